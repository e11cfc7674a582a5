import { parseSchedule, type Schedule, type ScheduleDefinition } from '@dart/supervisor/schedule';

/** Parsed once: most of a look at ten thousand schedules is the parsing. */
const parsed = new Map<string, Schedule>();
const MOST_PARSED = 20_000;

/** A stored schedule, ready to give its times; undefined for one that cannot be read any more, which stops no other. */
export function parseStored(definition: ScheduleDefinition): Schedule | undefined {
  const key = JSON.stringify(definition);
  try {
    if (parsed.size > MOST_PARSED) parsed.clear();
    const schedule = parsed.get(key) ?? parseSchedule(definition);
    parsed.set(key, schedule);
    return schedule;
  } catch {
    return undefined;
  }
}
