import type { Database } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { settleFires } from '../fire/settle.ts';
import { renewHeartbeats } from '../alert/heartbeats.ts';
import { observe } from '../alert/observe.ts';
import { inTransaction } from '../transaction.ts';
import type { ReportRecordsInput } from './record-inputs.ts';
import { lockStart, ownHostId } from './own-host.ts';
import { toRecordset } from './recordset.ts';
import { planRuns, type PlannedRuns } from './plan-runs.ts';

type Records = typeof ReportRecordsInput.$inferInput;
type RecordInput = Records['records'][number];
export type TransitionRecord = NonNullable<RecordInput['transition']>;
export type FireRecord = NonNullable<RecordInput['fire']>;

/** Records that one request may carry; the agent cuts its outbox into such batches. */
const MOST_RECORDS = 1000;

const sequenceOf = ({ transition, fire, event }: RecordInput): number =>
  (transition ?? fire ?? event).sequence;

async function writeEvents(tx: Database, hostId: string, start: number, records: readonly RecordInput[]) {
  const events = records.flatMap(({ event }) => event ?? []);
  await observe(
    tx,
    events.map((event) => ({
      ...event,
      hostId,
      start,
      ci: event.ci ?? '',
      programId: event.programId ?? null,
    })),
  );
}

function insertTransitions(
  hostId: string,
  start: number,
  transitions: readonly TransitionRecord[],
): readonly SQL[] {
  if (transitions.length === 0) return [];
  return [
    sql`
    INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, pid, expected,
      exit_status, exit_signal, tries, count, program_id, revision)
    SELECT ${hostId}, ${start}, sequence, "group", process, "from", "to", at, pid, expected,
      "exitStatus", "exitSignal", tries, count, "programId", revision
    FROM jsonb_to_recordset(${toRecordset(transitions)}::jsonb) AS i(sequence bigint, "group" text, process text,
      "from" text, "to" text, at timestamptz, pid int, expected boolean, "exitStatus" int, "exitSignal" text, tries int,
      count int, "programId" uuid, revision int)
    ORDER BY sequence`,
  ];
}

/** What a process looks like after its last transition in the batch; the facts of its last end stay until the next. */
function upsertProcesses(hostId: string, transitions: readonly TransitionRecord[]): readonly SQL[] {
  const last = new Map<string, TransitionRecord & { firstAt: Date; startedAt?: Date; stoppedAt?: Date }>();
  for (const transition of transitions) {
    const key = `${transition.group}:${transition.process}`;
    const before = last.get(key);
    const began = transition.to === 'STARTING' ? transition.at : before?.startedAt;
    const ended = ['EXITED', 'STOPPED', 'BACKOFF'].includes(transition.to)
      ? transition.at
      : before?.stoppedAt;
    last.set(key, {
      ...transition,
      firstAt: before?.firstAt ?? transition.at,
      exitStatus: transition.exitStatus ?? before?.exitStatus ?? null,
      exitSignal: transition.exitSignal ?? before?.exitSignal ?? null,
      expected: transition.expected ?? before?.expected ?? null,
      ...(began && { startedAt: began }),
      ...(ended && { stoppedAt: ended }),
    });
  }
  if (last.size === 0) return [];
  const rows = [...last.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return [
    sql`
    INSERT INTO process AS p (host_id, group_name, name, state, state_since, pid, exit_status, exit_signal, expected,
      spawn_error, started_at, stopped_at, program_id, revision, first_seen_at)
    SELECT ${hostId}, i."group", i.process, i."to", i.at,
      CASE WHEN i."to" IN ('STARTING', 'RUNNING', 'STOPPING') THEN i.pid END, i."exitStatus", i."exitSignal", i.expected,
      i."spawnError", i."startedAt", i."stoppedAt", program.id, i.revision, i."firstAt"
    FROM jsonb_to_recordset(${toRecordset(rows)}::jsonb) AS i("group" text, process text, "to" text, at timestamptz,
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
  ];
}

/**
 * An end belongs to the last run of its process. A full report may have come before the event and called the end unknown:
 * after a restart of the agent it tells what is, while what happened before still waits in supervisord.
 */
function changeRuns(hostId: string, start: number, { ended, begun }: PlannedRuns): readonly SQL[] {
  const statements: SQL[] = [];
  if (ended.length > 0) {
    statements.push(sql`
      UPDATE run SET outcome = i.outcome, ended_at = i."endedAt", pid = coalesce(i.pid, run.pid),
        exit_status = i."exitStatus", exit_signal = i."exitSignal", expected = i.expected,
        stdout_tail = i."stdoutTail", stderr_tail = i."stderrTail", reason = i.reason,
        peak_memory_bytes = i."peakMemoryBytes", cpu_ms = i."cpuMs", changed_at = now(), version = nextval('row_version')
      FROM jsonb_to_recordset(${toRecordset(ended)}::jsonb) AS i("group" text, process text, outcome text,
        "endedAt" timestamptz, pid int, "exitStatus" int, "exitSignal" text, expected boolean, "stdoutTail" text, "stderrTail" text,
        reason text, "peakMemoryBytes" bigint, "cpuMs" bigint)
      WHERE run.id = (
          SELECT id FROM run last WHERE last.host_id = ${hostId} AND last.group_name = i."group"
            AND last.process = i.process AND last.started_at IS NOT NULL ORDER BY id DESC LIMIT 1)
        AND (run.outcome = 'RUNNING' OR (run.outcome = 'UNKNOWN' AND run.ended_at IS NULL))`);
  }
  const fires = begun.filter(({ cause, outcome }) => cause === 'FIRE' && outcome !== 'QUEUED');
  if (fires.length > 0) {
    // What waited is decided now: its run, or why there is none, takes its place. A run also takes that of an unknown.
    statements.push(sql`
      DELETE FROM run USING jsonb_to_recordset(${toRecordset(fires)}::jsonb) AS i("programId" uuid, schedule text,
        "nominalAt" timestamptz, "startedAt" timestamptz)
      WHERE run.host_id = ${hostId} AND run.started_at IS NULL
        AND (run.outcome = 'QUEUED' OR (run.outcome = 'UNKNOWN' AND i."startedAt" IS NOT NULL)) AND run.program_id = i."programId"
        AND run.schedule = i.schedule AND run.nominal_at = i."nominalAt"`);
  }
  if (begun.length > 0) {
    statements.push(sql`
      INSERT INTO run (host_id, start, sequence, group_name, process, program_id, revision, cause, command_id, schedule,
        nominal_at, outcome, started_at, ended_at, pid, exit_status, exit_signal, expected, stdout_tail, stderr_tail,
        peak_memory_bytes, cpu_ms, reason)
      SELECT ${hostId}, ${start}, sequence, "group", process, "programId", revision, cause, "commandId", schedule,
        "nominalAt", outcome, "startedAt", "endedAt", pid, "exitStatus", "exitSignal", expected, "stdoutTail",
        "stderrTail", "peakMemoryBytes", "cpuMs", reason
      FROM jsonb_to_recordset(${toRecordset(begun)}::jsonb) AS i(sequence bigint, "group" text, process text,
        "programId" uuid, revision int, cause text, "commandId" uuid, schedule text, "nominalAt" timestamptz, outcome text,
        "startedAt" timestamptz, "endedAt" timestamptz, pid int, "exitStatus" int, "exitSignal" text, expected boolean,
        "stdoutTail" text, "stderrTail" text, "peakMemoryBytes" bigint, "cpuMs" bigint, reason text)
      WHERE i.cause <> 'FIRE' OR i.outcome <> 'UNKNOWN' OR i."startedAt" IS NOT NULL OR NOT EXISTS (
        SELECT FROM run WHERE run.host_id = ${hostId} AND run.program_id = i."programId" AND run.schedule = i.schedule
          AND run.nominal_at = i."nominalAt" AND run.started_at IS NOT NULL)
      ORDER BY sequence
      ON CONFLICT (host_id, start, sequence) DO NOTHING`);
  }
  return statements;
}

/** What was not accepted before, each number once, in its order: nothing else keeps a transition from being written twice. */
function freshOf(records: readonly RecordInput[], acceptedSequence: number): RecordInput[] {
  const bySequence = new Map(records.map((record) => [sequenceOf(record), record]));
  return [...bySequence.entries()]
    .filter(([sequence]) => sequence > acceptedSequence)
    .sort(([a], [b]) => a - b)
    .map(([, record]) => record);
}

/**
 * Takes records of one start in their order: states, transitions, runs and the change log in one transaction. What was
 * accepted before is ignored, so that an agent sends a batch again when it heard no answer.
 */
export async function reportRecords(context: Context, input: Records): Promise<{ acceptedSequence: number }> {
  const hostId = ownHostId(context);
  if (input.records.length > MOST_RECORDS) {
    throw new GraphQLError(`A batch has at most ${MOST_RECORDS} records.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return inTransaction(context.db, async (tx, last) => {
    const start = await lockStart(tx, hostId, input.start);
    const fresh = freshOf(input.records, start.acceptedSequence);
    const acceptedSequence = Math.max(start.acceptedSequence, ...fresh.map(sequenceOf));
    const transitions = fresh.flatMap(({ transition }) => transition ?? []);
    const { ended, begun: told } = planRuns(fresh);
    const begun = await settleFires(tx, hostId, told);
    await renewHeartbeats(tx, hostId, transitions);
    await writeEvents(tx, hostId, start.number, fresh);
    last.push(
      ...insertTransitions(hostId, start.number, transitions),
      ...upsertProcesses(hostId, transitions),
      ...changeRuns(hostId, start.number, { ended, begun }),
      sql`UPDATE agent_start SET accepted_sequence = ${acceptedSequence} WHERE id = ${start.id}`,
      sql`UPDATE host_liveness SET polled_at = now(), digest = coalesce(${input.digest ?? null}::text, digest)
        WHERE host_id = ${hostId}`,
    );
    return { acceptedSequence };
  });
}
