import type { tables } from '@dart/database';
import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { ProgramTypeEnum } from '../enums.ts';
import { DesiredMonitorType } from './desired-monitor.ts';
import { DesiredScheduleType } from './desired-schedule.ts';
import { ownHostId } from './own-host.ts';

type Monitor = typeof tables.monitors.$inferSelect;
type Schedule = typeof tables.schedules.$inferSelect;

/** As the database's JSON has it. */
interface ScheduleHold {
  /** Null: of the host. */
  readonly environment: string | null;
  readonly from: string;
  readonly until: string;
}

interface DesiredProgram extends Pick<
  typeof tables.programs.$inferSelect,
  'name' | 'environment' | 'type' | 'revision' | 'configuration'
> {
  readonly programId: string;
  readonly enabled: boolean;
  readonly paused: boolean;
  readonly holds: readonly ScheduleHold[];
  readonly schedules: readonly Schedule[];
  readonly monitors: readonly Monitor[];
}

const ScheduleHoldType = builder.objectRef<ScheduleHold>('ScheduleHold').implement({
  description: 'A time in which schedules start nothing: maintenance of the host or of the environment.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'Its begin.', resolve: ({ from }) => new Date(from) }),
    until: t.field({
      type: 'DateTime',
      description: 'Its end, itself not included.',
      resolve: ({ until }) => new Date(until),
    }),
  }),
});

const DesiredProgramType = builder.objectRef<DesiredProgram>('DesiredProgram').implement({
  description: 'A program that a host should run.',
  fields: (t) => ({
    programId: t.exposeID('programId', { description: 'The program, for reports.' }),
    name: t.exposeString('name', { description: 'Its name, and its group’s.' }),
    environment: t.exposeString('environment', { description: 'Its environment.' }),
    type: t.expose('type', { type: ProgramTypeEnum, description: 'The kind of section.' }),
    revision: t.exposeInt('revision', { description: 'The revision wanted.' }),
    configuration: t.exposeString('configuration', { description: 'The body of its section, verbatim.' }),
    schedules: t.field({
      type: [DesiredScheduleType],
      description: 'When it starts by itself, in their order.',
      resolve: ({ schedules }) => [...schedules],
    }),
    paused: t.exposeBoolean('paused', { description: 'True: its schedules start nothing, on any host.' }),
    holds: t.field({
      type: [ScheduleHoldType],
      description:
        'When its schedules start nothing, though it is not paused; the host keeps to them without the gateway.',
      resolve: ({ holds }) => [...holds],
    }),
    enabled: t.exposeBoolean('enabled', { description: 'False: neither scheduled nor monitored here.' }),
    monitors: t.field({
      type: [DesiredMonitorType],
      description: 'In their order.',
      resolve: ({ monitors }) => [...monitors],
    }),
  }),
});

const DesiredStateType = builder
  .objectRef<{ version: number; programs: readonly DesiredProgram[] }>('DesiredState')
  .implement({
    description: 'What a host should run.',
    fields: (t) => ({
      version: t.expose('version', { type: 'BigInt', description: 'Its version; raised by every change.' }),
      programs: t.expose('programs', { type: [DesiredProgramType], description: 'By name.' }),
    }),
  });

builder.queryField('desiredState', (t) =>
  t.field({
    type: DesiredStateType,
    description: 'For an agent: what its own host should run.',
    authScopes: { agent: true },
    resolve: async (_root, _input, context) => {
      // the version is read with the programs in one statement: an older version with newer programs is mended by the next look
      const host = await context.db.query.hosts.findFirst({
        columns: { desiredVersion: true },
        where: { id: ownHostId(context) },
        extras: {
          holds: (own) => sql<readonly ScheduleHold[]>`(
            SELECT coalesce(json_agg(json_build_object('environment', m.environment, 'from', m.from_at, 'until', m.until_at)
              ORDER BY m.from_at, m.id), '[]')
            FROM maintenance m WHERE m.ended_at IS NULL AND m.until_at > now() AND m.schedules = 'HOLD'
              AND (m.host_id = ${own.id} OR m.environment IS NOT NULL))`,
        },
        with: {
          assignments: {
            columns: { enabled: true },
            orderBy: { programName: 'asc' },
            with: {
              program: {
                with: {
                  monitors: { orderBy: { position: 'asc' } },
                  schedules: { orderBy: { position: 'asc' } },
                },
              },
            },
          },
        },
      });
      if (!host) throw new Error('the host of a credential is gone');
      return {
        version: host.desiredVersion,
        programs: host.assignments.map(({ enabled, program }) => ({
          ...program,
          programId: program.id,
          enabled,
          paused: program.pausedAt !== null,
          holds: host.holds.filter(
            (hold) => hold.environment === null || hold.environment === program.environment,
          ),
        })),
      };
    },
  }),
);
