import { ClientError, type Client } from '@dart/client';
import {
  BeatDocument,
  FinishCommandDocument,
  ReportHostDocument,
  ReportRecordsDocument,
} from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import type { CommandRunner } from '../commands/runner.ts';
import type { Usage } from '../facts/usage.ts';
import type { HostReader } from '../model/host-reader.ts';
import type { Model } from '../model/model.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { OutboxRecord } from '../outbox/record.ts';

export interface SenderOptions {
  readonly client: Client;
  /** The random id of this start of the agent. */
  readonly start: string;
  readonly outbox: Outbox;
  readonly model: Model;
  readonly hostReader: HostReader;
  readonly commands: CommandRunner;
  readonly usage: Pick<Usage, 'read' | 'accept'>;
  /** supervisord's own state, or UNREACHABLE. */
  readonly supervisorState: () => Promise<string>;
  /** The gateway said which version of the desired state it has. */
  readonly onDesiredVersion: (version: string) => void;
  readonly logger: Logger;
}

/** Tells the gateway, one thing after the other, what it should know. */
export interface Sender {
  /** Sends until the signal fires; throws the first error of the gateway. */
  run(signal: AbortSignal): Promise<void>;
  /** Sends the records that wait, at most until the signal fires. */
  flush(signal: AbortSignal): Promise<void>;
  /** There is something to send. */
  wake(): void;
  /** The gateway should get a full report. `fresh`: supervisord is asked before. */
  wantReport(fresh?: boolean): void;
}

const BEAT_MS = 10_000;
const REPORT_MS = 3_600_000;
const BATCH_RECORDS = 500;
/** Tails of output can make records large. */
const BATCH_BYTES = 512 * 1024;

/** The sender of one start of the agent. */
export function createSender(options: SenderOptions): Sender {
  const { client, start, outbox, model, hostReader, commands, usage, logger } = options;
  let wanted: 'no' | 'known' | 'fresh' = 'known';
  let beatAtMs = 0;
  let reportAtMs = 0;
  let isAwake = false;
  let most = BATCH_RECORDS;
  let wakeUp: () => void = () => undefined;

  const flush = async (signal: AbortSignal): Promise<void> => {
    while (!outbox.isEmpty && !signal.aborted) {
      const batch = outbox.peek(most, BATCH_BYTES);
      const [first] = batch;
      if (first === undefined) return;
      const isLast = batch.at(-1) === outbox.last;
      const input = {
        start: first.start,
        records: batch.map(({ record }) => record),
        digest: isLast && first.start === start ? model.digest : null,
      };
      try {
        const { reportRecords } = await client.request(ReportRecordsDocument, { input }, { signal });
        outbox.acknowledge(first.start, Number(reportRecords.acceptedSequence));
        most = BATCH_RECORDS;
      } catch (error) {
        if (!isRefused(error)) throw error;
        if (batch.length === 1) leaveOut(first, error);
        else most = 1;
      }
    }
  };
  /** One record that the gateway can't take must not hold back all that follow. */
  const leaveOut = (refused: OutboxRecord, error: unknown): void => {
    logger.error(
      { err: error, refused },
      'the gateway refused a record; it is left out, this line is what is left of it',
    );
    outbox.acknowledge(refused.start, refused.sequence);
  };
  const finishCommands = async (signal: AbortSignal): Promise<void> => {
    for (const { id, outcome } of commands.finished()) {
      if (outcome === undefined) continue;
      const { state, message, results } = outcome;
      const faultCode = outcome.faultCode ?? null;
      const input = { id, state, faultCode, faultName: outcome.faultName ?? null, message, results };
      const { finishCommand } = await client.request(FinishCommandDocument, { input }, { signal });
      if (!finishCommand.accepted) logger.warn({ id, state }, 'the gateway no longer wanted this result');
      commands.forget(id);
    }
  };
  const report = async (signal: AbortSignal): Promise<void> => {
    const isFresh = wanted === 'fresh';
    wanted = 'no';
    try {
      if (isFresh) await hostReader.poll();
      // What happened during the poll goes first, so that it does not undo the report.
      await flush(signal);
      const { reportHost } = await client.request(
        ReportHostDocument,
        { input: hostReader.readReport(start) },
        { signal },
      );
      reportAtMs = performance.now();
      options.onDesiredVersion(reportHost.desiredVersion);
    } catch (error) {
      wanted = isFresh ? 'fresh' : 'known';
      throw error;
    }
  };
  const beat = async (signal: AbortSignal): Promise<void> => {
    const digest = outbox.isEmpty ? model.digest : null;
    const supervisorState = await options.supervisorState();
    const input = {
      start,
      clock: new Date().toISOString(),
      digest,
      supervisorState,
      usage: usage.read(),
    };
    const { beat: answer } = await client.request(BeatDocument, { input }, { signal });
    beatAtMs = performance.now();
    usage.accept();
    if (answer.reportWanted) wanted = 'fresh';
    options.onDesiredVersion(answer.desiredVersion);
  };
  const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        wakeUp = () => undefined;
        isAwake = false;
        resolve();
      };
      const timer = setTimeout(finish, ms);
      signal.addEventListener('abort', finish);
      wakeUp = finish;
      if (isAwake || signal.aborted) finish();
    });

  return {
    flush,
    async run(signal) {
      beatAtMs = performance.now();
      while (!signal.aborted) {
        await flush(signal);
        await finishCommands(signal);
        if (wanted !== 'no') await report(signal);
        const nowMs = performance.now();
        if (nowMs - reportAtMs >= REPORT_MS) wanted = 'fresh';
        if (nowMs - beatAtMs >= BEAT_MS) await beat(signal);
        if (!hasWork(wanted)) await sleep(Math.max(0, beatAtMs + BEAT_MS - performance.now()), signal);
      }
    },
    wake() {
      isAwake = true;
      wakeUp();
    },
    wantReport(fresh = true) {
      if (wanted !== 'fresh') wanted = fresh ? 'fresh' : 'known';
      this.wake();
    },
  };
}

const hasWork = (wanted: string): boolean => wanted !== 'no';

/** Whether the gateway says that what was sent is wrong, so that sending it again can't help. */
function isRefused(error: unknown): boolean {
  return error instanceof ClientError && error.code === 'BAD_USER_INPUT';
}

/** Whether an error says that the credential is not taken any more. */
export function isUnauthenticated(error: unknown): boolean {
  return error instanceof ClientError && (error.status === 401 || error.code === 'UNAUTHENTICATED');
}
