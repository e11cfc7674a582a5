import { beforeEach, expect, it } from 'vitest';
import { useDatabase } from '../testing/use-database.ts';
import { checkRequest, NO_SCOPE, type Scope } from './request.ts';
import { selectTargets } from './select.ts';

const { context, run } = useDatabase();

/** Two hosts, web in two environments, and a process that dart did not write. */
beforeEach(async () => {
  await run(`
    TRUNCATE host, program CASCADE;
    INSERT INTO host (name, public_key, state)
      VALUES ('web1', 'key', 'ONLINE'), ('web2', 'key', 'OFFLINE'), ('db1', 'key', 'ONLINE');
    INSERT INTO program (name, environment, revision, type, configuration)
      VALUES ('web', 'production', 1, 'PROGRAM', 'command = /bin/true'),
        ('web', 'test', 1, 'PROGRAM', 'command = /bin/true'), ('shop', 'test', 1, 'PROGRAM', 'command = /bin/true');
    INSERT INTO process (host_id, group_name, name, state, state_since, program_id, revision)
      SELECT h.id, p.name, p.name, 'RUNNING', now(), p.id, 1 FROM host h JOIN program p
        ON p.environment = CASE h.name WHEN 'web1' THEN 'production' ELSE 'test' END;
    INSERT INTO process (host_id, group_name, name, state, state_since)
      SELECT id, 'own', 'own', 'RUNNING', now() FROM host WHERE name = 'web1'`);
});

const select = async (scope: Partial<Scope>) => {
  const request = checkRequest({ action: 'RESTART', signal: null, scope: { ...NO_SCOPE, ...scope } });
  const selected = await selectTargets(context.db, request);
  return selected.map(({ host, targets }) => `${host} ${targets.join(' ')}`);
};

const idsOf = async (statement: string) => (await run(statement)).map(({ id }) => String(id));

it('Processes that are named by id are meant, also such as dart did not write, and no others', async () => {
  const processIds = await idsOf(`SELECT p.id FROM process p JOIN host h ON h.id = p.host_id
    WHERE p.name = 'own' OR (p.name = 'web' AND h.name = 'db1')`);
  await expect(select({ processIds })).resolves.toEqual(['db1 web:web', 'web1 own:own']);
  await expect(select({ processIds, hosts: ['web1'] })).resolves.toEqual(['web1 own:own']);
  await expect(select({ processIds: ['00000000-0000-4000-8000-000000000000'] })).resolves.toEqual([]);
});

it('Programs that are named by id are meant in their environment only', async () => {
  const programIds = await idsOf(`SELECT id FROM program WHERE name = 'web' AND environment = 'production'
    OR name = 'shop'`);
  await expect(select({ programIds })).resolves.toEqual(['db1 shop:shop', 'web1 web:web', 'web2 shop:shop']);
});

it('What the filter of a list has is meant, together with all else that is given', async () => {
  await expect(select({ hostFilter: { search: 'WEB' } })).resolves.toEqual([
    'web1 web:web',
    'web2 shop:shop web:web',
  ]);
  await expect(select({ hostFilter: { search: 'web', states: ['OFFLINE'] } })).resolves.toEqual([
    'web2 shop:shop web:web',
  ]);
  await expect(select({ programFilter: { search: 'sho' }, hosts: ['db1'] })).resolves.toEqual([
    'db1 shop:shop',
  ]);
});

it.each([
  [{ hostFilter: { search: '', states: [], labels: null } }, 'scope'],
  [{ programFilter: {} }, 'scope'],
  [{ processIds: Array.from({ length: 10_001 }, () => 'id') }, 'scope.processIds'],
])('A filter without a condition narrows nothing, and lists have a bound: %#', async (scope, field) => {
  await expect(select(scope)).rejects.toMatchObject({ issues: [{ field }] });
});
