import type { RunLineFragment } from '@dart/client/portal';
import { formatElapsed } from '../fleet/relative-time.ts';

type Times = Pick<RunLineFragment, 'startedAt' | 'endedAt' | 'nominalAt'>;

/** When it began, or where nothing was started, when it was due. */
export function beginOf({ startedAt, nominalAt }: Times): string | undefined {
  return startedAt ?? nominalAt ?? undefined;
}

/** How long it ran, in milliseconds; undefined while it runs, and where nothing was started. */
export function tookMs({ startedAt, endedAt }: Times): number | undefined {
  return startedAt === null || endedAt === null ? undefined : Date.parse(endedAt) - Date.parse(startedAt);
}

/** How long a run took; most jobs of less than a second are told apart by milliseconds only. */
export function formatTook(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : formatElapsed(ms);
}
