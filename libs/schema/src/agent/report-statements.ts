import { sql } from 'drizzle-orm';
import { prepareStatement } from '../prepared.ts';

// What each takes: the host's id, and rows by `toRecordset`: all there are, so that what is not among them is gone.
const hostId = sql.placeholder('hostId');
const rows = sql.placeholder('rows');

export const readDesiredVersion = prepareStatement(
  'read-desired-version',
  sql`SELECT desired_version FROM host WHERE id = ${hostId}`,
);

export const replaceProcesses = prepareStatement(
  'replace-processes',
  sql`
    WITH clock AS MATERIALIZED (
      SELECT now() + coalesce(max(clock_offset_ms), 0) * interval '1 millisecond' AS at
      FROM host_liveness WHERE host_id = ${hostId}
    ), incoming AS MATERIALIZED (
      SELECT i.*, p.id AS known_program FROM jsonb_to_recordset(${rows}::jsonb) AS i(
        "group" text, name text, state text, "stateSince" timestamptz, pid int, "exitStatus" int, "exitSignal" text,
        expected boolean, "spawnError" text, "startedAt" timestamptz, "stoppedAt" timestamptz, "programId" uuid, revision int)
      LEFT JOIN program p ON p.id = i."programId"
    ), gone AS (
      DELETE FROM process WHERE host_id = ${hostId}
        AND NOT EXISTS (SELECT FROM incoming i WHERE i."group" = process.group_name AND i.name = process.name)
      RETURNING group_name, name, program_id, state, state_since, first_seen_at
    ), departed AS (
      INSERT INTO departure (host_id, group_name, process, program_id, state, state_since, first_seen_at, gone_at)
      SELECT ${hostId}, group_name, name, program_id, state, state_since, first_seen_at, clock.at FROM gone, clock
    )
    INSERT INTO process AS p (host_id, group_name, name, state, state_since, pid, exit_status, exit_signal, expected,
      spawn_error, started_at, stopped_at, program_id, revision, first_seen_at)
    SELECT ${hostId}, "group", name, state, "stateSince", pid, "exitStatus", "exitSignal", expected,
      "spawnError", "startedAt", "stoppedAt", known_program, revision, clock.at FROM incoming, clock
    ON CONFLICT (host_id, group_name, name) DO UPDATE SET state = excluded.state, state_since = excluded.state_since,
      pid = excluded.pid, exit_status = excluded.exit_status, exit_signal = excluded.exit_signal,
      expected = excluded.expected, spawn_error = excluded.spawn_error, started_at = excluded.started_at,
      stopped_at = excluded.stopped_at, program_id = excluded.program_id, revision = excluded.revision,
      version = nextval('row_version')
    WHERE (p.state, p.state_since, p.pid, p.exit_status, p.exit_signal, p.expected, p.spawn_error, p.started_at,
        p.stopped_at, p.program_id, p.revision)
      IS DISTINCT FROM (excluded.state, excluded.state_since, excluded.pid, excluded.exit_status, excluded.exit_signal,
        excluded.expected, excluded.spawn_error, excluded.started_at, excluded.stopped_at, excluded.program_id, excluded.revision)`,
);

/** A run whose end nobody saw. */
export const forgetRuns = prepareStatement(
  'forget-runs',
  sql`
    UPDATE run SET outcome = 'UNKNOWN', changed_at = now(), version = nextval('row_version')
    WHERE host_id = ${hostId} AND outcome = 'RUNNING' AND NOT EXISTS (
      SELECT FROM process p WHERE p.host_id = run.host_id AND p.group_name = run.group_name AND p.name = run.process
        AND p.state IN ('STARTING', 'RUNNING', 'STOPPING'))`,
);

export const replacePending = prepareStatement(
  'replace-pending',
  sql`
    WITH incoming AS MATERIALIZED (
      SELECT i."group", i.kind, p.id AS known_program
      FROM jsonb_to_recordset(${rows}::jsonb) AS i("group" text, kind text, "programId" uuid)
      LEFT JOIN program p ON p.id = i."programId"
    ), gone AS (
      DELETE FROM pending_change WHERE host_id = ${hostId}
        AND NOT EXISTS (SELECT FROM incoming i WHERE i."group" = pending_change.group_name)
    )
    INSERT INTO pending_change AS p (host_id, group_name, kind, program_id)
    SELECT ${hostId}, "group", kind, known_program FROM incoming
    ON CONFLICT (host_id, group_name) DO UPDATE SET kind = excluded.kind, program_id = excluded.program_id,
      since = CASE WHEN p.kind = excluded.kind THEN p.since ELSE now() END, version = nextval('row_version')
    WHERE (p.kind, p.program_id) IS DISTINCT FROM (excluded.kind, excluded.program_id)`,
);

export const replaceAssignments = prepareStatement(
  'replace-assignments',
  sql`
    WITH incoming AS MATERIALIZED (
      SELECT i.* FROM jsonb_to_recordset(${rows}::jsonb) AS i("programId" uuid, revision int, refusal text,
        differences jsonb)
      JOIN program p ON p.id = i."programId"
    ), gone AS (
      DELETE FROM assignment_report r WHERE r.host_id = ${hostId}
        AND NOT EXISTS (SELECT FROM incoming i WHERE i."programId" = r.program_id)
    ), written AS (
      INSERT INTO assignment_report AS r (host_id, program_id, revision, refusal, differences)
      SELECT ${hostId}, "programId", revision, refusal, coalesce(differences, '[]') FROM incoming
      ON CONFLICT (host_id, program_id) DO UPDATE SET revision = excluded.revision, refusal = excluded.refusal,
        differences = excluded.differences
      WHERE (r.revision, r.refusal, r.differences)
        IS DISTINCT FROM (excluded.revision, excluded.refusal, excluded.differences)
      RETURNING program_id
    )
    UPDATE assignment SET version = nextval('row_version')
    WHERE host_id = ${hostId} AND program_id IN (SELECT program_id FROM written)`,
);

/** The host has told everything; without a digest it is asked again by the next beat that has one. */
export const noteReport = prepareStatement(
  'note-report',
  sql`
    UPDATE host_liveness SET polled_at = now(), reported_at = now(), digest = ${sql.placeholder('digest')}
    WHERE host_id = ${hostId}`,
);

const writtenVersion = sql.placeholder('writtenVersion');

/** A host that was deleted is back; a version that is not told stays. */
export const noteWrittenVersion = prepareStatement(
  'note-written-version',
  sql`
    UPDATE host SET written_version = coalesce(${writtenVersion}::bigint, written_version),
      deleted_at = NULL, version = nextval('row_version')
    WHERE id = ${hostId} AND (deleted_at IS NOT NULL
      OR written_version IS DISTINCT FROM coalesce(${writtenVersion}::bigint, written_version))`,
);
