import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sized } from '@dart/testkit';
import { expect, test } from 'vitest';
import { startAgent } from '../fixtures/agent.ts';
import { useBundle } from '../fixtures/bundled-agent.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

const TAIL_BYTES = 64 * 1024;
/** What a program's output may cost the agent beyond what it needs anyway, in bytes. */
const MOST_GROWTH = 10 * 1024 * 1024;

function readPrivateBytes(pid: number): number {
  const dirty = /^Private_Dirty:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(dirty) * 1024;
}

test('Programs that print without end, 10 MB in one line, bytes that are no text and half a character have their true tails, and the agent stays small', async () => {
  const folder = makeFolder();
  const flood = join(folder, 'flood.mjs');
  const seconds = sized({ small: 2, whole: 30 });
  writeFileSync(
    flood,
    `import { writeSync } from 'node:fs';
const begun = performance.now();
for (let line = 0; performance.now() - begun < ${seconds * 1000};) {
  let text = '';
  const until = line + 500;
  while (line < until) text += 'line ' + line++ + '\\n';
  writeSync(1, text);
  while (line > (performance.now() - begun) * 50) {}
}
writeSync(1, 'the end\\n');
`,
  );
  const commands = {
    flood: `${process.execPath} ${flood}`,
    long: `/bin/sh -c "head -c 10000000 /dev/zero | tr '\\\\0' x; echo end"`,
    binary: '/bin/sh -c "head -c 200000 /dev/urandom; printf \'\\\\000\\\\377end\'"',
    half: '/bin/sh -c "printf \'whole \\\\303\\\\251, half \\\\303\'"',
  };
  const extraSections = Object.entries(commands)
    .map(
      ([name, command]) =>
        `[program:${name}]\ncommand=${command}\nstartsecs=0\nautostart=false\nautorestart=false\nstdout_logfile_maxbytes=5MB\n`,
    )
    .join('');
  const { supervisord, of, agentPid } = await startAgent(bundle, { folder, extraSections });
  const pid = await agentPid();
  await supervisord.startProcess('half:half');
  await waitFor('the first end', () => of('half').at(-1)?.to === 'EXITED');
  const before = readPrivateBytes(pid);
  let most = 0;
  for (const name of ['flood', 'long', 'binary']) await supervisord.startProcess(`${name}:${name}`);
  await waitFor(
    'all ends',
    () => {
      most = Math.max(most, readPrivateBytes(pid));
      return ['flood', 'long', 'binary'].every((name) => of(name).at(-1)?.to === 'EXITED');
    },
    60_000,
  );
  const tailOf = (name: string): string => of(name).at(-1)?.end?.stdoutTail ?? '';
  expect(tailOf('half')).toBe('whole é, half \ufffd');
  expect(tailOf('long')).toBe(`${'x'.repeat(TAIL_BYTES - 4)}end\n`);
  expect(tailOf('flood')).toMatch(/^(\d|line \d|\w|\s|\n)*the end\n$/);
  expect(tailOf('flood').length).toBeGreaterThan(TAIL_BYTES - 1024);
  expect(tailOf('binary')).toMatch(/\0?\ufffdend$/);
  expect(await agentPid()).toBe(pid);
  expect(most - before, `${before} bytes before, ${most} at most`).toBeLessThan(MOST_GROWTH);
}, 120_000);
