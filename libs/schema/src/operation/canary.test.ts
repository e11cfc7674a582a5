import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../testing/use-database.ts';
import { advanceOperations } from './advance.ts';
import { NO_SCOPE } from './request.ts';
import { cancelOperation, continueOperation, retryOperation, startOperation } from './start.ts';

const { context, run } = useDatabase();

/** Four connected hosts with one running process of web each. */
beforeEach(async () => {
  await run(`
    TRUNCATE host, program, operation, gateway, transition CASCADE;
    INSERT INTO gateway (id) VALUES ('5e1f1b0e-0000-4000-8000-000000000000');
    INSERT INTO host (name, public_key, state) SELECT 'web' || n, 'key', 'ONLINE' FROM generate_series(1, 4) n;
    INSERT INTO host_liveness (host_id, gateway_id) SELECT id, '5e1f1b0e-0000-4000-8000-000000000000' FROM host;
    INSERT INTO program (name, environment, revision, type, configuration)
      VALUES ('web', 'production', 1, 'PROGRAM', 'command = /bin/true');
    INSERT INTO process (host_id, group_name, name, state, state_since, program_id, revision)
      SELECT h.id, 'web', 'web', 'RUNNING', now(), p.id, 1 FROM host h, program p`);
});

const WANTED = {
  ...{ reason: null, batchSize: 10, pauseSeconds: 0, stopAfter: null, idempotencyKey: null },
  ...{ canaries: 1, canaryHosts: null, canaryWatchSeconds: 60 },
};

const restart = (more: object = {}) =>
  startOperation(
    context,
    { action: 'RESTART', signal: null, scope: { ...NO_SCOPE, programs: ['web'] } },
    { ...WANTED, ...more },
  );

/** Lets the gateway take its steps until nothing changes. */
async function advance(): Promise<void> {
  await run(`UPDATE gateway SET seen_at = now()`);
  const fail = (error: unknown): void => {
    throw error;
  };
  while (await advanceOperations(context.db, fail));
}

/** The agents tell the results of what they were offered. */
async function finish(state = 'SUCCEEDED', message = 'done'): Promise<void> {
  await run(
    `UPDATE command SET state = '${state}', message = '${message}', finished_at = now() WHERE state = 'QUEUED'`,
  );
  await advance();
}

const passWatch = async (): Promise<void> => {
  await run(
    `UPDATE operation SET next_batch_at = now() - interval '1 second' WHERE next_batch_at IS NOT NULL`,
  );
  await advance();
};

/** The states of the targets by host, and the operation's own with why it is held. */
async function read(id: string) {
  const targets = await run(`
    SELECT h.name || ' ' || t.state AS text FROM operation_target t JOIN host h ON h.id = t.host_id
    WHERE t.operation_id = '${id}' ORDER BY h.name`);
  const [operation] = await run(`SELECT state, held_reason FROM operation WHERE id = '${id}'`);
  return { ...operation, targets: targets.map(({ text }) => text) };
}

const of = (first: string, rest: string) => [
  `web1 ${first}`,
  ...['web2', 'web3', 'web4'].map((name) => `${name} ${rest}`),
];

describe('canaries', () => {
  it('go first; the rest follows once they were well for the whole watch', async () => {
    const id = await restart();
    await advance();
    expect(await read(id)).toMatchObject({ state: 'RUNNING', targets: of('RUNNING', 'WAITING') });
    await finish();
    expect(await read(id)).toMatchObject({ state: 'RUNNING', targets: of('SUCCEEDED', 'WAITING') });
    await passWatch();
    expect(await read(id)).toMatchObject({ state: 'RUNNING', targets: of('SUCCEEDED', 'RUNNING') });
    await finish();
    expect(await read(id)).toEqual({
      ...{ state: 'SUCCEEDED', held_reason: null },
      targets: of('SUCCEEDED', 'SUCCEEDED'),
    });
  });

  it('of names go first, wherever their turn would be; a host that is not meant can be none', async () => {
    const id = await restart({ canaries: 0, canaryHosts: ['web3'] });
    await advance();
    expect((await read(id)).targets).toEqual([
      'web1 WAITING',
      'web2 WAITING',
      'web3 RUNNING',
      'web4 WAITING',
    ]);
    await run(`INSERT INTO host (name, public_key) VALUES ('db1', 'key')`);
    await expect(restart({ canaryHosts: ['db1'] })).rejects.toThrow('db1 can be no canary');
    await expect(restart({ canaryHosts: ['zz'] })).rejects.toThrow('There is no host zz.');
  });

  it('whose command fails hold back the rest, with the reason, also where one failure would end it', async () => {
    const id = await restart({ stopAfter: 1 });
    await advance();
    await finish('FAILED', 'no such file');
    expect(await read(id)).toEqual({
      ...{ state: 'HELD', held_reason: 'canary web1: no such file' },
      targets: of('FAILED', 'WAITING'),
    });
    await expect(retryOperation(context, id, { reason: null, idempotencyKey: null })).rejects.toThrow(
      'held back',
    );
    await continueOperation(context, id);
    await advance();
    expect(await read(id)).toMatchObject({ state: 'RUNNING', targets: of('FAILED', 'RUNNING') });
    await finish();
    expect(await read(id)).toMatchObject({ state: 'FAILED', targets: of('FAILED', 'SUCCEEDED') });
    await expect(continueOperation(context, id)).rejects.toThrow('not held back');
  });

  it('whose process does not stay up hold back the rest, which can be left out', async () => {
    const id = await restart();
    await advance();
    await finish();
    await run(`UPDATE process SET state = 'FATAL' WHERE host_id = (SELECT id FROM host WHERE name = 'web1')`);
    await advance();
    expect(await read(id)).toMatchObject({
      state: 'HELD',
      held_reason: 'canary web1: web:web is fatal',
    });
    await cancelOperation(context, id);
    await advance();
    expect(await read(id)).toMatchObject({ state: 'CANCELLED', targets: of('SUCCEEDED', 'SKIPPED') });
  });

  it('whose process failed for a moment hold back the rest', async () => {
    const id = await restart();
    await advance();
    await finish();
    await run(`
      INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, expected, received_at)
      SELECT id, 1, 1, 'web', 'web', 'RUNNING', 'EXITED', now(), false, now() + interval '1 millisecond'
      FROM host WHERE name = 'web1'`);
    await passWatch();
    expect(await read(id)).toMatchObject({
      state: 'HELD',
      held_reason: 'canary web1: web:web went through exited, and is running',
    });
  });

  it('whose host falls silent hold back the rest; those whose process still starts are waited for', async () => {
    const id = await restart();
    await advance();
    await finish();
    await run(
      `UPDATE process SET state = 'STARTING' WHERE host_id = (SELECT id FROM host WHERE name = 'web1')`,
    );
    await passWatch();
    expect(await read(id)).toMatchObject({ state: 'RUNNING', targets: of('SUCCEEDED', 'WAITING') });
    await run(`UPDATE host SET state = 'SILENT' WHERE name = 'web1'`);
    await advance();
    expect(await read(id)).toMatchObject({ state: 'HELD', held_reason: 'canary web1 is silent' });
  });

  it('whose process is gone at the end of the watch hold back the rest, unless an update was to remove it', async () => {
    const gone = `DELETE FROM process WHERE host_id = (SELECT id FROM host WHERE name = 'web1')`;
    const id = await restart();
    await advance();
    await finish();
    await run(gone);
    await advance();
    expect(await read(id), 'its host may tell of it yet').toMatchObject({ state: 'RUNNING' });
    await passWatch();
    expect(await read(id)).toMatchObject({ state: 'HELD', held_reason: 'canary web1: web:web is gone' });

    const update = async () => {
      const scope = { ...NO_SCOPE, programs: ['web'] };
      const begun = await startOperation(context, { action: 'UPDATE', signal: null, scope }, WANTED);
      await advance();
      await finish();
      return begun;
    };
    await run(`INSERT INTO assignment (host_id, program_id, program_name, created_by)
      SELECT h.id, p.id, p.name, 'ann' FROM host h, program p`);
    const assigned = await update();
    await passWatch();
    expect(await read(assigned)).toMatchObject({ state: 'HELD', held_reason: 'canary web1: web is gone' });
    const unassigned = await update();
    await run(`DELETE FROM assignment`);
    await passWatch();
    expect(await read(unassigned)).toMatchObject({ state: 'RUNNING', targets: of('SUCCEEDED', 'RUNNING') });
  });

  it('that are all of the hosts hold back nothing', async () => {
    const id = await restart({ canaries: 4 });
    await advance();
    await finish();
    expect(await read(id)).toMatchObject({ state: 'SUCCEEDED' });
  });
});
