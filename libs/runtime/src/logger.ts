import { destination, pino, type Logger } from 'pino';
import { describeError } from './describe-error.ts';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * A logger of JSON lines on stderr (stdout belongs to protocols and results). Writes are synchronous: a line that
 * was logged before a crash is there.
 */
export function createLogger(name: string, level: LogLevel = 'info'): Logger {
  return pino(
    { name, level, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    destination({ fd: 2, sync: true }),
  );
}
