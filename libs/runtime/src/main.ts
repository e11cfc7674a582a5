import type { Logger } from './logger.ts';
import { toError } from './errors.ts';
import type { Service } from './service.ts';

export interface RunOptions {
  readonly logger: Logger;
  /** How long a graceful stop may take before the process leaves with exit code 1, in milliseconds. */
  readonly stopDeadlineMs?: number;
}

/**
 * Runs a service until SIGINT or SIGTERM: the first signal stops it gracefully within the deadline, the second
 * leaves at once. A failed start, a crash or a missed deadline sets a non-zero exit code, so that supervisord and
 * systemd start it again.
 */
export async function runUntilSignal(service: Service, options: RunOptions): Promise<void> {
  const { logger, stopDeadlineMs = 10_000 } = options;
  let signals = 0;
  let onSignal: (signal: NodeJS.Signals) => void;
  const signalled = new Promise<NodeJS.Signals>((resolve) => (onSignal = resolve));
  const listen = (signal: NodeJS.Signals): void => {
    signals += 1;
    // eslint-disable-next-line no-restricted-properties -- the second signal means "now"
    if (signals > 1) process.exit(1);
    onSignal(signal);
  };
  process.on('SIGINT', listen);
  process.on('SIGTERM', listen);
  try {
    await service.start();
    const signal = await signalled;
    logger.info({ signal }, 'stopping');
    const deadline = setTimeout(() => {
      logger.error({ stopDeadlineMs }, 'did not stop in time');
      // eslint-disable-next-line no-restricted-properties -- whatever hangs would keep the process alive
      process.exit(1);
    }, stopDeadlineMs);
    await service.stop();
    clearTimeout(deadline);
  } catch (error) {
    logger.fatal({ err: toError(error) }, toError(error).message);
    process.exitCode = 1;
  } finally {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
  }
}
