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
  ... on ProcessEvent { view kind cursor processes { name state version host { name } } }
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

it('gives a view its key, its first picture, then what changes and what is gone', async () => {
  await report(['a', 'b']);
  const stream = await watch([{ noun: 'PROCESSES', host: agent.name }]);
  const [opened, snapshot, end] = await readSnapshot(stream);
  expect(opened.keys).toEqual([`process?hostId=${agent.hostId}`]);
  expect(snapshot).toMatchObject({ kind: 'SNAPSHOT', view: opened.keys[0] });
  expect(snapshot.processes.map(({ name }: { name: string }) => name).sort()).toEqual(['a', 'b']);
  expect(end.cursor).toMatch(/^\d+\.\d+$/);
  await report(['a'], 'FATAL');
  const upsert = (await stream.next()).live;
  expect(upsert).toMatchObject({
    kind: 'UPSERT',
    processes: [{ name: 'a', state: 'FATAL', host: { name: agent.name } }],
  });
  const old = snapshot.processes.find(({ name }: { name: string }) => name === 'a');
  expect(Number(upsert.processes[0].version)).toBeGreaterThan(Number(old.version));
  const remove = (await stream.next()).live;
  expect(remove).toMatchObject({ __typename: 'LiveRemove', view: opened.keys[0] });
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
  const { live } = await second.next();
  expect(live).toMatchObject({ kind: 'UPSERT', processes: [{ name: 'c' }] });
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

/** The heap after a full collection, in bytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
}

it('lets a subscriber stall: after 100,000 events it costs less than 1 MB, and all others are served', async () => {
  const names = Array.from({ length: 500 }, (_unused, index) => `stall-${String(index).padStart(3, '0')}`);
  await report(names);
  const body = JSON.stringify({ query: LIVE, variables: { views: [{ noun: 'PROCESSES' }] } });
  const stalled = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  stalled.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.adminToken}\r\nAccept: text/event-stream\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  await new Promise((resolve) => stalled.once('data', resolve));
  stalled.pause();
  const cycle = async (round: number): Promise<void> => {
    await database.pool.query(
      `UPDATE process SET pid = $1, version = nextval('row_version') WHERE host_id = $2`,
      [round, agent.hostId],
    );
  };
  // the caches of documents, plans and connections fill first
  for (let round = 0; round < 20; round += 1) await cycle(round);
  const before = heap();
  for (let round = 0; round < 200; round += 1) await cycle(round);
  const reader = await watch([{ noun: 'PROCESSES' }]);
  await readSnapshot(reader);
  await cycle(1_000);
  const { live } = await reader.next();
  expect(live.processes.length).toBeGreaterThan(0);
  await reader.close();
  await eventually(() => heap() - before < 1_000_000, {
    what: `the heap near ${before} bytes again`,
    withinMs: 10_000,
  });
  stalled.destroy();
});
