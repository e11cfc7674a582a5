import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';

/** The labels in force of a host as JSON; AGENT sorts before PERSON, and of a key that stands twice the last value counts. */
export const labelsOfHost = (hostId: unknown) => sql`(
  SELECT jsonb_object_agg(l.key, l.value ORDER BY l.source) FROM host_label l WHERE l.host_id = ${hostId})`;

/** A selector of the program that the host matches now, in words (`region=eu role=web`); undefined: none. */
export async function findMatchingSelector(
  tx: Database,
  hostId: string,
  programId: string,
): Promise<string | undefined> {
  const { rows } = await tx.execute<{ words: string }>(sql`
    SELECT (SELECT string_agg(key || '=' || value, ' ' ORDER BY key) FROM jsonb_each_text(s.labels)) AS words
    FROM selector s WHERE s.program_id = ${programId} AND s.labels <@ ${labelsOfHost(hostId)}
    ORDER BY s.created_at LIMIT 1`);
  return rows[0]?.words;
}
