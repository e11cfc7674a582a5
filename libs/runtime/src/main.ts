import { toError } from './errors.ts';
import type { Service } from './service.ts';

type Say = (details: object, message: string) => void;

export interface RunOptions {
  readonly logger: Readonly<Record<'info' | 'error' | 'fatal', Say>>;
  /** How long a graceful stop may take before the process leaves with exit code 1, in milliseconds. */
  readonly stopDeadlineMs?: number;
}

/**
 * Runs a service until SIGINT or SIGTERM: the first signal stops it gracefully within the deadline, the second
 * leaves at once. A failed start, a crash or a missed deadline sets a non-zero exit code, so that supervisord and
 * systemd start it again.
 */
export async function runUntilSignal(service: Service, options: RunOptions): Promise<void> {
  const { logger } = options;
  const wanted = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    wanted.signal.addEventListener('abort', () => resolve());
  });
  const listen = (signal: NodeJS.Signals): void => {
    // eslint-disable-next-line no-restricted-properties -- the second signal means "now"
    if (wanted.signal.aborted) process.exit(1);
    logger.info({ signal }, 'stopping');
    leaveInTime(options);
    wanted.abort(new Error(`${signal} came before the start was done`));
  };
  process.on('SIGINT', listen);
  process.on('SIGTERM', listen);
  try {
    await service.start(wanted.signal);
    await signalled;
    await service.stop();
  } catch (error) {
    // a start that was broken off has stopped what it had started
    if (wanted.signal.aborted && error === wanted.signal.reason) return;
    logger.fatal({ err: toError(error) }, toError(error).message);
    process.exitCode = 1;
  } finally {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
  }
}

/** Leaves at the deadline, whatever hangs; the timer alone keeps no process alive. */
function leaveInTime({ logger, stopDeadlineMs = 10_000 }: RunOptions): void {
  setTimeout(() => {
    logger.error({ stopDeadlineMs }, 'did not stop in time');
    // eslint-disable-next-line no-restricted-properties -- whatever hangs would keep the process alive
    process.exit(1);
  }, stopDeadlineMs).unref();
}
