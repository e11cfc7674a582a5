import type { Context } from '../context.ts';
import { InvalidInputError } from '../errors/errors.ts';
import { changeAlerts, type AlertRow } from './change.ts';
import { readNote } from './note.ts';

/** Whoever wants it for longer wants another monitor. */
const LONGEST_DAYS = 366;

const muteOf = ({ mutedUntil: until, mutedBy: by, mutedNote: note }: AlertRow) =>
  until === null ? null : { until, by, note };

function checkUntil(until: Date): void {
  const days = (until.getTime() - Date.now()) / 86_400_000;
  if (days > 0 && days <= LONGEST_DAYS) return;
  const fault = days <= 0 ? 'is over' : `is more than ${LONGEST_DAYS} days ahead`;
  throw new InvalidInputError('No alert was muted.', 'Name a time that comes, within a year.', [
    {
      entry: null,
      name: null,
      field: 'until',
      rule: 'until',
      message: `${until.toISOString()} ${fault}; write a time within the next ${LONGEST_DAYS} days`,
    },
  ]);
}

/** Until then these alerts are not delivered. What is muted already takes the new time and note. */
export function muteAlerts(
  context: Context,
  ids: readonly string[],
  until: Date,
  note: string | null | undefined,
): Promise<string[]> {
  checkUntil(until);
  const mutedNote = readNote(note);
  const mutedBy = context.identity?.name ?? 'nobody';
  return changeAlerts(context, ids, {
    operation: 'muteAlerts',
    concerns: (alert) =>
      alert.state === 'OPEN' &&
      (alert.mutedUntil?.getTime() !== until.getTime() || alert.mutedNote !== mutedNote),
    set: { mutedUntil: until, mutedBy, mutedNote },
    before: muteOf,
    after: { until, by: mutedBy, note: mutedNote },
  });
}

/** Ends what mutes these alerts: what was not told and still holds is delivered now. */
export function unmuteAlerts(context: Context, ids: readonly string[]): Promise<string[]> {
  return changeAlerts(context, ids, {
    operation: 'unmuteAlerts',
    concerns: ({ state, mutedUntil }) => state === 'OPEN' && mutedUntil !== null,
    set: { mutedUntil: null, mutedBy: null, mutedNote: null },
    before: muteOf,
    after: null,
  });
}
