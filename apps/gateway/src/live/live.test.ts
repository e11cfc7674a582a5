import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openDatabase, type DatabaseConnection } from '@dart/database';
import {
  createTestAgent,
  eventually,
  request,
  subscribe,
  type EventStream,
  type TestAgent,
} from '@dart/testkit';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let database: DatabaseConnection;
let agent: TestAgent;
const open: EventStream[] = [];

beforeAll(async () => {
  gateway = await startTestGateway();
  database = openDatabase({ socketFolder: join(gateway.stateFolder, 'postgres', 'socket') });
  agent = await createTestAgent(gateway.url, gateway.adminToken, 'live.test');
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
});

afterAll(async () => {
  await database.close();
  await gateway.stop();
});

const LIVE = `subscription ($views: [ViewInput!]!) { live(views: $views) { __typename
  ... on LiveOpened { keys }
  ... on ProcessEvent { view kind cursor processes { name state pid version host { name } } }
  ... on LiveSnapshotEnd { view cursor }
  ... on LiveRemove { view ids cursor }
  ... on LiveBookmark { view cursor }
  ... on LiveReset { view reason } } }`;

async function watch(views: readonly object[], token = gateway.adminToken): Promise<EventStream> {
  const stream = await subscribe(gateway.url, token, LIVE, { views });
  open.push(stream);
  return stream;
}

async function report(names: readonly string[], state = 'RUNNING'): Promise<void> {
  const processes = names.map((name) => ({ group: name, name, state, stateSince: '2026-01-01T00:00:00Z' }));
  await agent.ask(`mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`, {
    input: { start: agent.start, digest: 'd', processes },
  });
}

/** Events up to the end of the first picture. */
async function readSnapshot(stream: EventStream) {
  const events = [];
  do events.push((await stream.next()).live);
  while (events.at(-1).__typename !== 'LiveSnapshotEnd');
  return events;
}

/**
 * Reads on to the event that a test is about. What was changed just before a view was opened may be told again after
 * its picture, with the version that the picture has.
 */
async function readUntil(
  stream: EventStream,
  isWanted: (live: Awaited<ReturnType<EventStream['next']>>) => boolean,
) {
  for (;;) {
    const { live } = await stream.next();
    if (isWanted(live)) return live;
  }
}

it('gives a view its key, its first picture, then what changes and what is gone', async () => {
  await report(['a', 'b']);
  const stream = await watch([{ noun: 'PROCESSES', host: agent.name }]);
  const [opened, snapshot, end] = await readSnapshot(stream);
  expect(opened.keys).toEqual([`process?hostId=${agent.hostId}`]);
  expect(snapshot).toMatchObject({ kind: 'SNAPSHOT', view: opened.keys[0] });
  expect(snapshot.processes.map(({ name }: { name: string }) => name).sort()).toEqual(['a', 'b']);
  expect(end.cursor).toMatch(/^\d+\.\d+$/);
  await report(['a'], 'FATAL');
  const upsert = await readUntil(stream, (live) => live.processes?.[0].state === 'FATAL');
  expect(upsert).toMatchObject({ kind: 'UPSERT', processes: [{ name: 'a', host: { name: agent.name } }] });
  const old = snapshot.processes.find(({ name }: { name: string }) => name === 'a');
  expect(Number(upsert.processes[0].version)).toBeGreaterThan(Number(old.version));
  const remove = await readUntil(stream, (live) => live.__typename === 'LiveRemove');
  expect(remove.view).toBe(opened.keys[0]);
  expect(remove.ids).toHaveLength(1);
});

it('resumes from a cursor with what changed since, without a new first picture', async () => {
  await report(['a', 'b']);
  const first = await watch([{ noun: 'PROCESSES' }]);
  const { cursor } = (await readSnapshot(first)).at(-1);
  await first.close();
  await report(['a', 'b', 'c']);
  const second = await watch([{ noun: 'PROCESSES', cursor }]);
  expect((await second.next()).live.__typename).toBe('LiveOpened');
  // the cursor may lie a little before the picture: what is told twice has the same version
  const told: string[] = [];
  while (!told.includes('c')) {
    const { live } = await second.next();
    expect(live.kind).not.toBe('SNAPSHOT');
    told.push(...(live.processes ?? []).map(({ name }: { name: string }) => name));
  }
});

it('gives a view from now no first picture, and a cursor at once', async () => {
  await report(['a', 'b']);
  const stream = await watch([{ noun: 'PROCESSES', host: agent.name, fromNow: true }]);
  const [opened, end] = await readSnapshot(stream);
  expect(opened.__typename).toBe('LiveOpened');
  expect(end).toMatchObject({ __typename: 'LiveSnapshotEnd', cursor: expect.stringMatching(/^\d+\.\d+$/) });
  await report(['a', 'b'], 'FATAL');
  await readUntil(stream, (live) => live.processes?.[0].state === 'FATAL');
});

it.each(['9999999999.0', '1.0', 'nonsense'])(
  'begins afresh after cursor %s, which is not of its log',
  async (cursor) => {
    await database.pool.query(`UPDATE change_log_floor SET xid = pg_current_xact_id() WHERE xid = '0'`);
    const stream = await watch([{ noun: 'PROCESSES', cursor }]);
    const names = (await readSnapshot(stream)).map(({ __typename }: { __typename: string }) => __typename);
    expect(names).toEqual(
      cursor === 'nonsense'
        ? ['LiveOpened', 'ProcessEvent', 'LiveSnapshotEnd']
        : ['LiveOpened', 'LiveReset', 'ProcessEvent', 'LiveSnapshotEnd'],
    );
  },
);

it('names a view of a host that does not exist in the error', async () => {
  const stream = await watch([{ noun: 'PROCESSES', host: 'nowhere' }]);
  await expect(stream.next()).rejects.toThrow(/There is no host nowhere/);
});

it('ends the streams of a credential that is revoked', async () => {
  const made = await request(
    gateway.url,
    gateway.adminToken,
    `mutation { createAccessToken(input: { name: "x", role: VIEWER }) { ... on CreateAccessTokenPayload { id token } } }`,
  );
  const { id, token } = made.createAccessToken;
  const stream = await watch([{ noun: 'HOSTS' }], token);
  await stream.next();
  await request(
    gateway.url,
    gateway.adminToken,
    `mutation ($id: ID!) { revokeCredential(input: { id: $id }) { __typename } }`,
    { id },
  );
  await expect(
    (async () => {
      for (;;) await stream.next();
    })(),
  ).rejects.toThrow(/ended/);
});

/** The heap, in bytes, once collections no longer find anything to free. */
async function settledHeap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let last = Infinity;
  return eventually(
    () => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      const settled = Math.abs(last - heapUsed - external) < 50_000;
      last = heapUsed + external;
      return settled && last;
    },
    { what: 'a heap that stays' },
  );
}

it('lets subscribers stall: after 100,000 events each costs less than 1 MB, and all others are served', async () => {
  const names = Array.from({ length: 500 }, (_unused, index) => `stall-${String(index).padStart(3, '0')}`);
  await report(names);
  let round = 0;
  const cycles = async (count: number): Promise<void> => {
    for (const end = round + count; round < end; round += 1) {
      await database.pool.query(
        `UPDATE process SET pid = $1, version = nextval('row_version') WHERE host_id = $2`,
        [round, agent.hostId],
      );
    }
  };
  const isServed = async (): Promise<void> => {
    const reader = await watch([{ noun: 'PROCESSES' }]);
    await cycles(1);
    // while the flood goes on it may begin afresh; in the end it has the last change
    const last = round - 1;
    await readUntil(reader, (live) => live.processes?.some(({ pid }: { pid: number }) => pid === last));
    await reader.close();
  };
  const body = JSON.stringify({ query: LIVE, variables: { views: [{ noun: 'PROCESSES' }] } });
  // several, so that what else the process frees meanwhile is little beside them
  const stalled = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.adminToken}\r\nAccept: text/event-stream\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      await once(socket, 'data');
      return socket.pause();
    }),
  );
  await cycles(200);
  await isServed();
  const held = await settledHeap();
  for (const socket of stalled) socket.destroy();
  // another request is answered after the gateway saw the sockets close
  await request(gateway.url, gateway.adminToken, '{ me { name } }');
  expect((held - (await settledHeap())) / stalled.length).toBeLessThan(1_000_000);
});
