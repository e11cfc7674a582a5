import { describe, expect, it } from 'vitest';
import type { Backoff } from '@dart/runtime/backoff';
import { ClientError } from './client-error.ts';
import type { Client, TypedDocument } from './client.ts';
import { followViews, type LiveStatus } from './follow-views.ts';
import type { LiveEvent, View } from './live-event.ts';

type Variables = { views: readonly View[] };
const document = 'subscription Live' as unknown as TypedDocument<{ live: LiveEvent }, Variables>;

const opened: LiveEvent = { __typename: 'LiveOpened', keys: ['h', 'p'] };
const upsert = (view: string, cursor: string): LiveEvent => ({
  __typename: 'HostEvent',
  view,
  kind: 'UPSERT',
  cursor,
});
const chunk = (view: string, cursor: string): LiveEvent => ({ ...upsert(view, cursor), kind: 'SNAPSHOT' });
const end = (view: string, cursor: string): LiveEvent => ({ __typename: 'LiveSnapshotEnd', view, cursor });
const reset = (view: string): LiveEvent => ({ __typename: 'LiveReset', view, reason: 'r' });
const cut = new ClientError('cut', { layer: 'network', retryable: true });

/** A gateway that plays one script per connection, each ended by a cut, and the follower's signal after the last. */
async function setup(...scripts: (readonly LiveEvent[] | ClientError)[]) {
  const controller = new AbortController();
  const asked: (readonly View[])[] = [];
  const events: [string, number][] = [];
  const statuses: LiveStatus[] = [];
  const client = {
    async *subscribe(_document: unknown, { views }: Variables) {
      asked.push(views);
      const script = scripts[asked.length - 1];
      if (script === undefined) {
        controller.abort();
        return;
      }
      await Promise.resolve();
      if (script instanceof ClientError) throw script;
      for (const live of script) yield { live };
      throw cut;
    },
  } as unknown as Client;
  const backoff: Backoff = { wait: () => Promise.resolve(), nextMs: 0, reset: () => undefined };
  await followViews(
    client,
    document,
    [{ noun: 'HOSTS' }, { noun: 'PROCESSES', host: 'a' }],
    {
      onEvent: (event, view) => events.push([event.__typename, view]),
      onStatus: (status) => statuses.push(status),
    },
    { signal: controller.signal, backoff },
  );
  return { cursors: asked.map((views) => views.map(({ cursor }) => cursor)), asked, events, statuses };
}

describe('followViews', () => {
  it('asks for every view again from where it had got to', async () => {
    const { cursors, asked } = await setup(
      [opened, end('h', '1'), end('p', '1'), upsert('p', '7')],
      [opened, { __typename: 'LiveBookmark', view: 'h', cursor: '9' }],
    );
    expect(cursors).toEqual([
      [null, null],
      ['1', '7'],
      ['9', '7'],
    ]);
    expect(asked[2]?.[1]).toMatchObject({ noun: 'PROCESSES', host: 'a' });
  });

  it('asks for the whole picture again when it was cut within it', async () => {
    const { cursors } = await setup([opened, chunk('h', '5'), upsert('h', '6')]);
    expect(cursors[1]).toEqual([null, null]);
  });

  it('forgets the cursor of a view that was reset, until its new picture is whole', async () => {
    const { cursors } = await setup(
      [opened, end('h', '1'), reset('h'), upsert('h', '8')],
      [opened, chunk('h', '9'), end('h', '9')],
    );
    expect(cursors[1]).toEqual([null, null]);
    expect(cursors[2]).toEqual(['9', null]);
  });

  it('hands each event to its own view, and the opening to all', async () => {
    const { events } = await setup([opened, end('p', '1'), upsert('h', '2'), upsert('unknown', '3')]);
    expect(events).toEqual([
      ['LiveOpened', 0],
      ['LiveOpened', 1],
      ['LiveSnapshotEnd', 1],
      ['HostEvent', 0],
    ]);
  });

  it('says when it is live and when it reconnects, once each', async () => {
    const { statuses } = await setup([opened], cut, [opened]);
    expect(statuses).toEqual(['connecting', 'live', 'reconnecting', 'live', 'reconnecting']);
  });

  it('gives up when trying again cannot help', async () => {
    const refused = new ClientError('refused', {
      layer: 'graphql',
      retryable: false,
      code: 'UNAUTHENTICATED',
    });
    await expect(setup([opened], refused)).rejects.toBe(refused);
  });
});
