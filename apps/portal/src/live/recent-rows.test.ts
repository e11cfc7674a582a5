import { expect, it } from 'vitest';
import { newestBy } from './newest-first.ts';
import { RecentRows } from './recent-rows.ts';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly version?: string;
}

const upsert = (...runs: Row[]) => ({ __typename: 'RunEvent', kind: 'UPSERT' as const, runs });
const setup = (limit = 3) =>
  new RecentRows<Row>(
    limit,
    newestBy(({ at }) => at),
  );

it('keeps the newest rows first, whatever their order of arrival', () => {
  const rows = setup();
  rows.apply(upsert({ id: 'b', at: '2' }, { id: 'c', at: '3' }, { id: 'a', at: '1' }));
  expect(rows.list().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

it('never holds more than twice its limit, and lets the oldest go', () => {
  const rows = setup(3);
  for (let index = 0; index < 100; index += 1) rows.apply(upsert({ id: `${index}`, at: `${1000 + index}` }));
  expect(rows.list().length).toBeLessThanOrEqual(6);
  expect(rows.list()[0]?.id).toBe('99');
});

it('does not let an older version of a row win', () => {
  const rows = setup();
  rows.apply(upsert({ id: 'a', at: '1', version: '10' }));
  rows.apply(upsert({ id: 'a', at: '2', version: '9' }));
  expect(rows.list()).toEqual([{ id: 'a', at: '1', version: '10' }]);
});

it('is loading until the first picture is whole', () => {
  const rows = setup();
  expect(rows.loading).toBe(true);
  rows.apply({ __typename: 'LiveSnapshotEnd', view: 'v', cursor: '1' });
  expect(rows.loading).toBe(false);
});
