import { appendFileSync, chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogPartInput } from '@dart/client/agent';
import { expect, test } from 'vitest';
import { useBundle } from '../fixtures/bundled-agent.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { startForeignAgent } from '../fixtures/foreign-agent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import type { LogRequest } from './request.ts';

const bundle = useBundle();

const bytesOf = (parts: readonly LogPartInput[]): Buffer =>
  Buffer.concat(parts.map(({ chunk, match }) => Buffer.from((chunk ?? match)?.base64 ?? '', 'base64')));
const gapsOf = (parts: readonly LogPartInput[]): string[] => parts.flatMap(({ gap }) => gap ?? []);

/** A program whose stdout lies where the agent may not even look (AUTO), and its stderr where it may only not read (0600). */
async function setup() {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const named = join(folder, 'talk.err');
  const make = (text: string | Buffer = ''): void => {
    writeFileSync(named, text, { mode: 0o600 });
  };
  make();
  const agent = await startForeignAgent(
    bundle,
    `[program:talk]\ncommand=/bin/sleep 1000000\nstartsecs=0\nstderr_logfile=${named}\n`,
  );
  const { stdoutLogFile = '' } = await agent.supervisord.getProcessInfo('talk:talk');
  const read = async (more: Partial<LogRequest>) => {
    const parts = agent.gateway.readLog('talk', more);
    const ended = await waitFor('the end of the log', () => parts.find((part) => part.end != null), 60_000);
    return { end: ended.end, text: bytesOf(parts).toString(), gaps: gapsOf(parts), parts };
  };
  return { ...agent, read, make, files: { STDOUT: stdoutLogFile, STDERR: named } as const };
}

test('Logs that the agent’s account can’t read are read through supervisord, to the byte', async () => {
  const { read, files, daemon } = await setup();
  const text = 'one\n\u001b[31mred\u001b[0m\ttab & <tag> ]]>\r\ngrüße 😀\nlast';
  for (const stream of ['STDOUT', 'STDERR'] as const) {
    appendFileSync(files[stream], text);
    const all = await read({ stream });
    expect(all).toMatchObject({ text, end: { reason: 'COMPLETE' } });
    // Where it may not look there might be older files.
    expect(all.gaps).toHaveLength(stream === 'STDOUT' ? 1 : 0);
    expect(await read({ stream, lines: 2 })).toMatchObject({ text: 'grüße 😀\nlast', gaps: [] });
    expect(await read({ stream, lines: 0 })).toMatchObject({ text: '' });
    const found = await read({ stream, search: 'r(e|ü)' });
    expect(found.text).toBe('\u001b[31mred\u001b[0m\ttab & <tag> ]]>\rgrüße 😀');
    const from = found.parts.at(-2)?.match?.place ?? '';
    expect((await read({ stream, from })).text).toBe('grüße 😀\nlast');
    expect((await read({ stream, from, lines: 1 })).text).toBe('grüße 😀\n');
    expect((await read({ stream, until: from })).text).toBe(text.slice(0, text.indexOf('grüße')));
    const second = text.slice(text.indexOf('\n') + 1, text.indexOf('grüße'));
    expect((await read({ stream, until: from, lines: 1 })).text).toBe(second);
  }
  // Longer than one call gives, with characters across each border.
  const long = `${'aä€😀'.repeat(40_000)}\n`;
  appendFileSync(files.STDERR, long);
  expect((await read({ stream: 'STDERR' })).text).toBe(text + long);
  expect(readFileSync(daemon.logFile, 'utf8')).not.toContain('Traceback');
});

test('Of bytes that are not UTF-8 each is shown as U+FFFD, which is told, and nothing around them is lost', async () => {
  const { read, files, daemon } = await setup();
  const latin = Buffer.from('before\nGr\xfc\xdfe, na\xefve\nafter and on\n', 'latin1');
  appendFileSync(files.STDOUT, latin);
  const { text, gaps } = await read({});
  expect(text).toBe('before\nGr\ufffd\ufffde, na\ufffdve\nafter and on\n');
  expect(gaps).toEqual([expect.stringContaining('are left out'), expect.stringContaining('U+FFFD')]);
  expect((await read({ lines: 1 })).text).toContain('after');
  // Of many of them in 64 KiB no more is asked of supervisord than a bound; what stands behind is there again.
  appendFileSync(files.STDERR, Buffer.concat([Buffer.alloc(64 * 1024, 0xff), Buffer.from('\nthe end\n')]));
  const binary = await read({ stream: 'STDERR' });
  expect(binary.text.endsWith('\nthe end\n')).toBe(true);
  expect(binary.gaps.join()).toMatch(/bytes are left out: too many of them are not UTF-8/);
  expect(readFileSync(daemon.logFile, 'utf8')).not.toContain('Traceback');
});

test('Such a log is followed: what is written comes, a rotation and a clearing are told, and older files are said to be missing', async () => {
  const { gateway, files, make } = await setup();
  for (const stream of ['STDOUT', 'STDERR'] as const) {
    appendFileSync(files[stream], 'one\n');
    const parts = gateway.readLog('talk', { stream, lines: 10, follow: true });
    await waitFor('the beginning', () => bytesOf(parts).toString() === 'one\n');
    appendFileSync(files[stream], 'two ');
    appendFileSync(files[stream], Buffer.from('€').subarray(0, 2));
    await waitFor('the second line', () => bytesOf(parts).toString() === 'one\ntwo ');
    appendFileSync(files[stream], Buffer.from('€\n').subarray(2));
    await waitFor('its character', () => bytesOf(parts).toString() === 'one\ntwo €\n');
    if (stream === 'STDOUT') continue;
    renameSync(files[stream], `${files[stream]}.1`);
    make('three\n');
    await waitFor('the next file', () => bytesOf(parts).toString() === 'one\ntwo €\nthree\n');
    expect(gapsOf(parts)).toEqual([expect.stringContaining('rotated or cleared')]);
    const later = gateway.readLog('talk', { stream, lines: 10 });
    await waitFor('its end', () => later.at(-1)?.end);
    expect(gapsOf(later)).toEqual([expect.stringContaining('supervisord gives out the present file alone')]);
    expect(bytesOf(later).toString()).toBe('three\n');
  }
});

test('What supervisord does not give out either is refused with what to do, and the host is reported as ever', async () => {
  const { read, gateway } = await setup();
  expect((await read({ from: '0:5' })).end).toMatchObject({
    reason: 'REFUSED',
    message: 'This part of the log is not in its present file, and supervisord gives out no other.',
    nextStep: 'Ask without a place for what is kept now.',
  });
  const names = () => gateway.reports.at(-1)?.processes?.map(({ name }) => name);
  await waitFor('the report', () => names()?.includes('talk'));
});
