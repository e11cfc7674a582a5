import { defineSchedule, parseSchedule, type ScheduleDefinition } from '@dart/supervisor/schedule';
import type { Complain } from '../program/monitors.ts';
import type { ScheduleInput } from './inputs.ts';

type Input = typeof ScheduleInput.$inferInput;

/** Schedules of one program. */
const MOST_SCHEDULES = 50;

/** The schedules of a program in their order; faults go to `complain`, what is probably not meant to `warn`. */
export function readSchedules(
  plain: string | null | undefined,
  list: readonly Input[] | null | undefined,
  complain: Complain,
  warn: Complain,
): ScheduleDefinition[] {
  if (plain != null && list != null) {
    complain('schedule', 'schedule', 'stands beside schedules; write one of them');
    return [];
  }
  if (plain != null) return [readOne({ cron: plain }, () => 'schedule', complain, warn)];
  const inputs = list ?? [];
  if (inputs.length > MOST_SCHEDULES) {
    complain('schedules', 'count', `has ${inputs.length} entries; write at most ${MOST_SCHEDULES}`);
    return [];
  }
  const places = new Map<string, number>();
  return inputs.map((input, index) => {
    const place = `schedules[${index + 1}]`;
    const definition = readOne(input, (field) => `${place}.${field}`, complain, warn);
    const first = places.get(definition.name);
    if (first !== undefined) {
      const message = `"${definition.name}" is the name of schedule ${first} too; name each differently`;
      complain(`${place}.name`, 'unique', message);
    }
    places.set(definition.name, index + 1);
    return definition;
  });
}

function readOne(
  input: Input,
  placeOf: (field: string) => string,
  complain: Complain,
  warn: Complain,
): ScheduleDefinition {
  const { definition, faults } = defineSchedule(input);
  for (const { field, message, nextStep } of faults) {
    complain(placeOf(field), 'schedule', `${message}; ${nextStep}`);
  }
  if (faults.length === 0 && parseSchedule(definition).next(Date.now()) === undefined) {
    warn(
      placeOf(definition.at === null ? 'end' : 'at'),
      'past',
      'is in the past, so it will not run any more',
    );
  }
  return definition;
}
