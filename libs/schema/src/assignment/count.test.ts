import { beforeAll, expect, it } from 'vitest';
import { useDatabase } from '../testing/use-database.ts';
import { foldTally } from '../fold-tally.ts';
import { countAssignmentFacets, countAssignments } from './count.ts';
import { assignmentWhere, type AssignmentFilter } from './filter.ts';

const { context, run } = useDatabase();

/** Of 4 programs on 5 hosts: one program waits everywhere, one is refused on a host, one is disabled on two. */
beforeAll(async () => {
  await run(`
    INSERT INTO host (name, public_key) SELECT 'host-' || n, 'key' FROM generate_series(1, 5) n;
    INSERT INTO program (name, environment, revision, type, configuration)
      SELECT 'program-' || n, CASE WHEN n < 3 THEN 'production' ELSE 'test' END, 2, 'PROGRAM', 'command = /bin/true'
      FROM generate_series(1, 4) n;
    INSERT INTO assignment (host_id, program_id, program_name, created_by)
      SELECT h.id, p.id, p.name, 'ann' FROM host h CROSS JOIN program p;
    INSERT INTO assignment_report (host_id, program_id, revision, refusal)
      SELECT a.host_id, a.program_id, CASE a.program_name WHEN 'program-1' THEN 1 ELSE 2 END,
        CASE WHEN a.program_name = 'program-2' AND h.name = 'host-1' THEN 'no' END
      FROM assignment a JOIN host h ON h.id = a.host_id;
    UPDATE assignment SET enabled = false FROM host h
      WHERE h.id = host_id AND program_name = 'program-3' AND h.name IN ('host-1', 'host-2');
    DELETE FROM assignment USING host h
      WHERE h.id = host_id AND program_name = 'program-4' AND h.name = 'host-5'`);
});

const FILTERS: readonly (readonly [AssignmentFilter | null, number])[] = [
  [null, 19],
  [{ enabled: false }, 2],
  [{ environment: 'test' }, 9],
  [{ environment: 'test', enabled: true }, 7],
  [{ program: 'program-4' }, 4],
  [{ host: 'host-1' }, 4],
  [{ search: 'PROGRAM-2' }, 5],
  [{ search: 'host-5' }, 3],
  [{ search: '_' }, 0],
  [{ statuses: ['WAITING'] }, 5],
  [{ statuses: ['WAITING'], host: 'host-2' }, 1],
  [{ statuses: ['WAITING'], environment: 'test' }, 0],
  [{ statuses: ['REFUSED'] }, 1],
  [{ statuses: ['WAITING', 'REFUSED'] }, 6],
  [{ statuses: ['WRITTEN'], search: 'host-1' }, 2],
  [{ statuses: ['WRITTEN'] }, 13],
  [{ statuses: ['WRITTEN', 'REFUSED'], enabled: true }, 12],
  [{ statuses: ['WAITING', 'WRITTEN', 'REFUSED'] }, 19],
];

it.each(FILTERS)('counts by %j what the list has', async (filter, count) => {
  await expect(countAssignments(context.db, filter)).resolves.toBe(count);
  await expect(
    context.db.query.assignments.findMany({ where: assignmentWhere(filter) }),
  ).resolves.toHaveLength(count);
});

it.each([
  [
    null,
    'environment production 10, environment test 9, enabled true 17, enabled false 2, statuses WRITTEN 13, statuses WAITING 5, statuses REFUSED 1',
  ],
  [
    { environment: 'test', search: 'host-1' },
    'environment production 2, environment test 2, enabled false 1, enabled true 1, statuses WRITTEN 2',
  ],
  [
    { statuses: ['REFUSED'] },
    'environment production 1, enabled true 1, statuses WRITTEN 13, statuses WAITING 5, statuses REFUSED 1',
  ],
] as const)('counts the facets under %j', async (filter, expected) => {
  const facets = await countAssignmentFacets(context.db, filter as AssignmentFilter | null);
  expect(facets.map(({ field, value, count }) => `${field} ${value} ${count}`).join(', ')).toBe(expected);
});

it('makes the rows of the tally few, and counts the same', async () => {
  await expect(foldTally(context.db, 'assignment_tally')).resolves.toBeGreaterThan(0);
  await expect(countAssignments(context.db, { enabled: false })).resolves.toBe(2);
  await expect(run('SELECT count(*)::int FROM assignment_tally')).resolves.toEqual([{ count: 5 }]);
});
