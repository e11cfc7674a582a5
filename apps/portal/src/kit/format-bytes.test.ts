import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  ['0', '0 B'],
  ['999', '999 B'],
  ['1500', '1.5 kB'],
  ['123456789', '123 MB'],
  ['8589934592', '8.6 GB'],
])('%s bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
