import type { Logger, Service } from '@dart/runtime';
import type { ListenerEvent } from '../listener/event.ts';
import { parseProcessEvent } from '../listener/process-event.ts';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import type { Alerts } from '../monitors/alerts.ts';
import type { OutputJudge } from '../monitors/logs/output-judge.ts';
import { parseOutput } from './output.ts';
import { createLogEventServer } from './server.ts';

export interface LogEventsOptions {
  /** Where the relay comes to; only the agent's own account may use it. */
  readonly path: string;
  readonly alerts: Alerts;
  readonly judge: Omit<OutputJudge, 'look'>;
  /** The name of the relay's section. */
  readonly listener: string;
  readonly writer: Pick<ConfigurationWriter, 'written' | 'logListenerFault'>;
  readonly logger: Logger;
}

/** Kept lower than how often a person looks; in milliseconds. */
const LOOK_MS = 10_000;
/** A listener that was just added is RUNNING after a second; so much longer it may take on a busy host. */
const PATIENCE_MS = 30_000;
/** Nothing was lost for so long: it is over. */
const CALM_MS = 60_000;
const LOST = { component: 'agent:log-events' };
const AWAY = { component: 'agent:log-listener' };

/** Judges the output that goes to no file, and tells when some of it was lost or when none comes. */
export function createLogEvents(options: LogEventsOptions): Service {
  const { path, alerts, judge, listener, writer, logger } = options;
  let timer: NodeJS.Timeout | undefined;
  let heard: number | undefined;
  let lost = 0;
  let lostAtMs = performance.now();
  let seenAtMs = performance.now();

  /** What the relay had no room for is missing as what supervisord had none for: the numbers have a gap. */
  const noticeGap = ({ poolSerial }: ListenerEvent): void => {
    const missing = heard === undefined ? 0 : poolSerial - heard - 1;
    // A lower number is that of a new pool: the section was removed and added.
    heard = poolSerial;
    if (missing <= 0) return;
    judge.endAll();
    lost += missing;
    lostAtMs = performance.now();
    const nextStep = 'let them print less, or give them a log file';
    alerts.raise(
      LOST,
      'WARNING',
      `${lost} pieces of output that goes to no file were lost: programs printed more than supervisord and ${listener} hold; ${nextStep}`,
    );
  };
  const take = async (event: ListenerEvent): Promise<void> => {
    noticeGap(event);
    const output = parseOutput(event);
    if (output !== undefined) {
      await judge.take(output);
      return;
    }
    const change = parseProcessEvent(event);
    if (change !== undefined) judge.end(change.group, change.process);
  };
  const server = createLogEventServer({ path, onEvent: take, logger });
  const look = (): void => {
    const nowMs = performance.now();
    if (nowMs - lostAtMs >= CALM_MS) {
      lost = 0;
      alerts.clear(LOST, 'no output was lost for a minute');
    }
    const { written, logListenerFault } = writer;
    const isWanted = written.logListener !== undefined || logListenerFault !== undefined;
    if (server.isConnected || !isWanted) {
      seenAtMs = nowMs;
      alerts.clear(AWAY, 'output that goes to no file is judged');
    } else if (nowMs - seenAtMs >= PATIENCE_MS) {
      const reason =
        logListenerFault ??
        server.fault ??
        `${listener} is not connected; on the host: supervisorctl status ${listener}`;
      alerts.hold(AWAY, 'WARNING', `output that goes to no file is not judged: ${reason}`);
    }
  };

  return {
    async start() {
      await server.start();
      timer = setInterval(look, LOOK_MS);
    },
    async stop() {
      clearInterval(timer);
      await server.stop();
    },
  };
}
