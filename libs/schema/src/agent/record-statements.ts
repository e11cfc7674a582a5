import { sql } from 'drizzle-orm';
import { prepareStatement } from '../prepared.ts';

// What each takes: the host's id, the number of the agent's start, and rows by `toRecordset`.
const hostId = sql.placeholder('hostId');
const start = sql.placeholder('start');
const rows = sql.placeholder('rows');

export const insertTransitions = prepareStatement(
  'insert-transitions',
  sql`
  INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, pid, expected,
    exit_status, exit_signal, tries, count, program_id, revision)
  SELECT ${hostId}, ${start}, sequence, "group", process, "from", "to", at, pid, expected,
    "exitStatus", "exitSignal", tries, count, "programId", revision
  FROM jsonb_to_recordset(${rows}::jsonb) AS i(sequence bigint, "group" text, process text,
    "from" text, "to" text, at timestamptz, pid int, expected boolean, "exitStatus" int, "exitSignal" text, tries int,
    count int, "programId" uuid, revision int)
  ORDER BY sequence`,
);

export const upsertProcesses = prepareStatement(
  'upsert-processes',
  sql`
  INSERT INTO process AS p (host_id, group_name, name, state, state_since, pid, exit_status, exit_signal, expected,
    spawn_error, started_at, stopped_at, program_id, revision, first_seen_at)
  SELECT ${hostId}, i."group", i.process, i."to", i.at,
    CASE WHEN i."to" IN ('STARTING', 'RUNNING', 'STOPPING') THEN i.pid END, i."exitStatus", i."exitSignal", i.expected,
    i."spawnError", i."startedAt", i."stoppedAt", program.id, i.revision, i."firstAt"
  FROM jsonb_to_recordset(${rows}::jsonb) AS i("group" text, process text, "to" text, at timestamptz,
    pid int, expected boolean, "exitStatus" int, "exitSignal" text, "spawnError" text, "startedAt" timestamptz,
    "stoppedAt" timestamptz, "programId" uuid, revision int, "firstAt" timestamptz)
  LEFT JOIN program ON program.id = i."programId"
  ON CONFLICT (host_id, group_name, name) DO UPDATE SET state = excluded.state, state_since = excluded.state_since,
    pid = excluded.pid,
    exit_status = CASE WHEN excluded.stopped_at IS NULL THEN p.exit_status ELSE excluded.exit_status END,
    exit_signal = CASE WHEN excluded.stopped_at IS NULL THEN p.exit_signal ELSE excluded.exit_signal END,
    expected = CASE WHEN excluded.stopped_at IS NULL THEN p.expected ELSE excluded.expected END,
    spawn_error = excluded.spawn_error,
    started_at = coalesce(excluded.started_at, p.started_at), stopped_at = coalesce(excluded.stopped_at, p.stopped_at),
    program_id = excluded.program_id, revision = excluded.revision,
    first_seen_at = CASE WHEN excluded.first_seen_at < p.first_seen_at THEN excluded.first_seen_at ELSE p.first_seen_at END,
    version = nextval('row_version')`,
);

/**
 * An end belongs to the last run of its process. A full report may have come before the event and called the end unknown:
 * after a restart of the agent it tells what is, while what happened before still waits in supervisord.
 */
export const endRuns = prepareStatement(
  'end-runs',
  sql`
  WITH ended AS MATERIALIZED (
    SELECT last.id, i.*
    FROM jsonb_to_recordset(${rows}::jsonb) AS i("group" text, process text, outcome text,
      "endedAt" timestamptz, pid int, "exitStatus" int, "exitSignal" text, expected boolean, "stdoutTail" text,
      "stderrTail" text, reason text, "peakMemoryBytes" bigint, "cpuMs" bigint)
    CROSS JOIN LATERAL (
      SELECT id, outcome, ended_at FROM run WHERE run.host_id = ${hostId} AND run.group_name = i."group"
        AND run.process = i.process AND run.started_at IS NOT NULL ORDER BY id DESC LIMIT 1) last
    WHERE last.outcome = 'RUNNING' OR (last.outcome = 'UNKNOWN' AND last.ended_at IS NULL)
  )
  UPDATE run SET outcome = i.outcome, ended_at = i."endedAt", pid = coalesce(i.pid, run.pid),
    exit_status = i."exitStatus", exit_signal = i."exitSignal", expected = i.expected,
    stdout_tail = i."stdoutTail", stderr_tail = i."stderrTail", reason = i.reason,
    peak_memory_bytes = i."peakMemoryBytes", cpu_ms = i."cpuMs", changed_at = now(), version = nextval('row_version')
  -- the host again, for plans made while the table was small: they read this host's runs, never those of all hosts
  FROM ended i WHERE run.id = i.id AND run.host_id = ${hostId}`,
);

/** What waited is decided now: its run, or why there is none, takes its place. A run also takes that of an unknown. */
export const deleteAwaitedRuns = prepareStatement(
  'delete-awaited-runs',
  sql`
  DELETE FROM run USING jsonb_to_recordset(${rows}::jsonb) AS i("programId" uuid, schedule text,
    "nominalAt" timestamptz, "startedAt" timestamptz)
  WHERE run.host_id = ${hostId} AND run.started_at IS NULL
    AND (run.outcome = 'QUEUED' OR (run.outcome = 'UNKNOWN' AND i."startedAt" IS NOT NULL)) AND run.program_id = i."programId"
    AND run.schedule = i.schedule AND run.nominal_at = i."nominalAt"`,
);

export const beginRuns = prepareStatement(
  'begin-runs',
  sql`
  INSERT INTO run (host_id, start, sequence, group_name, process, program_id, revision, cause, command_id, schedule,
    nominal_at, outcome, started_at, ended_at, pid, exit_status, exit_signal, expected, stdout_tail, stderr_tail,
    peak_memory_bytes, cpu_ms, reason)
  SELECT ${hostId}, ${start}, sequence, "group", process, "programId", revision, cause, "commandId", schedule,
    "nominalAt", outcome, "startedAt", "endedAt", pid, "exitStatus", "exitSignal", expected, "stdoutTail",
    "stderrTail", "peakMemoryBytes", "cpuMs", reason
  FROM jsonb_to_recordset(${rows}::jsonb) AS i(sequence bigint, "group" text, process text,
    "programId" uuid, revision int, cause text, "commandId" uuid, schedule text, "nominalAt" timestamptz, outcome text,
    "startedAt" timestamptz, "endedAt" timestamptz, pid int, "exitStatus" int, "exitSignal" text, expected boolean,
    "stdoutTail" text, "stderrTail" text, "peakMemoryBytes" bigint, "cpuMs" bigint, reason text)
  WHERE i.cause <> 'FIRE' OR i.outcome <> 'UNKNOWN' OR i."startedAt" IS NOT NULL OR NOT EXISTS (
    SELECT FROM run WHERE run.host_id = ${hostId} AND run.program_id = i."programId" AND run.schedule = i.schedule
      AND run.nominal_at = i."nominalAt" AND run.started_at IS NOT NULL)
  ORDER BY sequence
  ON CONFLICT (host_id, start, sequence) DO NOTHING`,
);

/** From now on these records are known. */
export const acceptRecords = prepareStatement(
  'accept-records',
  sql`UPDATE agent_start SET accepted_sequence = ${sql.placeholder('acceptedSequence')} WHERE id = ${sql.placeholder('startId')}`,
);

/** The host was heard, and is back if it was deleted and its name is free; a digest that is not told stays. */
export const touchLiveness = prepareStatement(
  'touch-liveness',
  sql`
  WITH back AS (
    UPDATE host SET deleted_at = NULL, version = nextval('row_version')
    WHERE id = ${hostId} AND deleted_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM host other WHERE other.name = host.name AND other.deleted_at IS NULL)
  )
  UPDATE host_liveness SET polled_at = now(), digest = coalesce(${sql.placeholder('digest')}::text, digest)
  WHERE host_id = ${hostId}`,
);
