import type { ProgramInput, ScheduleInput } from '@dart/client/registrar';
import { SCHEDULE_KEYS } from './definition.ts';
import type { Reader } from './reader.ts';

/** Reads `schedule` (an expression or a mapping) and `schedules` (a list of mappings). */
export function readSchedules(reader: Reader): Pick<ProgramInput, 'schedule' | 'schedules'> {
  if (reader.has('schedule') && reader.has('schedules')) {
    reader.fault('schedules', 'stands beside schedule; write all of them here');
    return {};
  }
  if (reader.has('schedules')) {
    const schedules = reader.list('schedules').flatMap((value, at) => {
      const schedule = reader.item('schedules', at + 1, value);
      return schedule === undefined ? [] : [readSchedule(schedule)];
    });
    return { schedules };
  }
  if (!reader.isMapping('schedule')) return { schedule: reader.text('schedule') };
  const schedule = reader.mapping('schedule');
  return schedule === undefined ? {} : { schedules: [readSchedule(schedule)] };
}

function readSchedule(reader: Reader): ScheduleInput {
  reader.allow(Object.keys(SCHEDULE_KEYS));
  return {
    name: reader.text('name'),
    cron: reader.text('cron'),
    at: reader.text('at'),
    zone: reader.text('zone'),
    jitter: reader.wholeNumber('jitter'),
    overlap: reader.text('overlap'),
    catchUp: reader.text('catchUp'),
    deadline: reader.wholeNumber('deadline'),
    limit: reader.wholeNumber('limit'),
    start: reader.text('start'),
    end: reader.text('end'),
    exclude: reader.has('exclude') ? reader.list('exclude').map(String) : undefined,
    once: reader.flag('once'),
  };
}
