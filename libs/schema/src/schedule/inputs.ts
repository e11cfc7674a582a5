import { builder } from '../builder.ts';

export const ScheduleInput = builder.inputType('ScheduleInput', {
  description:
    'A schedule as it is registered, with the keys of a `.dartrc`; exactly one of `cron` and `at`. What is left out takes its default.',
  fields: (t) => ({
    name: t.string({ description: 'Unique within the program; `default` unless told.' }),
    cron: t.string({
      description: 'Cron with five fields, six with seconds first, or `@daily` and so on.',
    }),
    at: t.string({ description: 'A single time in the zone: `2026-12-24 18:00`, with seconds if wanted.' }),
    zone: t.string({ description: 'IANA name of a time zone; UTC unless told.' }),
    jitter: t.int({ description: 'Bound of the delay after each nominal time, in seconds; 0 to 86400.' }),
    overlap: t.string({ description: '`skip` (unless told) or `queue`, when the program still runs.' }),
    catchUp: t.string({ description: '`none` (unless told) or `latest`, after an outage of the agent.' }),
    deadline: t.int({ description: 'With `latest`: how late it may start, in seconds; 3600 unless told.' }),
    limit: t.int({ description: 'How long a run may take, in seconds; then TERM, then KILL.' }),
    start: t.string({ description: 'First date in the zone: `2026-12-24`.' }),
    end: t.string({ description: 'Last date in the zone, itself included.' }),
    exclude: t.stringList({ description: 'Dates in the zone on which nothing fires; at most 1000.' }),
    once: t.boolean({ description: 'True: on one of the assigned hosts only.' }),
  }),
});

export const SetSchedulesInput = builder.inputType('SetSchedulesInput', {
  description: 'When a program shall start by itself from now on.',
  fields: (t) => ({
    program: t.string({ required: true, description: 'The program’s name.' }),
    environment: t.string({ required: true, description: 'Its environment.' }),
    expectedRevision: t.int({
      required: true,
      description: 'The revision that was looked at; refused when there is another one by now.',
    }),
    schedules: t.field({
      type: [ScheduleInput],
      required: true,
      description: 'All of its schedules; none: it has no schedule any more.',
    }),
  }),
});
