import type { LiveRow, RemoveEvent, RowsEvent } from '@dart/schema';
import { expect, it } from 'vitest';
import { createLiveCounts } from './counts.ts';
import { Feed } from './feed.ts';

const row = (id: number, version = id): LiveRow => ({ id: String(id), version }) as unknown as LiveRow;
const rows = (cursor: string, ...of: LiveRow[]): RowsEvent => ({
  kind: 'rows',
  noun: 'process',
  view: 'process',
  live: 'UPSERT',
  cursor,
  rows: of,
});
const remove = (cursor: string, ...rowIds: string[]): RemoveEvent => ({
  kind: 'remove',
  noun: 'process',
  view: 'process',
  cursor,
  rowIds,
});
const createFeed = (): Feed => new Feed({ key: 'process', noun: 'process', filter: {} });

it('hands a reader that keeps up the very events that all others get', () => {
  const feed = createFeed();
  const event = rows('1.1', row(1));
  feed.push([event]);
  expect(feed.take()[0]).toBe(event);
  expect(feed.take()).toEqual([]);
});

it('hands a reader that keeps up the very events of one pass, however many rows they have', () => {
  const counts = createLiveCounts();
  const feed = new Feed({ key: 'process', noun: 'process', filter: {} }, counts);
  for (const pass of [1, 2]) {
    const events = Array.from({ length: 10 }, (_unused, index) =>
      rows(`${pass}.${index}`, ...Array.from({ length: 50 }, (_row, id) => row(index * 50 + id))),
    );
    feed.push(events);
    expect(feed.takeOverflow()).toBe(false);
    expect(feed.take().every((event, index) => event === events[index])).toBe(true);
  }
  expect(counts.conflated).toBe(0);
});

it('conflates what waits for a reader that lags to the latest of each row', () => {
  const feed = createFeed();
  feed.startAt('0.0');
  for (let version = 1; version <= 200; version += 1) feed.push([rows(`${version}.1`, row(1, version))]);
  feed.push([remove('201.1', '2')]);
  // whoever resumes after the first of them sees the second again
  expect(feed.take()).toEqual([rows('0.0', row(1, 200)), remove('201.1', '2')]);
});

it('lets a reader that lags far begin afresh, once, and keeps nothing for it', () => {
  const feed = createFeed();
  for (let id = 1; id <= 5_000; id += 1) feed.push([rows(`${id}.1`, row(id))]);
  expect(feed.takeOverflow()).toBe(true);
  expect(feed.takeOverflow()).toBe(false);
  expect(feed.take()).toEqual([]);
  feed.push([rows('6000.1', row(1))]);
  expect(feed.take()).toEqual([rows('6000.1', row(1))]);
});

it('counts how often a reader lagged, and how many rows wait for it', () => {
  const counts = createLiveCounts();
  const feed = new Feed({ key: 'process', noun: 'process', filter: {} }, counts);
  for (let id = 1; id <= 33; id++) feed.push([rows(`1.${id}`, row(id))]);
  expect(feed.depth).toBe(33);
  expect(counts.conflated).toBe(1);
});
