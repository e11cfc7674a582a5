import type { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { ScheduleCatchUp, ScheduleOverlap } from '../enums.ts';

/** A row that was read already: a type of the database's would be read again, one parameter for each. */
export const DesiredScheduleType = builder
  .objectRef<typeof tables.schedules.$inferSelect>('DesiredSchedule')
  .implement({
    description: 'A Schedule, as an agent is told of it.',
    fields: (t) => ({
      name: t.exposeString('name', {
        description: 'Unique within its program; `default` unless it was named.',
      }),
      cron: t.exposeString('cron', {
        nullable: true,
        description:
          'Cron expression of five fields, six with seconds first, or `@daily` and so on; null: `at` is set.',
      }),
      at: t.exposeString('at', {
        nullable: true,
        description:
          'The one time of a schedule that fires once, as clocks in the zone show it: `2026-12-24T18:00:00`.',
      }),
      zone: t.exposeString('zone', {
        description: 'IANA name of the zone in which times and dates are read.',
      }),
      jitterSeconds: t.exposeInt('jitterSeconds', {
        description:
          'A fire starts less than so many seconds after its nominal time; how many is fixed per program, host and time.',
      }),
      overlap: t.expose('overlap', {
        type: ScheduleOverlap,
        description: 'What a fire does when the program still runs from before.',
      }),
      catchUp: t.expose('catchUp', {
        type: ScheduleCatchUp,
        description: 'What is done about nominal times that passed while nobody could start them.',
      }),
      deadlineSeconds: t.exposeInt('deadlineSeconds', {
        nullable: true,
        description: 'LATEST: how late a caught up fire may start, in seconds.',
      }),
      limitSeconds: t.exposeInt('limitSeconds', {
        nullable: true,
        description:
          'A run that takes longer, in seconds, is ended by TERM, then by supervisord’s KILL; null: no limit.',
      }),
      startsOn: t.exposeString('startsOn', {
        nullable: true,
        description: 'First date in the zone, `2026-12-24`; null: no such bound.',
      }),
      endsOn: t.exposeString('endsOn', {
        nullable: true,
        description: 'Last date in the zone, itself included; null: no such bound.',
      }),
      excludedDates: t.exposeStringList('excludedDates', {
        description: 'Dates in the zone on which nothing fires, in their order.',
      }),
      once: t.exposeBoolean('once', {
        description: 'Fires on one of the assigned hosts only, whichever the gateway grants it to.',
      }),
    }),
  });
