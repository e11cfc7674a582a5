import { ClientError } from '@dart/client';
import { UsageError } from './usage-error.ts';

/** What scripts may rely on. */
export const EXIT_CODES = { done: 0, failed: 1, usage: 2, unreachable: 3 } as const;

/** The exit code for what a command has thrown. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT_CODES.usage;
  if (error instanceof ClientError && error.layer !== 'graphql') return EXIT_CODES.unreachable;
  return EXIT_CODES.failed;
}
