import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { conditionOf } from '../count.ts';
import type { Facet } from '../facet.ts';
import { hostWhere } from './filter.ts';
import type { HostFilterInput } from './inputs.ts';

/** Labels of which the counts are given. */
const MOST_LABELS = 100;

/** How many of the hosts of a filter have each label in force and each environment; the most frequent first. */
export async function countPlacement(
  { db }: Context,
  filter: typeof HostFilterInput.$inferInput | null | undefined,
): Promise<Facet[]> {
  const within = conditionOf('hosts', hostWhere(filter));
  const others = conditionOf('hosts', hostWhere({ ...filter, environment: null }));
  const { rows } = await db.execute<{ field: string; value: string; count: number }>(sql`
    (SELECT 'environment' AS field, p.environment AS value, count(DISTINCT host.id)::int AS count
      FROM host JOIN assignment a ON a.host_id = host.id JOIN program p ON p.id = a.program_id
      WHERE ${others} GROUP BY 2 ORDER BY 3 DESC, 2)
    UNION ALL
    (SELECT 'labels', l.key || '=' || l.value, count(*)::int
      FROM host JOIN host_label l ON l.host_id = host.id
      WHERE ${within} AND (l.source = 'PERSON' OR NOT EXISTS (
        SELECT FROM host_label o WHERE o.host_id = l.host_id AND o.key = l.key AND o.source = 'PERSON'))
      GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${MOST_LABELS})`);
  return rows;
}
