import { tables } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';

/** Severities as PostgreSQL's array, the most urgent first. */
const SEVERITIES = sql.raw(`ARRAY['${tables.SEVERITIES.join("', '")}']`);

/** Whether one severity is more urgent than another, as a condition; null when either is. */
export function isMoreUrgent(severity: SQL, than: SQL): SQL {
  return sql`array_position(${SEVERITIES}, ${severity}) < array_position(${SEVERITIES}, ${than})`;
}
