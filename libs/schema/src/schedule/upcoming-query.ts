import { builder } from '../builder.ts';
import { findUpcoming, type UpcomingFire } from './upcoming.ts';

/** Fires of one answer. */
const MOST_FIRES = 200;

const UpcomingFireType = builder.objectRef<UpcomingFire>('UpcomingFire').implement({
  description: 'A coming fire of a stored schedule, on all hosts that it is for.',
  fields: (t) => ({
    program: t.exposeString('program', { description: 'The program’s name.' }),
    environment: t.exposeString('environment', { description: 'Its environment.' }),
    schedule: t.exposeString('schedule', { description: 'The schedule’s name.' }),
    words: t.exposeString('words', { description: 'When the schedule fires, in English.' }),
    zone: t.exposeString('zone', { description: 'The zone of the local time.' }),
    once: t.exposeBoolean('once', { description: 'It starts on one of the hosts only.' }),
    pauseReason: t.exposeString('pauseReason', {
      nullable: true,
      description: 'Why it starts nothing while its program is paused; null: it is not.',
    }),
    nominalAt: t.field({
      type: 'DateTime',
      description: 'The time of the schedule.',
      resolve: ({ fire }) => new Date(fire.atMs),
    }),
    localTime: t.string({
      description: 'What a clock in the zone shows at the nominal time.',
      resolve: ({ fire }) => fire.local,
    }),
    startsAt: t.expose('startsAt', {
      type: 'DateTime',
      description: 'When the first of the hosts starts it: the nominal time and that host’s delay.',
    }),
    latestStartAt: t.expose('latestStartAt', {
      type: 'DateTime',
      description: 'When the last of the hosts starts it.',
    }),
    hosts: t.exposeStringList('hosts', { description: 'The names of the hosts, in their order.' }),
    note: t.string({
      nullable: true,
      description: 'What a change of the clocks does to it; null: nothing.',
      resolve: ({ fire }) => fire.note ?? null,
    }),
  }),
});

builder.queryField('upcomingFires', (t) =>
  t.field({
    type: [UpcomingFireType],
    description: 'What runs next over the fleet, soonest first; computed as the agents do.',
    authScopes: { viewer: true },
    args: {
      program: t.arg.string({ description: 'Of the program of this name only.' }),
      environment: t.arg.string({ description: 'Of programs of this environment only.' }),
      count: t.arg.int({ required: true, defaultValue: 20, description: 'How many; at most 200.' }),
    },
    resolve: (_root, { count, ...filter }, { db }) =>
      findUpcoming(db, filter, Math.min(Math.max(count, 0), MOST_FIRES), new Date()),
  }),
);
