import { formatDuration, formatInstant } from '../fleet/relative-time.ts';
import type { LiveConnection } from '../live/fleet-store.ts';

/** After this long without a word from the gateway the page calls itself stale and offers no actions. */
export const STALE_MS = 15_000;

export function isStale({ status, since }: LiveConnection, now: number): boolean {
  if (status === 'ended') return true;
  return status === 'reconnecting' && since !== undefined && now - since.getTime() >= STALE_MS;
}

/** The words of the connection chip; `detail` says what to do. */
export function describeConnection(
  connection: LiveConnection,
  now: number,
): { tone: 'ok' | 'busy' | 'warn'; word: string; detail: string } {
  const { status, since, error } = connection;
  if (status === 'live') return { tone: 'ok', word: 'Live', detail: 'Changes appear as they happen.' };
  if (status === 'connecting' || since === undefined) {
    return { tone: 'busy', word: 'Connecting…', detail: 'Opening the live connection.' };
  }
  if (isStale(connection, now)) {
    const detail = `Nothing newer than ${formatInstant(since.toISOString())} is shown. ${error?.message ?? ''}`;
    return { tone: 'warn', word: `Stale since ${since.toTimeString().slice(0, 8)}`, detail: detail.trim() };
  }
  return {
    tone: 'busy',
    word: `Reconnecting ${formatDuration(now - since.getTime())}`,
    detail: error?.message ?? 'The live connection ended; it is being opened again.',
  };
}
