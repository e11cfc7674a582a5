import { sql } from 'drizzle-orm';
import type { AutoApply } from '@dart/database';
import { AlertFilterInput, alertWhere } from '../alert/filter.ts';
import { summarizeSchedule } from '@dart/supervisor/schedule';
import { builder } from '../builder.ts';
import { countRelated } from '../related-count.ts';
import { LogStream, MonitorKind, ProgramTypeEnum, Severity } from '../enums.ts';
import { ProcessStateCountType, type StateCount } from '../process/state-count.ts';
import { SchedulePauseType } from '../schedule/pause-type.ts';
import '../schedule/types.ts';
import '../selector/types.ts';

export const MonitorType = builder.drizzleObject('monitors', {
  name: 'Monitor',
  description: 'What is watched of a program.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MonitorKind, description: 'What it watches.' }),
    severity: t.expose('severity', {
      type: Severity,
      nullable: true,
      description: 'Of the event it raises; null: a log rule that raises none.',
    }),
    ciName: t.exposeString('ciName', {
      nullable: true,
      description: 'Name of the configuration item (CI) that the event is about.',
    }),
    ciUuid: t.exposeString('ciUuid', { nullable: true, description: 'Id of the configuration item (CI).' }),
    timeoutMinutes: t.exposeInt('timeoutMinutes', {
      nullable: true,
      description: 'HEARTBEAT: minutes without a clean exit until it raises.',
    }),
    stream: t.expose('stream', { type: LogStream, nullable: true, description: 'LOG: the stream it reads.' }),
    pattern: t.exposeString('pattern', { nullable: true, description: 'LOG: a regular expression of RE2.' }),
    name: t.exposeString('name', { nullable: true, description: 'LOG: put into the event’s component.' }),
    stop: t.exposeBoolean('stop', {
      nullable: true,
      description: 'LOG: a match ends the matching for that line.',
    }),
  }),
});

export const ProgramRevisionType = builder.drizzleNode('programRevisions', {
  name: 'ProgramRevision',
  description: 'A program as it was registered once; revisions are only ever added.',
  authScopes: { viewer: true },
  id: { column: (revision) => revision.id },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1, in order of registration.' }),
    type: t.expose('type', { type: ProgramTypeEnum, description: 'The kind of section.' }),
    configuration: t.exposeString('configuration', { description: 'The body of the INI section, verbatim.' }),
    schedules: t.relation('schedules', {
      description: 'When it starts by itself, in their order.',
      query: { orderBy: { position: 'asc' } },
    }),
    monitors: t.relation('monitors', {
      description: 'In their order.',
      query: { orderBy: { position: 'asc' } },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
    createdBy: t.exposeString('createdBy', { description: 'Who registered it.' }),
  }),
});

const AutoApplyType = builder.objectRef<AutoApply>('AutoApply').implement({
  description: 'How what is added and changed of a program is applied by itself.',
  fields: (t) => ({
    batchSize: t.exposeInt('batchSize', { description: 'Hosts that are acted on at the same time.' }),
    pauseSeconds: t.exposeInt('pauseSeconds', { description: 'Seconds between two batches.' }),
    stopAfter: t.exposeInt('stopAfter', {
      nullable: true,
      description: 'So many failures leave out the rest; null: it goes through all.',
    }),
    canaries: t.exposeInt('canaries', { description: 'Hosts that go first; 0: none does.' }),
    canaryWatchSeconds: t.exposeInt('canaryWatchSeconds', {
      description: 'Seconds for which these are watched.',
    }),
  }),
});

export const ProgramType = builder.drizzleNode('programs', {
  name: 'Program',
  description: 'What is registered, keyed by name and environment.',
  authScopes: { viewer: true },
  id: { column: (program) => program.id },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, which is also its group’s in supervisord.' }),
    environment: t.exposeString('environment', { description: 'E.g. `production`.' }),
    type: t.expose('type', { type: ProgramTypeEnum, description: 'The kind of section.' }),
    revision: t.exposeInt('revision', { description: 'The number of the revision that is wanted now.' }),
    configuration: t.exposeString('configuration', { description: 'The body of the INI section, verbatim.' }),
    schedule: t.string({
      nullable: true,
      description:
        'Its schedules in one line: expression or date, and zone unless that is UTC; null when it has none.',
      select: { with: { schedules: { orderBy: { position: 'asc' } } } },
      resolve: ({ schedules }) =>
        schedules.length === 0 ? null : schedules.map(summarizeSchedule).join(', '),
    }),
    schedules: t.relation('schedules', {
      description: 'When it starts by itself, in their order.',
      query: { orderBy: { position: 'asc' } },
    }),
    pause: t.field({
      type: SchedulePauseType,
      nullable: true,
      description: 'Why its schedules are paused; null when they are not.',
      select: { columns: { pausedAt: true, pausedBy: true, pauseReason: true } },
      resolve: ({ pausedAt, pausedBy, pauseReason }) =>
        pausedAt === null ? null : { at: pausedAt, by: pausedBy ?? '', reason: pauseReason ?? '' },
    }),
    monitors: t.relation('monitors', {
      description: 'In their order.',
      query: { orderBy: { position: 'asc' } },
    }),
    autoApply: t.expose('autoApply', {
      type: AutoApplyType,
      nullable: true,
      description: 'How its changes are applied by themselves; null: a person applies them.',
    }),
    selectors: t.relation('selectors', {
      description: 'By which labels it is assigned, oldest first.',
      query: { orderBy: { createdAt: 'asc', id: 'asc' } },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first registered.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When a registration changed it last.',
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
    processCounts: t.field({
      type: [ProcessStateCountType],
      description:
        'How many of its processes, on all hosts, are in which state; states without any are left out.',
      select: {
        extras: {
          processCounts: (program) => sql<StateCount[]>`(
            SELECT coalesce(json_agg(json_build_object('state', c.state, 'count', c.n) ORDER BY c.state), '[]')
            FROM (SELECT p.state, sum(p.count)::int AS n FROM process_tally p
              WHERE p.program_id = ${program.id} GROUP BY p.state HAVING sum(p.count) > 0) c)`,
        },
      },
      resolve: (program) => program.processCounts,
    }),
    pendingCount: t.int({
      description: 'On how many hosts it waits for an update.',
      select: {
        extras: {
          pendingCount: (program) =>
            sql<number>`(SELECT count(DISTINCT p.host_id)::int FROM pending_change p WHERE p.program_id = ${program.id})`,
        },
      },
      resolve: (program) => program.pendingCount,
    }),
    revisions: t.relatedConnection(
      'revisions',
      {
        description: 'All that was ever registered, newest first.',
        query: { orderBy: { number: 'desc', id: 'desc' } },
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent }, _input, context) =>
              countRelated(context, 'programRevisions', 'program', parent.id),
          }),
        }),
      },
    ),
    assignments: t.relatedConnection(
      'assignments',
      {
        description: 'The hosts that should run it.',
        query: { orderBy: { createdAt: 'asc', id: 'asc' } },
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent }, _input, context) =>
              countRelated(context, 'assignments', 'program', parent.id),
          }),
        }),
      },
    ),
    processes: t.relatedConnection(
      'processes',
      {
        description: 'What runs of it.',
        query: { orderBy: { groupName: 'asc', name: 'asc', id: 'asc' } },
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent }, _input, context) =>
              countRelated(context, 'processes', 'program', parent.id),
          }),
        }),
      },
    ),
    alerts: t.relatedConnection(
      'alerts',
      {
        description: 'Its alerts, those that opened last first.',
        args: { filter: t.arg({ type: AlertFilterInput, description: 'Which alerts.' }) },
        query: ({ filter }) => ({ where: alertWhere(filter), orderBy: { raisedAt: 'desc', id: 'desc' } }),
      },
      {
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all, whatever the page.',
            resolve: ({ parent, args }, _input, context) =>
              countRelated(context, 'alerts', 'program', parent.id, alertWhere(args.filter)),
          }),
        }),
      },
    ),
    runs: t.relatedConnection('runs', {
      description: 'Its executions, newest first.',
      query: { orderBy: { id: 'desc' } },
    }),
  }),
});
