import type { Database } from '@dart/database';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { settleFires } from '../fire/settle.ts';
import { renewHeartbeats } from '../alert/heartbeats.ts';
import { observe } from '../alert/observe.ts';
import { inTransaction } from '../transaction.ts';
import type { ReportRecordsInput } from './record-inputs.ts';
import { lockStart, ownHostId } from './own-host.ts';
import type { PreparedStatement } from '../prepared.ts';
import {
  acceptRecords,
  beginRuns,
  deleteAwaitedRuns,
  endRuns,
  insertTransitions,
  touchLiveness,
  upsertProcesses,
} from './record-statements.ts';
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

/**
 * What a process looks like after its last transition in the batch; the facts of its last end stay until the next. Sorted,
 * so that writers lock in one order.
 */
function lastOfEach(transitions: readonly TransitionRecord[]): readonly TransitionRecord[] {
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
  return [...last.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function planStatements(
  common: { readonly hostId: string; readonly start: number },
  transitions: readonly TransitionRecord[],
  { ended, begun }: PlannedRuns,
): PreparedStatement[] {
  const decided = begun.filter(({ cause, outcome }) => cause === 'FIRE' && outcome !== 'QUEUED');
  const planned = [
    [insertTransitions, transitions],
    [upsertProcesses, lastOfEach(transitions)],
    [endRuns, ended],
    [deleteAwaitedRuns, decided],
    [beginRuns, begun],
  ] as const;
  return planned
    .filter(([, rows]) => rows.length > 0)
    .map(([prepared, rows]) => prepared({ ...common, rows: toRecordset(rows) }));
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
      ...planStatements({ hostId, start: start.number }, transitions, { ended, begun }),
      acceptRecords({ acceptedSequence, startId: start.id }),
      touchLiveness({ hostId, digest: input.digest ?? null }),
    );
    return { acceptedSequence };
  });
}
