import { createLogger } from '@dart/runtime';
import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { observe } from '../alert/observe.ts';
import type { Observation } from '../alert/plan-alerts.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';
import { sweepHeldEvents } from './held-events.ts';
import { resumeDrained } from './resume.ts';
import { endMaintenance, startMaintenance, type MaintenanceRequest } from './start.ts';

let database: TestDatabase;
let context: Context;
let hostId: string;
let programId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

const run = (statement: string) => database.connection.pool.query<Record<string, unknown>>(statement);

beforeEach(async () => {
  await run(`
    TRUNCATE host, program, maintenance, operation CASCADE;
    INSERT INTO host (name, public_key, state) VALUES ('web1', 'key', 'ONLINE'), ('web2', 'key', 'ONLINE');
    INSERT INTO program (name, environment, revision, type, configuration) VALUES ('web', 'staging', 1, 'PROGRAM', 'command = /bin/true');
    INSERT INTO assignment (host_id, program_id, program_name, created_by) SELECT host.id, p.id, p.name, 'test' FROM host, program p`);
  hostId = String((await run(`SELECT id FROM host WHERE name = 'web1'`)).rows[0]?.['id']);
  programId = String((await run(`SELECT id FROM program`)).rows[0]?.['id']);
  const identity = {
    credentialId: '5e1f1b0e-0000-4000-8000-000000000000',
    kind: 'ACCESS',
    name: 'ann',
    role: 'OPERATOR',
  } as const;
  context = {
    db: database.connection.db,
    identity: { ...identity, hostId: null, expiresAt: null },
    requestId: 'r',
    logger: createLogger('test', 'silent'),
  } as unknown as Context;
});

const later = (ms: number): Date => new Date(Date.now() + ms);

const begin = (more: Partial<MaintenanceRequest> = {}) =>
  startMaintenance(context, {
    ...{ host: 'web1', environment: null, from: null, until: later(3_600_000), reason: 'new disk' },
    ...{ schedules: 'HOLD', drain: false },
    ...more,
  });

let sequence = 0;

/** What the agent tells, or with no number the gateway finds. */
async function tell(severity: Observation['severity'], more: Partial<Observation> = {}): Promise<void> {
  sequence += 1;
  const now = new Date();
  const observation = {
    ...{ hostId, programId, severity, start: 1, sequence, component: 'backup', ci: '', message: 'no space' },
    ...{ count: 1, firstAt: now, lastAt: now },
    ...more,
  };
  await inTransaction(context.db, (tx) => observe(tx, [observation]));
}

const alerts = async () => (await run('SELECT component, state, message FROM alert ORDER BY raised_at')).rows;
const events = async () => (await run('SELECT severity, held FROM event ORDER BY id')).rows;

describe('while maintenance lasts', () => {
  it('raises nothing and keeps what was told; what still holds is raised once it has ended', async () => {
    const id = await begin();
    await tell('URGENT_2');
    await tell('URGENT_1', { component: 'other' });
    await tell('OK', { component: 'other' });
    expect(await alerts()).toEqual([]);
    expect(await events()).toEqual([
      { severity: 'URGENT_2', held: true },
      { severity: 'URGENT_1', held: true },
      { severity: 'OK', held: true },
    ]);
    expect(await sweepHeldEvents(context.db)).toBe(0);
    await endMaintenance(context, id);
    expect(await Promise.all([1, 2, 3].map(() => sweepHeldEvents(context.db)))).toContain(1);
    expect(await alerts()).toEqual([{ component: 'backup', state: 'OPEN', message: 'no space' }]);
    expect(await sweepHeldEvents(context.db)).toBe(0);
    await tell('WARNING', { component: 'after' });
    expect(await alerts()).toHaveLength(2);
  });

  it('still clears what was open before', async () => {
    await tell('URGENT_2');
    await begin();
    await tell('OK');
    expect(await alerts()).toMatchObject([{ state: 'CLEARED' }]);
  });

  it('keeps nothing of what the gateway finds, which it finds again', async () => {
    await begin();
    await tell('URGENT_1', { start: null, sequence: null, component: 'agent:heartbeat' });
    expect(await events()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });

  it('does not raise what was cleared between its end and the look', async () => {
    const id = await begin();
    await tell('URGENT_2');
    await endMaintenance(context, id);
    await tell('OK');
    await sweepHeldEvents(context.db);
    expect(await alerts()).toEqual([]);
  });

  it('is about the host only, or about the programs of the environment on all hosts', async () => {
    const { rows } = await run(`SELECT id FROM host WHERE name = 'web2'`);
    const id = await begin();
    await tell('WARNING', { hostId: String(rows[0]?.['id']), component: 'elsewhere' });
    expect(await alerts()).toHaveLength(1);
    await endMaintenance(context, id);
    await begin({ host: null, environment: 'staging' });
    await tell('WARNING', { hostId: String(rows[0]?.['id']), component: 'of the program' });
    await tell('WARNING', { component: 'of the host', programId: null });
    expect((await alerts()).map(({ component }) => component)).toEqual(['elsewhere', 'of the host']);
  });

  it('does not last before its begin, nor after its end', async () => {
    await begin({ from: later(1_800_000) });
    await tell('WARNING', { component: 'before' });
    await run(
      `UPDATE maintenance SET from_at = now() - interval '2 hours', until_at = now() - interval '1 second'`,
    );
    await tell('WARNING', { component: 'after' });
    expect(await alerts()).toHaveLength(2);
  });
});

it('tells the hosts concerned, and the history who did it', async () => {
  const versions = async () =>
    (await run('SELECT desired_version::int AS version FROM host ORDER BY name')).rows.map(
      ({ version }) => version,
    );
  const id = await begin();
  expect(await versions()).toEqual([1, 0]);
  await endMaintenance(context, id);
  expect(await versions()).toEqual([2, 0]);
  await begin({ host: null, environment: 'staging' });
  expect(await versions()).toEqual([3, 1]);
  const { rows } = await run('SELECT person, operation, key FROM history ORDER BY id');
  expect(rows.slice(-3)).toEqual([
    { person: 'ann', operation: 'startMaintenance', key: 'web1' },
    { person: 'ann', operation: 'endMaintenance', key: 'web1' },
    { person: 'ann', operation: 'startMaintenance', key: 'environment staging' },
  ]);
});

it('stops what runs and starts just that again', async () => {
  await run(`
    INSERT INTO process (host_id, group_name, name, state, state_since, program_id)
    SELECT host.id, 'web', 'web_' || s, s, now(), p.id FROM host, program p, unnest(ARRAY['RUNNING', 'STOPPED']) s
    WHERE host.name = 'web1'`);
  const id = await begin({ drain: true });
  const operations = async () =>
    (
      await run(
        `SELECT o.action, t.targets FROM operation o JOIN operation_target t ON t.operation_id = o.id ORDER BY o.requested_at`,
      )
    ).rows;
  expect(await operations()).toEqual([{ action: 'STOP', targets: ['web:web_RUNNING'] }]);
  await expect(resumeDrained(context, id)).rejects.toThrow('It is still being stopped.');
  await run(`UPDATE operation SET state = 'SUCCEEDED'; UPDATE operation_target SET state = 'SUCCEEDED'`);
  await resumeDrained(context, id);
  await resumeDrained(context, id);
  expect(await operations()).toEqual([
    { action: 'STOP', targets: ['web:web_RUNNING'] },
    { action: 'START', targets: ['web:web_RUNNING'] },
  ]);
});

it('refuses what makes no sense, with each fault', async () => {
  const wrong = begin({
    environment: 'staging',
    until: later(-1),
    reason: ' ',
    from: later(10_000),
    drain: true,
  });
  await expect(wrong).rejects.toMatchObject({
    issues: [{ field: 'host' }, { field: 'until' }, { field: 'drain' }, { field: 'reason' }],
  });
  await expect(begin({ host: 'nobody' })).rejects.toThrow('There is no host nobody.');
  const id = await begin();
  await endMaintenance(context, id);
  await expect(endMaintenance(context, id)).rejects.toThrow('This maintenance has ended.');
  await expect(resumeDrained(context, id)).rejects.toThrow('This maintenance has stopped nothing.');
  await expect(endMaintenance(context, 'x')).rejects.toThrow('There is no such maintenance.');
});
