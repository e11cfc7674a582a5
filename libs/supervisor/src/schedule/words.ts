import cronstrue from 'cronstrue';
import type { ScheduleDefinition } from './definition.ts';
import { readFields } from './expression.ts';

/** When a schedule fires, in English: "At 01:00, in Europe/Berlin, up to 5 min later; not on 2026-12-25". */
export function describeSchedule(definition: ScheduleDefinition): string {
  const { zone, jitterSeconds, startsOn, endsOn, excludedDates, once } = definition;
  const parts = [describeTimes(definition), `in ${zone}`];
  if (jitterSeconds > 0) parts.push(`up to ${describeSeconds(jitterSeconds)} later`);
  if (startsOn !== null) parts.push(`from ${startsOn} on`);
  if (endsOn !== null) parts.push(`until ${endsOn}`);
  if (excludedDates.length > 0) parts.push(`not on ${describeDates(excludedDates)}`);
  if (once) parts.push('on one of its hosts');
  return parts.join(', ');
}

function describeTimes({ cron, at }: ScheduleDefinition): string {
  if (cron === null) return `Once, on ${(at ?? '').replace('T', ' at ').replace(/:00$/, '')}`;
  const read = readFields(cron);
  // A stored expression that is refused today is shown as it is.
  if ('fault' in read) return cron;
  const [second, ...five] = read.fields;
  const fields = second === '0' ? five : read.fields;
  return cronstrue.toString(fields.join(' '), { use24HourTimeFormat: true, verbose: false });
}

function describeDates(dates: readonly string[]): string {
  const [first = '', second = ''] = dates;
  if (dates.length === 1) return first;
  return dates.length === 2 ? `${first} and ${second}` : `${first} and ${dates.length - 1} other dates`;
}

/** The largest unit that fits without a rest: "90 s", "5 min", "2 h". */
export function describeSeconds(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
