import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { changeAlerts } from './change.ts';
import { readNote } from './note.ts';

/** Clears alerts by hand, which nothing else will clear. The next observation of the same opens a new one. */
export function clearAlerts(
  context: Context,
  ids: readonly string[],
  note: string | null | undefined,
): Promise<string[]> {
  const clearedMessage = readNote(note);
  const clearedBy = context.identity?.name ?? 'nobody';
  return changeAlerts(context, ids, {
    operation: 'clearAlerts',
    concerns: ({ state }) => state === 'OPEN',
    set: { state: 'CLEARED', clearedAt: sql`now()`, clearing: 'PERSON', clearedBy, clearedMessage },
    before: ({ severity, message, count, raisedAt }) => ({ severity, message, count, raisedAt }),
    after: { by: clearedBy, note: clearedMessage },
  });
}
