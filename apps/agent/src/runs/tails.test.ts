import { appendFileSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDaemon } from '../fixtures/daemon.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { knowOutput } from './output-files.ts';
import { openTails, type Tails } from './tails.ts';

function setup(name = 'job.log') {
  const folder = makeFolder();
  const stdout = join(folder, name);
  const open = () => openTails(folder);
  const tails = open();
  const end = () => tails.end('job', 'job').stdoutTail;
  return { folder, stdout, open, tails, end };
}

test('A run begins where the previous run of its process ended', () => {
  const { stdout, tails, end } = setup();
  writeFileSync(stdout, 'older\n');
  tails.know('job', 'job', { stdout });
  appendFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
  expect(end()).toBe('');
  appendFileSync(stdout, 'two\n');
  tails.know('job', 'job', { stdout });
  expect(end()).toBe('two\n');
});

test('A file that was not there, and one that supervisord made for the process, count from their first byte', () => {
  const { folder, stdout, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  writeFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
  const automatic = join(folder, 'job-stdout---web-01-a1b2c3_4.log');
  writeFileSync(automatic, 'two\n');
  tails.know('job', 'job', { stdout: automatic });
  expect(end()).toBe('two\n');
});

test('Where a process writes is not known: its runs have no tail', () => {
  const { tails } = setup();
  expect(tails.end('job', 'job')).toEqual({});
});

test('A file that was moved away is read to its end, its successor from its beginning', () => {
  const { stdout, tails, end } = setup();
  writeFileSync(stdout, 'older\n');
  tails.know('job', 'job', { stdout });
  appendFileSync(stdout, 'one\n');
  renameSync(stdout, `${stdout}.1`);
  writeFileSync(stdout, 'and on\n');
  expect(end()).toBe('one\nand on\n');
  appendFileSync(stdout, 'two\n');
  expect(end()).toBe('two\n');
});

test('A file that was cut is read from its beginning', () => {
  const { stdout, tails, end } = setup();
  writeFileSync(stdout, 'older and long\n');
  tails.know('job', 'job', { stdout });
  truncateSync(stdout);
  appendFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
});

test('Of a long run the last 64 KiB are kept', () => {
  const { stdout, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  writeFileSync(stdout, `${'a'.repeat(70_000)}z`);
  expect(end()).toBe(`${'a'.repeat(64 * 1024 - 1)}z`);
});

test('An event that comes late does not take the output of the next run', () => {
  const { stdout, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  const ended = { exitStatus: 1 };
  writeFileSync(stdout, 'one\n');
  tails.note('job', ended);
  appendFileSync(stdout, 'two\n');
  expect(tails.end('job', 'job', ended).stdoutTail).toBe('one\n');
  expect(end()).toBe('two\n');
  expect(tails.end('job', 'job', ended).stdoutTail).toBe('');
});

test('What a process wrote while the agent was away belongs to the run that ends then', () => {
  const { folder, stdout, open, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  writeFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
  appendFileSync(join(folder, 'tails.jsonl'), '["cut');
  appendFileSync(stdout, 'two\n');
  const next = open();
  next.know('job', 'job', { stdout });
  expect(next.end('job', 'job').stdoutTail).toBe('two\n');
});

test('An agent that joins a supervisord takes of what was written before only the first run of a process', async () => {
  const body = 'command=/bin/sh -c "echo older $$; read _; echo later"\nstartsecs=0\nautorestart=false\n';
  const { supervisord } = await startDaemon({
    extraSections: `[program:first]\n${body}[program:second]\n${body}`,
  });
  const end = async (name: string): Promise<void> => {
    await supervisord.sendProcessStdin(`${name}:${name}`, '\n');
    await waitFor(
      `the end of ${name}`,
      async () => (await supervisord.getProcessInfo(`${name}:${name}`)).state === 'EXITED',
    );
  };
  const infoOf = (name: string) =>
    waitFor(`what ${name} says`, async () => {
      const info = await supervisord.getProcessInfo(`${name}:${name}`);
      return info.state === 'RUNNING' && readFileSync(info.stdoutLogFile ?? '').at(-1) === 0x0a && info;
    });
  await infoOf('second');
  await end('second');
  await supervisord.startProcess('second:second');
  const infos = await waitFor('both', () => Promise.all([infoOf('first'), infoOf('second')]));
  const [, second] = infos;
  await waitFor(
    'the second run',
    () => readFileSync(second.stdoutLogFile ?? '', 'utf8').split('older').length === 3,
  );
  const atBoot = openTails(makeFolder());
  // As if supervisord had run for a minute before this agent came.
  const joined = openTails(makeFolder(), { startedAtMs: Date.now() + 60_000 });
  for (const info of infos) {
    knowOutput(atBoot, info);
    knowOutput(joined, info);
  }
  await end('first');
  await end('second');
  const tailOf = (tails: Tails, name: string) => tails.end(name, name).stdoutTail;
  expect(tailOf(joined, 'first')).toMatch(/^older \d+\nlater\n$/);
  expect(tailOf(joined, 'second')).toBe('later\n');
  expect(tailOf(atBoot, 'second')).toMatch(/^older \d+\nlater\nolder \d+\nlater\n$/);
});

test('The file that supervisord makes for a process is known before its first run can end', async () => {
  const { daemon, supervisord } = await startDaemon();
  const tails = openTails(makeFolder());
  const section = '[program:quick]\ncommand=/bin/sh -c "echo run $$; exit 1"\nstartretries=1\n';
  writeFileSync(daemon.includedFile, section);
  expect(await supervisord.reloadConfig()).toMatchObject({ added: ['quick'] });
  const infos = await supervisord.addProcessGroup('quick', ['quick', 'no-such-process']);
  expect(infos).toMatchObject([{ name: 'quick', state: 'STOPPED' }]);
  for (const info of infos) knowOutput(tails, info);
  // The first run has failed, and the next one comes after a second. The events of both may come later still.
  const first = { exitStatus: 1 };
  await waitFor('the first run', () => readFileSync(infos[0]?.stdoutLogFile ?? '', 'utf8').endsWith('\n'));
  tails.note('quick', first);
  const stateOf = async () => (await supervisord.getProcessInfo('quick:quick')).state;
  await waitFor('the retry', async () => (await stateOf()) === 'FATAL');
  expect(tails.end('quick', 'quick', first).stdoutTail).toMatch(/^run \d+\n$/);
  expect(tails.end('quick', 'quick').stdoutTail).toMatch(/^run \d+\n$/);
});
