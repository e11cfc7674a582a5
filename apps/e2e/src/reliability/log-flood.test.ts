import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually, sized } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { nameHosts, REGISTRAR, useDart } from '../dart/dart.ts';
import { done, IDLE, install, uninstall, waitForState } from '../dart/install.ts';
import { environmentOf } from '../dart/start-dart.ts';

const dart = useDart();
const { host } = await nameHosts(dart);

const LINES_A_SECOND = 50_000;
const SECONDS = sized({ small: 4, whole: 30 });
const LINES = LINES_A_SECOND * SECONDS;
/** What a flood may cost agent and gateway together beyond what they need anyway, in bytes. */
const MOST_GROWTH = 150_000_000;

/** Says `ready` for each line that it is given, and after `go` numbered lines of 110 bytes at its pace; then it stays. */
const SCRIPT = `import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
for await (const word of createInterface({ input: process.stdin })) {
  if (word !== 'go') {
    writeSync(1, 'ready\\n');
    continue;
  }
  const begun = performance.now();
  for (let line = 0; line < ${LINES};) {
    let text = '';
    for (const until = line + 500; line < until; line += 1) text += 'line ' + String(line).padEnd(104, '.') + '\\n';
    writeSync(1, text);
    while (line > (performance.now() - begun) * ${LINES_A_SECOND / 1000}) {}
  }
}
`;

type LogEvent =
  | { readonly __typename: 'LogGap'; readonly cause: string }
  | { readonly __typename: 'LogChunk'; readonly base64: string };

/** Installs it, follows its output by `dart tail -f WORDS…` and waits until the follower is there. */
async function followFlood(
  name: string,
  section: Readonly<Record<string, string | number>>,
  ...words: string[]
) {
  const script = join(dart.stateFolder, `${name}.mjs`);
  await writeFile(script, SCRIPT);
  await install(dart, host, {
    name,
    section: { ...IDLE, command: `${process.execPath} ${script}`, ...section },
  });
  onTestFinished(() => uninstall(dart, host, name));
  await waitForState(dart, host, name, 'RUNNING');
  const say = (line: string) => done(dart, ['write-stdin', '--line', line, name, host]);
  const child = spawn(process.execPath, [REGISTRAR, 'tail', '-f', '-n', '0', ...words, name, host], {
    env: environmentOf(dart.stateFolder),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let isThere = false;
  child.stdout.once('readable', () => (isThere = true));
  await eventually(async () => (await say('hello'), isThere), { what: 'the follower' });
  return { child, go: () => say('go') };
}

async function readResidentBytes(): Promise<number> {
  const { gateway, hosts } = await dart.readRun();
  const agent = hosts.find(({ fqdn }) => fqdn === host);
  const sizes = [gateway.pid, agent?.agentPid ?? 0].map(async (pid) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test('A program that prints 50,000 lines a second is followed through the gateway without losing one', async () => {
  const { child, go } = await followFlood('steady', { stdout_logfile_maxbytes: 0 });
  const before = await readResidentBytes();
  await install(dart, host, { name: 'beside', section: IDLE });
  onTestFinished(() => uninstall(dart, host, 'beside'));
  let next = 0;
  let most = 0;
  await go();
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') continue;
    if (!line.startsWith(`line ${next}.`)) throw new Error(`line ${next} is missing before: ${line}`);
    next += 1;
    // It waits for the events of supervisord, within its deadline.
    if (next === LINES / 2) await done(dart, ['restart', 'beside', host]);
    if (next % LINES_A_SECOND === 0) most = Math.max(most, await readResidentBytes());
    if (next === LINES) break;
  }
  expect(next).toBe(LINES);
  expect(most - before).toBeLessThan(MOST_GROWTH);
}, 180_000);

test('A follower that stops reading for a while is told what it missed, and then has all that comes', async () => {
  const file = join(dart.stateFolder, 'stuck.log');
  const section = { stdout_logfile: file, stdout_logfile_maxbytes: 1_000_000, stdout_logfile_backups: 1 };
  const { child, go } = await followFlood('stuck', section, '--json');
  await go();
  const lastLine = `line ${LINES - 1}.`;
  await eventually(async () => (await readFile(file, 'utf8')).includes(lastLine), {
    what: 'the last line',
    withinMs: 120_000,
  });
  const gaps: string[] = [];
  let text = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line) as LogEvent;
    if (event.__typename === 'LogGap') {
      gaps.push(event.cause);
      text += '\n';
    } else text += Buffer.from(event.base64, 'base64').toString();
    if (text.includes(lastLine)) break;
  }
  expect(gaps).not.toEqual([]);
  const numbers = [...text.matchAll(/^line (\d+)\.+$/gm)].map(([, number]) => Number(number));
  const missed = numbers.filter((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1);
  expect(missed.length, 'each jump is told').toBeLessThanOrEqual(gaps.length);
  expect(numbers.length).toBeLessThan(LINES);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
}, 180_000);
