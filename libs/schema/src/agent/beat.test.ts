import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { useDatabase } from '../testing/use-database.ts';
import { beat } from './beat.ts';

const { context, run } = useDatabase();

interface Agent {
  readonly host: string;
  readonly start: string;
}

const COUNT = 40;
let agents: Agent[] = [];

/** Hosts whose agents have said hello and reported; the gateway knows them by the digest `known`. */
beforeEach(async () => {
  await run('DELETE FROM host');
  await run(`
    INSERT INTO host (name, public_key) SELECT 'host-' || lpad(n::text, 2, '0'), n::text FROM generate_series(1, ${COUNT}) n;
    INSERT INTO host_liveness (host_id, digest, reported_at) SELECT id, 'known', now() FROM host;
    INSERT INTO agent_start (id, host_id, number) SELECT gen_random_uuid(), id, 1 FROM host;
    UPDATE host SET start_id = s.id FROM agent_start s WHERE s.host_id = host.id`);
  agents = (await run(
    'SELECT s.host_id AS host, s.id AS start FROM agent_start s JOIN host h ON h.id = s.host_id ORDER BY h.name',
  )) as unknown as Agent[];
});

const of = (index: number): Agent => agents[index] as Agent;

const send = ({ host, start }: Agent, more: Partial<Parameters<typeof beat>[1]> = {}) =>
  beat(Object.create(context, { identity: { value: { role: 'AGENT', hostId: host } } }) as Context, {
    start,
    clock: new Date(),
    digest: 'known',
    supervisorState: null,
    usage: null,
    ...more,
  });

const readLoads = async () =>
  (await run('SELECT l.load1 FROM host_liveness l JOIN host h ON h.id = l.host_id ORDER BY h.name')).map(
    ({ load1 }) => load1,
  );

const usage = (load1: number) => ({
  ...{
    load1,
    load5: 0,
    load15: 0,
    memoryAvailableBytes: 1,
    logDiskBytes: 2,
    logDiskFreeBytes: 1,
    processes: [],
  },
});

describe('beats that come together', () => {
  it('write each its own, and are answered each for itself', async () => {
    const answers = await Promise.all(
      agents.map((agent, index) =>
        send(agent, { digest: index % 2 === 0 ? 'known' : 'other', usage: usage(index) }),
      ),
    );
    expect(answers.map(({ reportWanted }) => reportWanted)).toEqual(
      agents.map((_, index) => index % 2 === 1),
    );
    expect(await readLoads()).toEqual(agents.map((_, index) => index));
    expect(await run('SELECT FROM agent_start WHERE seen_at IS NULL')).toEqual([]);
  });

  it('of one host are both taken, and what one does not tell stays', async () => {
    await send(of(0), { usage: usage(3) });
    const answers = await Promise.all([send(of(0)), send(of(1)), send(of(0), { digest: 'other' })]);
    expect(answers.map(({ reportWanted }) => reportWanted)).toEqual([false, false, true]);
    expect((await readLoads())[0]).toBe(3);
  });

  it('fail alone: the others do not notice', async () => {
    const gone = { host: randomUUID(), start: randomUUID() };
    const results = await Promise.allSettled([
      send(of(0), { usage: usage(1) }),
      send({ ...of(1), start: 'no id at all' }),
      send(gone),
      send(of(2), { usage: usage(2) }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: { message: expect.stringContaining('is gone') as string } });
    expect((await readLoads()).slice(0, 3)).toEqual([1, null, 2]);
  });

  it('of a start that has not said hello are heard, and nobody is taken for its twin', async () => {
    const [, fresh] = await Promise.all([send(of(0)), send({ ...of(1), start: randomUUID() })]);
    expect(fresh.reportWanted).toBe(false);
    expect(
      await run(`SELECT FROM host_liveness WHERE polled_at > now() - interval '5 seconds'`),
    ).toHaveLength(2);
  });

  it('do not wait for a host whose report is being written', async () => {
    const writer = await (context.db.$client as Pool).connect();
    await writer.query('BEGIN');
    await writer.query('SELECT FROM agent_start WHERE id = $1 FOR UPDATE', [of(0).start]);
    let isHeard = false;
    const held = send(of(0)).finally(() => (isHeard = true));
    await Promise.all([send(of(1)), send(of(2)), send(of(3))]);
    await send(of(4));
    expect(isHeard).toBe(false);
    await writer.query('COMMIT');
    writer.release();
    await held;
  });
});
