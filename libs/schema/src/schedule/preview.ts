import type { Schedule } from '@dart/supervisor/schedule';
import {
  describeSchedule,
  noteShifts,
  previewFires,
  type FirePreview,
} from '@dart/supervisor/schedule-preview';
import { builder } from '../builder.ts';

/** What is said of a schedule that may not be stored yet. */
export interface SchedulePreview {
  readonly words: string;
  readonly zone: string;
  readonly fires: readonly FirePreview[];
  readonly notes: readonly string[];
}

/** Fires of one preview; enough for three months of days. */
const MOST_FIRES = 100;

/** The next `count` fires of a schedule, without the delay that each host adds. */
export function previewOf(schedule: Schedule, count: number, after: Date): SchedulePreview {
  const fires = Math.min(Math.max(count, 0), MOST_FIRES);
  return {
    words: describeSchedule(schedule.definition),
    zone: schedule.definition.zone,
    fires: previewFires(schedule, after.getTime(), fires),
    notes: noteShifts(schedule, after.getTime()),
  };
}

export const FirePreviewType = builder.objectRef<FirePreview>('FirePreview').implement({
  description: 'A coming nominal time.',
  fields: (t) => ({
    nominalAt: t.field({
      type: 'DateTime',
      description: 'The instant.',
      resolve: ({ atMs }) => new Date(atMs),
    }),
    localTime: t.exposeString('local', {
      description: 'What a clock in the schedule’s zone shows then: `2026-12-24 18:00:00`.',
    }),
    offset: t.exposeString('offset', { description: 'How far that clock is ahead of UTC: `+01:00`.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a change of the clocks does to it; null: nothing.',
    }),
  }),
});

export const SchedulePreviewType = builder.objectRef<SchedulePreview>('SchedulePreview').implement({
  description: 'What a schedule will do.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'When it fires, in English.' }),
    zone: t.exposeString('zone', { description: 'The zone of its local times.' }),
    fires: t.expose('fires', {
      type: [FirePreviewType],
      description: 'Its next nominal times, in their order.',
    }),
    notes: t.exposeStringList('notes', {
      description: 'What the changes of the clocks in the next 13 months do to it, a sentence each.',
    }),
  }),
});
