import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@dart/client';
import { SendLogDocument } from '@dart/client/agent';
import { toError, type Logger, type Service } from '@dart/runtime';
import type { Model } from '../model/model.ts';
import type { OutputCalls } from '../supervisord/output-calls.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { findLogFile, openLogSource } from './log-source.ts';
import { LogRefusal, type LogPart, type LogRequest } from './request.ts';
import { sendLog, type SendParts } from './send-log.ts';

export interface LogServerOptions {
  readonly client: Client;
  readonly supervisord: Pick<Supervisord, 'getProcessInfo' | keyof OutputCalls>;
  readonly model: Model;
  readonly logger: Logger;
}

/** Answers requests for the output of processes. */
export interface LogServer extends Service {
  /** Never throws; what goes wrong is told to the reader. */
  answer(request: LogRequest): Promise<void>;
}

/** Requests at once; each holds one send of 256 KiB. */
const MOST_REQUESTS = 16;
/** A gateway that does not answer is asked again after this, in milliseconds. */
const RETRY_MS = 1_000;
const ATTEMPTS = 3;

/** The log server of this host. Each request goes on by itself, as fast as its own reader. */
export function createLogServer({ client, supervisord, model, logger }: LogServerOptions): LogServer {
  const ending = new AbortController();
  let running = 0;

  const sendOnce = async (id: string, parts: readonly LogPart[]) => {
    const input = { id, parts: [...parts] };
    const { sendLog: payload } = await client.request(SendLogDocument, { input }, { signal: ending.signal });
    return payload.answer;
  };
  const askAgain = async (id: string) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendOnce(id, []);
      } catch (error) {
        if (ending.signal.aborted || attempt >= ATTEMPTS) throw error;
        await delay(RETRY_MS, undefined, { signal: ending.signal });
      }
    }
  };
  const createSend =
    (id: string): SendParts =>
    async (parts) => {
      let answer = await sendOnce(id, parts);
      while (answer === 'WAIT') answer = await askAgain(id);
      return answer === 'GO';
    };
  const serve = async (request: LogRequest, send: SendParts): Promise<void> => {
    const { group, process, stream } = request;
    const file = await findLogFile(request, supervisord);
    const present = (): string | undefined => {
      const row = model.get(group, process);
      return stream === 'STDOUT' ? row?.stdoutLogFile : row?.stderrLogFile;
    };
    const reader = await openLogSource(request, file, present, supervisord);
    try {
      await sendLog(request, reader, send);
    } finally {
      reader.close();
    }
  };

  return {
    async answer(request) {
      const send = createSend(request.id);
      running += 1;
      try {
        if (running > MOST_REQUESTS) {
          const message = `${MOST_REQUESTS} logs of this host are being read already.`;
          throw new LogRefusal('REFUSED', message, 'End some, and ask again.');
        }
        await serve(request, send);
      } catch (error) {
        if (ending.signal.aborted) return;
        logger.info({ err: error, request }, 'a log could not be read or sent');
        const refusal =
          error instanceof LogRefusal ? error : new LogRefusal('UNREADABLE', toError(error).message);
        const { reason, message, nextStep } = refusal;
        await send([{ end: { reason, message, nextStep } }]).catch(() => undefined);
      } finally {
        running -= 1;
      }
    },
    start: () => Promise.resolve(),
    stop() {
      ending.abort();
      return Promise.resolve();
    },
  };
}
