import { beforeEach, expect, it } from 'vitest';
import { registerPrograms } from '../program/register.ts';
import { useDatabase } from '../testing/use-database.ts';
import { applyByThemselves } from './apply-by-itself.ts';

const { context, run } = useDatabase();

const AUTO = { enabled: true, batchSize: 2, pauseSeconds: 0, canaries: 1, canaryWatchSeconds: 60 };

const register = (command: string, autoApply: object | null = AUTO) =>
  registerPrograms(context, {
    programs: [
      {
        ...{ name: 'web', environment: 'production', type: 'program', configuration: `command = ${command}` },
        autoApply: autoApply as never,
      },
    ],
  });

/** A host tells that it has written the present revision, which is not what runs. */
const tell = (where = 'true', kind = 'CHANGED') =>
  run(`
    INSERT INTO assignment_report (host_id, program_id, revision)
      SELECT a.host_id, p.id, p.revision FROM assignment a JOIN host h ON h.id = a.host_id, program p WHERE ${where}
      ON CONFLICT (host_id, program_id) DO UPDATE SET revision = excluded.revision;
    INSERT INTO pending_change (host_id, group_name, kind, program_id)
      SELECT h.id, 'web', '${kind}', p.id FROM host h, program p WHERE ${where} ON CONFLICT DO NOTHING`);

/** Three connected hosts that run an older revision of a program that applies by itself. */
beforeEach(async () => {
  await run(`
    TRUNCATE host, program, operation, gateway, history CASCADE;
    INSERT INTO gateway (id) VALUES ('5e1f1b0e-0000-4000-8000-000000000000');
    INSERT INTO host (name, public_key, state) SELECT 'web' || n, 'key', 'ONLINE' FROM generate_series(1, 3) n;
    INSERT INTO host_liveness (host_id, gateway_id) SELECT id, '5e1f1b0e-0000-4000-8000-000000000000' FROM host`);
  await register('/bin/old');
  await run(`
    INSERT INTO assignment (host_id, program_id, program_name, created_by)
      SELECT h.id, p.id, p.name, 'ann' FROM host h, program p;
    INSERT INTO process (host_id, group_name, name, state, state_since, program_id, revision)
      SELECT h.id, 'web', 'web', 'RUNNING', now(), p.id, 1 FROM host h, program p`);
});

const begin = () =>
  applyByThemselves(context.db, (error) => {
    throw error;
  });

const read = () =>
  run(`
    SELECT o.state, o.action, o.requested_by, o.reason, o.batch_size, o.canaries, o.cancelled_by,
      (SELECT string_agg(h.name, ' ' ORDER BY t.position) FROM operation_target t JOIN host h ON h.id = t.host_id
        WHERE t.operation_id = o.id) AS hosts
    FROM operation o ORDER BY o.requested_at`);

const end = (state: string) =>
  run(`UPDATE operation SET state = '${state}', finished_at = now() WHERE finished_at IS NULL`);

it('What is registered is applied by one operation on all hosts that have written it, once', async () => {
  await register('/bin/new');
  await tell();
  expect(await begin()).toBe(true);
  expect(await read()).toEqual([
    {
      ...{ state: 'RUNNING', action: 'UPDATE', requested_by: 'autoApply', batch_size: 2, canaries: 1 },
      ...{
        reason: 'web (production) revision 2, registered by ann',
        hosts: 'web1 web2 web3',
        cancelled_by: null,
      },
    },
  ]);
  expect(await begin()).toBe(false);
  await end('SUCCEEDED');
  expect(await begin()).toBe(false);
  const changes = await run(`SELECT person, operation FROM history WHERE kind = 'operation'`);
  expect(changes).toEqual([{ person: 'autoApply', operation: 'startOperation' }]);
});

it('Several gateways at the same moment begin one operation', async () => {
  await register('/bin/new');
  await tell();
  const begun = await Promise.all([begin(), begin(), begin(), begin()]);
  expect(begun.filter(Boolean)).toHaveLength(1);
  expect(await read()).toHaveLength(1);
});

it('It waits for connected hosts that have still to write it, but not for long', async () => {
  await register('/bin/new');
  await tell(`h.name <> 'web3'`);
  expect(await begin()).toBe(false);
  await run(`
    UPDATE program SET updated_at = now() - interval '31 seconds';
    UPDATE assignment SET created_at = now() - interval '31 seconds'`);
  expect(await begin()).toBe(true);
  expect(await read()).toMatchObject([{ hosts: 'web1 web2' }]);
  await tell(`h.name = 'web3'`);
  expect(await begin()).toBe(false);
  await end('SUCCEEDED');
  expect(await begin()).toBe(true);
  expect(await read()).toMatchObject([{}, { hosts: 'web3' }]);
});

it('It leaves alone hosts that are away, what they refuse, and what is to be removed', async () => {
  await register('/bin/new');
  await tell();
  await run(`
    UPDATE host_liveness SET gateway_id = NULL WHERE host_id = (SELECT id FROM host WHERE name = 'web1');
    UPDATE assignment_report SET refusal = 'no such user' WHERE host_id = (SELECT id FROM host WHERE name = 'web2');
    UPDATE pending_change SET kind = 'REMOVED' WHERE host_id = (SELECT id FROM host WHERE name = 'web3')`);
  expect(await begin()).toBe(false);
  await register('/bin/new', { ...AUTO, enabled: false });
  await run(`UPDATE host_liveness SET gateway_id = '5e1f1b0e-0000-4000-8000-000000000000'`);
  expect(await begin()).toBe(false);
});

it('After one that failed it begins no other until something is registered, which ends what is held back', async () => {
  await register('/bin/new');
  await tell(`h.name = 'web1'`);
  await run(`DELETE FROM assignment WHERE host_id IN (SELECT id FROM host WHERE name <> 'web1')`);
  expect(await begin()).toBe(true);
  await end('FAILED');
  await run(`
    INSERT INTO assignment (host_id, program_id, program_name, created_by)
      SELECT h.id, p.id, p.name, 'ann' FROM host h, program p WHERE h.name = 'web2'`);
  await tell(`h.name = 'web2'`, 'ADDED');
  expect(await begin()).toBe(false);
  await run(`UPDATE operation SET state = 'HELD', finished_at = NULL`);
  await register('/bin/newer');
  await tell(`h.name IN ('web1', 'web2')`);
  expect(await begin()).toBe(true);
  expect(await read()).toMatchObject([
    { state: 'RUNNING', cancelled_by: 'autoApply' },
    { state: 'RUNNING', hosts: expect.stringContaining('web1') as string, cancelled_by: null },
  ]);
});

it('Setting it adds no revision, leaving it out keeps it, and its bounds are kept', async () => {
  await register('/bin/old', null);
  expect(await run('SELECT revision, auto_apply IS NULL AS off FROM program')).toEqual([
    { revision: 1, off: false },
  ]);
  await register('/bin/old', { ...AUTO, enabled: false });
  expect(await run('SELECT revision, auto_apply IS NULL AS off FROM program')).toEqual([
    { revision: 1, off: true },
  ]);
  await expect(register('/bin/old', { ...AUTO, batchSize: 0 })).rejects.toMatchObject({
    issues: [{ field: 'autoApply.batchSize' }],
  });
});
