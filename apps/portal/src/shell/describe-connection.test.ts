import { expect, test } from 'vitest';
import { describeConnection, isStale, STALE_MS } from './describe-connection.ts';

const since = new Date('2026-11-22T08:00:00Z');
const after = (ms: number): number => since.getTime() + ms;

test('A page that has heard nothing for 15 s is stale, whether it tries again or not', () => {
  const connection = { status: 'reconnecting', since, error: undefined } as const;
  expect(STALE_MS).toBe(15_000);
  expect(isStale(connection, after(14_999))).toBe(false);
  expect(isStale(connection, after(15_000))).toBe(true);
  expect(describeConnection(connection, after(15_000)).word).toMatch(/^Stale since/);
  expect(isStale({ ...connection, status: 'ended' }, after(0))).toBe(true);
});

test('A live page is not stale however long ago its last change was', () => {
  expect(isStale({ status: 'live', since, error: undefined }, after(3_600_000))).toBe(false);
});
