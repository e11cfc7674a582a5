import { describe, expect, it } from 'vitest';
import type { LiveEvent } from './live-event.ts';
import { LiveRows } from './live-rows.ts';

interface Host {
  readonly id: string;
  readonly version: string;
  readonly name?: string;
}

const hosts = (kind: 'SNAPSHOT' | 'UPSERT', ...rows: Host[]): LiveEvent =>
  ({ __typename: 'HostEvent', view: 'v', kind, cursor: 'c', hosts: rows }) as LiveEvent;
const row = (id: string, version: number | string, name = id): Host => ({
  id,
  version: String(version),
  name,
});
const opened: LiveEvent = { __typename: 'LiveOpened', keys: ['v'] };
const end: LiveEvent = { __typename: 'LiveSnapshotEnd', view: 'v', cursor: 'c' };
const reset: LiveEvent = { __typename: 'LiveReset', view: 'v', reason: 'too far behind' };
const remove = (...ids: string[]): LiveEvent => ({ __typename: 'LiveRemove', view: 'v', cursor: 'c', ids });

function setup(...events: LiveEvent[]) {
  const store = new LiveRows<Host>();
  for (const event of events) store.apply(event);
  return { store, names: () => [...store.rows.values()].map(({ name }) => name) };
}

describe('LiveRows', () => {
  it('shows the rows of the first picture as they come and is loading until it is whole', () => {
    const { store, names } = setup(opened, hosts('SNAPSHOT', row('a', 1)), hosts('SNAPSHOT', row('b', 1)));
    expect(names()).toEqual(['a', 'b']);
    expect(store.loading).toBe(true);
    store.apply(end);
    expect(store.loading).toBe(false);
  });

  it('knows an empty picture for whole', () => {
    expect(setup(opened, end).store.loading).toBe(false);
  });

  it('drops a row whose version is not greater than the one it has', () => {
    const { store, names } = setup(opened, hosts('SNAPSHOT', row('a', 5, 'new')), end);
    expect(store.apply(hosts('UPSERT', row('a', 5, 'same'), row('a', 4, 'old'))).upserted).toEqual([]);
    expect(names()).toEqual(['new']);
    expect(store.apply(hosts('UPSERT', row('a', 6, 'newer'))).upserted).toEqual([row('a', 6, 'newer')]);
  });

  it('compares versions as 64-bit numbers, not as text or floating point', () => {
    const { store, names } = setup(
      opened,
      hosts('SNAPSHOT', row('a', '9'), row('b', '9007199254740992')),
      end,
    );
    store.apply(hosts('UPSERT', row('a', '10', 'ten'), row('b', '9007199254740993', 'big')));
    expect(names()).toEqual(['ten', 'big']);
  });

  it('takes every row of a noun that has no versions', () => {
    const { store } = setup(opened, end);
    const event = { __typename: 'PendingChangeEvent', view: 'v', kind: 'UPSERT', cursor: 'c' } as const;
    store.apply({ ...event, pendingChanges: [{ id: 'p' }] } as LiveEvent);
    expect(store.rows.has('p')).toBe(true);
  });

  it('removes rows and says which', () => {
    const { store, names } = setup(opened, hosts('SNAPSHOT', row('a', 1), row('b', 1)), end);
    expect(store.apply(remove('a', 'unknown')).removed).toEqual([row('a', 1)]);
    expect(names()).toEqual(['b']);
  });

  it('keeps the old picture after a reset until the new one is whole, then drops what was not in it', () => {
    const { store, names } = setup(opened, hosts('SNAPSHOT', row('a', 9), row('b', 9)), end, reset);
    expect(names()).toEqual(['a', 'b']);
    store.apply(hosts('SNAPSHOT', row('b', 1, 'b again')));
    expect(names()).toEqual(['a', 'b again']);
    expect(store.apply(end).removed).toEqual([row('a', 9)]);
    expect(names()).toEqual(['b again']);
  });

  it('keeps a row that appears while a picture is being sent', () => {
    const { names } = setup(opened, hosts('SNAPSHOT', row('a', 1)), hosts('UPSERT', row('b', 2)), end);
    expect(names()).toEqual(['a', 'b']);
  });

  it('begins a picture anew when the connection was cut within it', () => {
    const { names } = setup(
      opened,
      hosts('SNAPSHOT', row('a', 1)),
      opened,
      hosts('SNAPSHOT', row('b', 1)),
      end,
    );
    expect(names()).toEqual(['b']);
  });

  it('keeps all rows when a stream resumes from its cursor, even if that says again that the picture is whole', () => {
    const { store, names } = setup(opened, hosts('SNAPSHOT', row('a', 1)), end, opened, end);
    expect(names()).toEqual(['a']);
    expect(store.loading).toBe(false);
  });

  it('raises its revision only when something that can be seen has changed', () => {
    const { store } = setup(opened, hosts('SNAPSHOT', row('a', 1)), end);
    const before = store.revision;
    store.apply({ __typename: 'LiveBookmark', view: 'v', cursor: 'd' });
    store.apply(hosts('UPSERT', row('a', 1)));
    expect(store.revision).toBe(before);
    store.apply(hosts('UPSERT', row('a', 2)));
    expect(store.revision).toBe(before + 1);
  });
});
