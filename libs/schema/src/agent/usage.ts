import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import type { HostUsageInput } from './inputs.ts';
import { toRecordset } from './recordset.ts';

export type HostUsage = typeof HostUsageInput.$inferInput;

/** Processes that one beat may tell of; supervisord itself is slow with a fifth of them. */
const MOST_PROCESSES = 5000;

/** What an UPDATE of host_liveness (`l`) sets to what beats (`live`) tell of usage; what they don't tell stays. */
export const KEEP_HOST_USAGE = sql`load1 = coalesce(live.load1, l.load1), load5 = coalesce(live.load5, l.load5),
  load15 = coalesce(live.load15, l.load15),
  memory_available_bytes = coalesce(live."memoryAvailableBytes", l.memory_available_bytes),
  log_disk_bytes = coalesce(live."logDiskBytes", l.log_disk_bytes),
  log_disk_free_bytes = coalesce(live."logDiskFreeBytes", l.log_disk_free_bytes)`;

/** Keeps what processes use; one statement, however many there are. A process that is not known yet is left out. */
export async function writeProcessUsage(
  db: Database,
  hostId: string,
  processes: HostUsage['processes'],
): Promise<void> {
  if (processes.length === 0) return;
  if (processes.length > MOST_PROCESSES) {
    throw new GraphQLError(`A beat tells of at most ${MOST_PROCESSES} processes.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  await db.execute(sql`
    INSERT INTO process_usage (process_id, pid, cpu_percent, memory_bytes)
    SELECT DISTINCT ON (p.id) p.id, i.pid, i."cpuPercent", i."memoryBytes"
    FROM jsonb_to_recordset(${toRecordset(processes)}::jsonb) AS i("group" text, name text, pid int, "cpuPercent" real,
      "memoryBytes" bigint)
    JOIN process p ON p.host_id = ${hostId} AND p.group_name = i."group" AND p.name = i.name
    ORDER BY p.id
    ON CONFLICT (process_id) DO UPDATE SET pid = excluded.pid, cpu_percent = excluded.cpu_percent,
      memory_bytes = excluded.memory_bytes`);
}
