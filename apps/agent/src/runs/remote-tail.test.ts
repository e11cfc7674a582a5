import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useBundle } from '../fixtures/bundled-agent.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { startForeignAgent } from '../fixtures/foreign-agent.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

test('Runs have the tail of output that the agent’s account can’t read, each its own', async () => {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const named = join(folder, 'job.err');
  writeFileSync(named, 'of before\n', { mode: 0o600 });
  const script = join(folder, 'job.sh');
  // A run tells its own process id in both streams, one of which lies where the agent may not even look.
  writeFileSync(script, '#!/bin/sh\necho "out $$ grüße"\necho "err $$" >&2\nexit 3\n', { mode: 0o755 });
  const { supervisord, of } = await startForeignAgent(
    bundle,
    `[program:job]\ncommand=${script}\nstartsecs=0\nautostart=false\nautorestart=false\nstderr_logfile=${named}\n`,
  );
  const ends = () => of('job').filter(({ to }) => to === 'EXITED');
  for (let run = 1; run <= 3; run += 1) {
    await supervisord.startProcess('job:job');
    await waitFor('its end', () => ends().length === run, 30_000);
  }
  for (const { pid, end, exitStatus } of ends()) {
    expect({ exitStatus, ...end }).toMatchObject({
      exitStatus: 3,
      stdoutTail: `out ${pid} grüße\n`,
      stderrTail: `err ${pid}\n`,
    });
  }
});
