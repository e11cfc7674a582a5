import { toError, type Logger, type Service } from '@dart/runtime';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import type { HostReader } from '../model/host-reader.ts';
import type { DesiredSync } from './desired-sync.ts';

export interface MinuteOptions {
  readonly desired: DesiredSync;
  readonly writer: ConfigurationWriter;
  readonly hostReader: HostReader;
  /** Something is different from what was known. */
  readonly onChange: () => void;
  readonly logger: Logger;
}

const INTERVAL_MS = 60_000;

/**
 * Once a minute: asks supervisord for all states and for what is pending (an operator may have changed a file), and
 * tries refused sections again. Only a difference is reported.
 */
export function createMinute({ desired, writer, hostReader, onChange, logger }: MinuteOptions): Service {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  const runOnce = async (): Promise<void> => {
    if (writer.written.refusals.length > 0 || !writer.isIntact()) await desired.writeAgain();
    const before = hostReader.readReport('');
    await hostReader.poll();
    if (JSON.stringify(hostReader.readReport('')) !== JSON.stringify(before)) onChange();
  };
  const beat = (): void => {
    if (isRunning) return;
    isRunning = true;
    runOnce()
      .catch((error: unknown) => {
        logger.warn({ err: toError(error) }, 'the minute check failed');
      })
      .finally(() => (isRunning = false));
  };
  return {
    start() {
      timer = setInterval(beat, INTERVAL_MS);
      return Promise.resolve();
    },
    stop() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}
