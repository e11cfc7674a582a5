import type { EventInput, FireInput, RecordInput, RunEndInput, TransitionInput } from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import type { Applied } from './configuration/applied.ts';
import type { ListenerEvent } from './listener/event.ts';
import { parseProcessEvent, type ProcessEvent } from './listener/process-event.ts';
import type { Change, Model } from './model/model.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { EventSource } from './outbox/record.ts';
import type { Resume } from './outbox/resume.ts';
import type { RunCauses } from './runs/causes.ts';
import { knowOutput } from './runs/output-files.ts';
import type { Limits } from './runs/limits.ts';
import type { ReapedTime } from './facts/reaped-time.ts';
import type { Usage } from './facts/usage.ts';
import type { Tails } from './runs/tails.ts';
import type { Ends, FoundEnd } from './supervisord-log/ends.ts';
import type { Supervisord } from './supervisord/supervisord.ts';

/** What is found out about an end. */
interface RecordedEnd extends FoundEnd {
  /** Its processor time, where it is known to the end; in milliseconds. */
  readonly reapedMs?: number | undefined;
}

export interface RecorderOptions {
  /** The random id of this start of the agent. */
  readonly start: string;
  /** Of the supervisord that gives the events. */
  readonly resume: Resume;
  readonly supervisord: Pick<Supervisord, 'getProcessInfo'>;
  readonly outbox: Outbox;
  readonly model: Model;
  readonly ends: Ends;
  readonly applied: Applied;
  readonly causes: RunCauses;
  readonly tails: Tails;
  readonly limits: Pick<Limits, 'takeReason'>;
  readonly reapedTime: ReapedTime;
  readonly usage: Pick<Usage, 'ofRun'>;
  /** Events were lost: everything must be reported afresh. */
  readonly onGap: () => void;
  readonly logger: Logger;
}

/** Turns what happens on this host into numbered records in the outbox. */
export interface Recorder {
  /** Resolves when the event is recorded; one at a time. An event that was recorded before (redelivered) changes nothing. */
  recordEvent(event: ListenerEvent): Promise<void>;
  /** A fire that started nothing. */
  recordFire(fire: Omit<FireInput, 'sequence' | 'at'>): void;
  /** Who records, and the number that the next record gets. */
  readonly next: { readonly start: string; readonly sequence: number };
  /** Something that was observed. */
  recordObservation(event: Omit<EventInput, 'sequence'>): void;
}

/** The recorder of this start of the agent. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { start, supervisord, outbox, model, ends, applied, causes, tails, limits, usage, reapedTime } =
    options;
  const { onGap, logger } = options;
  let seen = options.resume.source;
  let heard: number | undefined;
  let sequence = 0;

  const isRedelivered = (source: EventSource): boolean => {
    // After a crash supervisord gives the event in hand again, with its old serial.
    if (source.serial === seen?.serial) return true;
    // Ticks leave no record, so only between two events of the same start a gap means a loss.
    if (heard !== undefined && source.poolSerial > heard + 1) {
      logger.warn(
        { from: heard, to: source.poolSerial },
        'supervisord dropped events; reporting everything afresh',
      );
      ends.forget();
      causes.forget();
      onGap();
    }
    heard = source.poolSerial;
    seen = source;
    return false;
  };

  const describeEnd = (
    { group, process, pid }: ProcessEvent,
    knownPid: number | undefined,
    { end, reapedMs }: RecordedEnd,
  ): RunEndInput => {
    const reason = limits.takeReason(group, process);
    const used = usage.ofRun(pid ?? knownPid);
    const exact = reapedMs === undefined ? {} : { cpuMs: String(reapedMs) };
    return {
      ...tails.end(group, process, end),
      ...used,
      ...exact,
      ...(reason === undefined ? {} : { reason }),
    };
  };

  const findEnd = async (event: ProcessEvent): Promise<RecordedEnd> => {
    const { group, process, to } = event;
    if (!endsRun(event)) return {};
    await ends.refresh(process, to);
    ends.read();
    const found = ends.take(process, to);
    const reapedMs = reapedTime.take(() => {
      ends.read();
    });
    await tails.fetch(group, process, found.end);
    return found.end === undefined ? found : { ...found, reapedMs };
  };
  const recordChange = (event: ProcessEvent, source: EventSource, atMs: number, found: RecordedEnd): void => {
    const { end, spawnError } = found;
    const row = model.get(event.group, event.process);
    const program = applied.find(event.group, event.process);
    const hasEnded = row !== undefined || event.from === 'RUNNING';
    const change: Change = {
      group: event.group,
      process: event.process,
      from: event.from,
      to: event.to,
      atMs,
      ...(event.pid === undefined ? {} : { pid: event.pid }),
      ...(event.expected === undefined ? {} : { expected: event.expected }),
      ...(end === undefined ? {} : { end }),
      ...(spawnError === undefined ? {} : { spawnError }),
    };
    const transition: TransitionInput = {
      sequence: String((sequence += 1)),
      at: new Date(atMs).toISOString(),
      group: event.group,
      process: event.process,
      from: event.from,
      to: event.to,
      ...(event.pid === undefined ? {} : { pid: event.pid }),
      ...(event.tries === undefined ? {} : { tries: event.tries }),
      ...(event.expected === undefined ? {} : { expected: event.expected }),
      ...end,
      ...(spawnError === undefined ? {} : { spawnError }),
      ...(program === undefined ? {} : { programId: program.programId, revision: program.revision }),
      ...(event.to === 'STARTING' ? { start: causes.take(event, row, program?.configuration) } : {}),
      ...(hasEnded && endsRun(event) ? { end: describeEnd(event, row?.pid, found) } : {}),
    };
    const logPlace = ends.place;
    outbox.append({
      start,
      sequence,
      source,
      record: { transition },
      ...(logPlace === undefined ? {} : { logPlace }),
    });
    model.apply(change);
  };

  /** A start after a stop may be the first of a group that was added anew, whose files have other names then. */
  const learnOutputFiles = async ({ group, process, from }: ProcessEvent): Promise<void> => {
    const row = model.get(group, process);
    if (row !== undefined && (from !== 'STOPPED' || row.stoppedAtMs === undefined)) return;
    try {
      const info = await supervisord.getProcessInfo(`${group}:${process}`);
      knowOutput(tails, info);
    } catch (error) {
      logger.debug({ err: error, group, process }, 'where this process writes is not known');
    }
  };

  /** A record that no event of supervisord made; it keeps how far those were seen. */
  const append = (make: (sequence: string) => RecordInput): void => {
    sequence += 1;
    const record = make(String(sequence));
    outbox.append({ start, sequence, record, ...(seen === undefined ? {} : { source: seen }) });
  };

  return {
    async recordEvent(event) {
      const atMs = Date.now();
      const { serial, poolSerial } = event;
      const source = { supervisord: options.resume.supervisord, serial, poolSerial };
      if (isRedelivered(source)) return;
      const change = parseProcessEvent(event);
      if (change === undefined) return;
      if (change.to === 'STARTING') await learnOutputFiles(change);
      const found = await findEnd(change);
      ends.read();
      recordChange(change, source, atMs, found);
      // On a full disk supervisord keeps the events that follow: it outlives a killed agent.
      await outbox.whenSafe();
    },
    recordFire(fire) {
      const at = new Date().toISOString();
      append((number) => ({ fire: { ...fire, sequence: number, at } }));
    },
    get next() {
      return { start, sequence: sequence + 1 };
    },
    recordObservation(event) {
      append((number) => ({ event: { ...event, sequence: number } }));
    },
  };
}

/** Lines `exited:` and `stopped:` of supervisord's log stand behind these. */
const ENDS_A_RUN = new Set(['EXITED', 'STOPPED', 'BACKOFF']);

/** From BACKOFF to STOPPED or FATAL nothing ran any more. */
function endsRun({ from, to }: ProcessEvent): boolean {
  return ENDS_A_RUN.has(to) && from !== 'BACKOFF';
}
