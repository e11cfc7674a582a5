import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { monitor, program, startBundledAgent, useBundle } from '../../fixtures/bundled-agent.ts';
import { makeFolder } from '../../fixtures/folder.ts';
import { waitFor } from '../../fixtures/wait-for.ts';

const bundle = useBundle();

test('Across rotations and kills of the agent each line is counted once; a flood is a record a second', async () => {
  const { install, eventsOf, killAgent } = await startBundledAgent(bundle);
  const total = 20_000;
  const script = join(makeFolder(), 'chatty.mjs');
  writeFileSync(
    script,
    `import { setTimeout } from 'node:timers/promises';
    for (let n = 1; n <= ${total}; n += 1) {
      process.stdout.write('ERROR ' + n + ' ' + 'x'.repeat(60) + '\\n');
      if (n % 100 === 0) await setTimeout(20);
    }
    console.error('done');`,
  );
  await install(
    program(
      'chatty',
      `command=${process.execPath} ${script}\nstartsecs=0\nautorestart=false\nstdout_logfile_maxbytes=300KB\nstdout_logfile_backups=9`,
      [
        monitor('LOG', { stream: 'STDOUT', pattern: '^ERROR [0-9]+ x+$', name: 'errors', ciName: 'shop' }),
        monitor('LOG', { stream: 'STDERR', pattern: 'done', severity: 'INFORMATION' }),
      ],
    ),
  );
  const counted = () =>
    eventsOf('monitor:stdout:chatty:errors').reduce((sum, { count }) => sum + (count ?? 1), 0);
  for (let kills = 0; kills < 3; kills += 1) {
    const before = counted();
    await waitFor('more lines', () => counted() > before);
    await killAgent();
  }
  await waitFor('the end', () => eventsOf('monitor:stderr:chatty').length > 0, 30_000);
  await waitFor(`${total} lines counted`, () => counted() >= total, 30_000).catch((error: unknown) => {
    throw new Error(`${counted()} lines were counted`, { cause: error });
  });
  expect(counted()).toBe(total);
  const events = eventsOf('monitor:stdout:chatty:errors');
  const seconds = new Set(events.map(({ lastAt }) => lastAt.slice(0, 19)));
  // A start of the agent may tell at once.
  expect(events.length).toBeLessThanOrEqual(seconds.size + 8);
  expect(events.at(-1)).toMatchObject({ severity: 'WARNING', ci: 'shop', programId: 'id-chatty' });
}, 90_000);
