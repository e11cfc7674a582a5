import { tables } from '@dart/database';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { changeAlerts, type AlertRow } from './change.ts';
import { readNote } from './note.ts';

const acknowledgementOf = ({ acknowledgedAt: at, acknowledgedBy: by, acknowledgedNote: note }: AlertRow) =>
  at === null ? null : { at, by, note };

/** Somebody has these alerts in hand. What is acknowledged already keeps who and when, and takes a new note. */
export function acknowledgeAlerts(
  context: Context,
  ids: readonly string[],
  note: string | null | undefined,
): Promise<string[]> {
  const text = readNote(note);
  const by = context.identity?.name ?? 'nobody';
  const { acknowledgedAt, acknowledgedBy, acknowledgedSeverity, severity } = tables.alerts;
  return changeAlerts(context, ids, {
    operation: 'acknowledgeAlerts',
    concerns: (alert) =>
      alert.state === 'OPEN' &&
      (alert.acknowledgedAt === null || (text !== null && alert.acknowledgedNote !== text)),
    set: {
      acknowledgedAt: sql`coalesce(${acknowledgedAt}, now())`,
      acknowledgedBy: sql`coalesce(${acknowledgedBy}, ${by})`,
      acknowledgedNote: text,
      acknowledgedSeverity: sql`coalesce(${acknowledgedSeverity}, ${severity})`,
    },
    before: acknowledgementOf,
    after: { by, note: text },
  });
}

/** Nobody has these alerts in hand any more. */
export function unacknowledgeAlerts(context: Context, ids: readonly string[]): Promise<string[]> {
  return changeAlerts(context, ids, {
    operation: 'unacknowledgeAlerts',
    concerns: ({ state, acknowledgedAt }) => state === 'OPEN' && acknowledgedAt !== null,
    set: { acknowledgedAt: null, acknowledgedBy: null, acknowledgedNote: null, acknowledgedSeverity: null },
    before: acknowledgementOf,
    after: null,
  });
}
