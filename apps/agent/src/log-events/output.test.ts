import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseOutput } from './output.ts';

const event = (body: string) => ({
  name: 'PROCESS_LOG_STDERR',
  serial: 1,
  poolSerial: 1,
  payload: `processname:web groupname:shop pid:7 channel:stderr\n${body}`,
});

test('An event tells whose output it is, and its bytes', () => {
  const { data, ...rest } = parseOutput(event('one\nprocessname:x\né')) ?? {};
  expect(rest).toEqual({ group: 'shop', process: 'web', pid: 7, stream: 'STDERR' });
  expect(data?.toString()).toBe('one\nprocessname:x\né');
  expect(parseOutput({ ...event(''), name: 'PROCESS_STATE_EXITED' })).toBeUndefined();
});

test('Each byte comes out of what Python makes of bytes that are no UTF-8', () => {
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const bodies = [
    all,
    Buffer.concat([Buffer.from("it's "), Buffer.from([0xff])]),
    Buffer.concat([Buffer.from('"quoted" and \'single\' \\n '), Buffer.from([0xc3])]),
    Buffer.from([0xa9, 0x0a]),
  ];
  // As supervisor/events.py does it, with Python itself.
  const script =
    "import sys,json; print(json.dumps(['Undecodable: %r' % bytes.fromhex(h) for h in sys.argv[1:]]))";
  const texts = JSON.parse(
    execFileSync('python3', ['-c', script, ...bodies.map((body) => body.toString('hex'))], {
      encoding: 'utf8',
    }),
  ) as string[];
  expect(texts.map((text) => parseOutput(event(text))?.data)).toEqual(bodies);
});

test('A program that prints the same words itself is taken at its word', () => {
  const own = "Undecodable: b'abc\\n'";
  expect(parseOutput(event(own))?.data.toString()).toBe(own);
});
