import { expect, it } from 'vitest';
import { formatLogAddress, parseLogAddress } from './log-address.ts';

const parse = (path: string) => parseLogAddress(new URLSearchParams(path.split('?')[1]));

it('is read as it was written, and leaves out what is as ever', () => {
  const address = {
    host: 'web1.example.com',
    process: 'group:na me_00',
    stream: 'STDERR',
    at: { inode: 123, offset: 4567 },
    wrap: true,
    search: 'a+b & (c)',
  } as const;
  expect(parse(formatLogAddress(address))).toEqual(address);
  expect(formatLogAddress({ host: 'h', process: 'g:p' })).toBe('/logs?host=h&process=g:p');
});

it('is none without a host and a process, and of a place that is none it keeps the rest', () => {
  expect(parse('/logs?host=h')).toBeUndefined();
  expect(parse('/logs?host=h&process=p&at=1:2:3&stream=other')).toMatchObject({
    at: undefined,
    stream: 'STDOUT',
  });
});
