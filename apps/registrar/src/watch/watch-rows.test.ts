import { describe, expect, it, vi } from 'vitest';
import type { Client, LiveEvent } from '@dart/client';
import { createColours } from '../terminal/colours.ts';
import { watchRows } from './watch-rows.ts';

interface Row {
  readonly id: string;
  readonly version: string;
}

const snapshot = (...rows: Row[]): LiveEvent =>
  ({ __typename: 'HostEvent', view: 'v', kind: 'SNAPSHOT', cursor: '1', hosts: rows }) as LiveEvent;
const row = (id: string, version = '1'): Row => ({ id, version });

/** Watches a gateway that says these events, until they are said. */
async function setup(asJson: boolean, ...events: LiveEvent[]) {
  const controller = new AbortController();
  let out = '';
  const client = {
    async *subscribe() {
      await Promise.resolve();
      for (const live of events) yield { live };
      controller.abort();
    },
  } as unknown as Client;
  const terminal = {
    colours: createColours(false),
    isInteractive: false,
    write: (text: string) => (out += text),
    writeBytes: () => Promise.resolve(),
    remark: () => undefined,
  };
  const context = {
    terminal,
    connect: () => Promise.resolve(client),
    settings: () => Promise.reject(new Error('nobody asks')),
    readInput: () => Promise.resolve(''),
    signal: controller.signal,
  };
  await watchRows(
    client,
    context,
    {
      document: 'subscription Live',
      view: { noun: 'HOSTS' },
      matches: ({ id }: Row) => id !== 'hidden',
      compare: (left, right) => left.id.localeCompare(right.id),
      render: (rows) => rows.map(({ id }) => id).join(' '),
      describe: ({ id }) => ({ fqdn: id }),
    },
    asJson,
  );
  return out;
}

const opened: LiveEvent = { __typename: 'LiveOpened', keys: ['v'] };
const end: LiveEvent = { __typename: 'LiveSnapshotEnd', view: 'v', cursor: '1' };
const remove: LiveEvent = { __typename: 'LiveRemove', view: 'v', cursor: '2', ids: ['a'] };

describe('watchRows', () => {
  it('prints one line of JSON per change, of the wanted rows only', async () => {
    const out = await setup(true, opened, snapshot(row('a'), row('hidden')), end, remove);
    expect(out).toBe('{"change":"upserted","fqdn":"a"}\n{"change":"removed","fqdn":"a"}\n');
  });

  it('draws many changes at once as one table, in order', async () => {
    vi.useFakeTimers();
    const out = await setup(false, opened, snapshot(row('b')), snapshot(row('a')), end);
    vi.useRealTimers();
    expect(out).toBe('a b\n');
  });
});
