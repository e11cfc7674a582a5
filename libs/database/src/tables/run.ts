import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, rowVersion } from './columns.ts';
import { hosts } from './host.ts';

export const RUN_CAUSES = ['FIRE', 'COMMAND', 'AUTOSTART', 'AUTORESTART', 'OUTSIDE', 'UNKNOWN'] as const;
export const RUN_OUTCOMES = [
  'RUNNING',
  'SUCCEEDED',
  'FAILED',
  'STOPPED',
  'SKIPPED',
  'MISSED',
  'QUEUED',
  'UNKNOWN',
] as const;

/** One execution: one spawn of a process, keyed by its STARTING event; or a fire that started nothing. */
export const runs = snakeCase.table(
  'run',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    start: integer().notNull(),
    sequence: bigint({ mode: 'number' }).notNull(),
    groupName: text().notNull(),
    process: text().notNull(),
    programId: uuid(),
    revision: integer(),
    cause: text({ enum: RUN_CAUSES }).notNull(),
    commandId: uuid(),
    /** The schedule of the fire that started it. */
    schedule: text(),
    /** The nominal time of the fire that started it. */
    nominalAt: instant(),
    outcome: text({ enum: RUN_OUTCOMES }).notNull(),
    startedAt: instant(),
    endedAt: instant(),
    pid: integer(),
    exitStatus: integer(),
    exitSignal: text(),
    expected: boolean(),
    stdoutTail: text(),
    stderrTail: text(),
    /** Up to the last sample before its end. */
    peakMemoryBytes: bigint({ mode: 'number' }),
    cpuMs: bigint({ mode: 'number' }),
    reason: text(),
    /** When the row was written last, by the database's clock: what was over then is deleted a set time after it. */
    changedAt: instant()
      .notNull()
      .defaultNow()
      .$onUpdateFn(() => sql`now()`),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('run_order').on(t.hostId, t.start, t.sequence),
    index('run_process').on(t.hostId, t.groupName, t.process, t.id),
    index('run_program').on(t.programId, t.id),
    /** A list of those of one outcome, or of all that did not go well; most runs are in neither. */
    index('run_outcome')
      .on(t.outcome, t.id)
      .where(sql`${t.outcome} NOT IN ('RUNNING', 'SUCCEEDED')`),
    index('run_not_well')
      .on(t.id)
      .where(sql`${t.outcome} IN ('FAILED', 'MISSED', 'SKIPPED', 'UNKNOWN')`),
    /** What else is told of the same fire. */
    index('run_fire')
      .on(t.programId, t.schedule, t.nominalAt)
      .where(sql`${t.nominalAt} IS NOT NULL`),
    index('run_over')
      .on(t.changedAt)
      .where(sql`${t.outcome} NOT IN ('RUNNING', 'QUEUED')`),
    /** When it was over, by the host's clock as far as that told; for statistics of a period. */
    index('run_over_at')
      .on(sql`coalesce(${t.endedAt}, ${t.nominalAt}, ${t.changedAt})`)
      .where(sql`${t.outcome} NOT IN ('RUNNING', 'QUEUED')`),
    index('run_started').on(t.startedAt),
    uniqueIndex('run_open')
      .on(t.hostId, t.groupName, t.process)
      .where(sql`${t.outcome} = 'RUNNING'`),
  ],
);
