import { fullName } from '@dart/supervisor';
import { builder } from '../builder.ts';
import { ProcessState, RunOutcome } from '../enums.ts';
import { readCursor, writeCursor } from '../past/cursor.ts';
import { pageForward, refusePast } from '../past/page.ts';
import { findHistoryFloor } from '../past/process-at.ts';
import { ProcessAtFilterInput } from '../past/queries.ts';
import { findStatistics, type Statistics } from './find.ts';
import type { GROUPINGS } from './statement.ts';
import { type Grouping } from './statement.ts';

/** How many parts the keys of a grouping have. */
const PARTS: Readonly<Record<Grouping, number>> = { PROGRAM: 3, HOST: 2, PROCESS: 4 };

const GroupingEnum = builder.enumType('StatisticsGrouping', {
  description: 'What statistics are told of together.',
  values: {
    PROGRAM: { description: 'A program, over all hosts that it is on.' },
    HOST: { description: 'A host, with all its processes.' },
    PROCESS: { description: 'One process of a host.' },
  } satisfies Record<(typeof GROUPINGS)[number], unknown>,
});

const StateTimeType = builder.objectRef<Statistics['states'][number]>('StateTime').implement({
  description: 'How long processes were in a state.',
  fields: (t) => ({
    state: t.expose('state', { type: ProcessState, description: 'The state.' }),
    seconds: t.exposeFloat('seconds', { description: 'In seconds, over all processes of the row.' }),
  }),
});

const OutcomeCountType = builder.objectRef<Statistics['outcomes'][number]>('OutcomeCount').implement({
  description: 'How many runs ended so.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: RunOutcome, description: 'The outcome.' }),
    count: t.exposeInt('count', { description: 'How many runs.' }),
  }),
});

const ExitCountType = builder.objectRef<Statistics['exits'][number]>('ExitCount').implement({
  description: 'How many runs ended with an exit status or by a signal.',
  fields: (t) => ({
    status: t.exposeInt('status', { nullable: true, description: 'The exit status; null: by a signal.' }),
    signal: t.exposeString('signal', { nullable: true, description: 'The signal, e.g. `SIGKILL`.' }),
    count: t.exposeInt('count', { description: 'How many runs.' }),
  }),
});

type Row = Statistics & { readonly by: Grouping };

/** A part of the key, for the groupings that have it. */
const part = (at: Partial<Record<Grouping, number>>) => (row: Row) => {
  const index = at[row.by];
  return index === undefined ? null : (row.key[index] ?? null);
};

const StatisticsType = builder.objectRef<Row>('Statistics').implement({
  description:
    'What happened in a period to a program, on a host or to a process; all times by the hosts’ clocks.',
  fields: (t) => ({
    program: t.string({
      nullable: true,
      description: 'By program: its name.',
      resolve: part({ PROGRAM: 0 }),
    }),
    environment: t.string({
      nullable: true,
      description: 'By program: its environment.',
      resolve: part({ PROGRAM: 1 }),
    }),
    host: t.string({
      nullable: true,
      description: 'By host and by process: the host’s name.',
      resolve: part({ HOST: 0, PROCESS: 0 }),
    }),
    group: t.string({ nullable: true, description: 'By process: its group.', resolve: part({ PROCESS: 1 }) }),
    process: t.string({
      nullable: true,
      description: 'By process: its name as supervisorctl prints it.',
      resolve: ({ by, key: [, group = '', name = ''] }) => (by === 'PROCESS' ? fullName(group, name) : null),
    }),
    processes: t.exposeInt('processes', {
      description: 'How many processes were there in the period, those that left included.',
    }),
    seconds: t.exposeFloat('seconds', {
      description: 'How long they were there within the period, in seconds, over all of them.',
    }),
    observedSeconds: t.exposeFloat('observedSeconds', {
      description:
        'For how much of that their state is known, in seconds. Not known: before history begins, while a host was not heard of, and where a change was not seen.',
    }),
    upSeconds: t.exposeFloat('upSeconds', { description: 'How long they were RUNNING, in seconds.' }),
    uptimeShare: t.float({
      nullable: true,
      description: '`upSeconds` of `observedSeconds`, from 0 to 1; null when nothing is known.',
      resolve: ({ upSeconds, observedSeconds }) =>
        observedSeconds === 0 ? null : upSeconds / observedSeconds,
    }),
    states: t.expose('states', {
      type: [StateTimeType],
      description: 'How long they were in each state, the longest first.',
    }),
    starts: t.exposeInt('starts', { description: 'Runs that began in the period, retries included.' }),
    restarts: t.exposeInt('restarts', {
      description: 'Those of them that supervisord started by itself after an end that nobody asked for.',
    }),
    outcomes: t.expose('outcomes', {
      type: [OutcomeCountType],
      description:
        'Runs that ended in the period, however long ago they began, and fires of it that started nothing; the most frequent first.',
    }),
    exits: t.expose('exits', {
      type: [ExitCountType],
      description: 'With what these runs ended, as far as that is known; the most frequent first.',
    }),
    measuredRuns: t.exposeInt('measuredRuns', { description: 'How many of these runs have a duration.' }),
    medianSeconds: t.exposeFloat('medianSeconds', {
      nullable: true,
      description:
        'Half of the durations are at most this, in seconds; null without one. Between two it is interpolated.',
    }),
    p95Seconds: t.exposeFloat('p95Seconds', {
      nullable: true,
      description:
        '95 of 100 durations are at most this, in seconds; null without one. Between two it is interpolated.',
    }),
  }),
});

builder.queryField('statistics', (t) =>
  t.connection(
    {
      type: StatisticsType,
      description:
        'What happened in a period, by program, host or process, sorted by name. Pages go forward only (`first`, `after`).',
      authScopes: { viewer: true },
      args: {
        by: t.arg({ type: GroupingEnum, required: true, description: 'What is told of together.' }),
        from: t.arg({ type: 'DateTime', required: true, description: 'The begin of the period.' }),
        until: t.arg({
          type: 'DateTime',
          description: 'Its end, itself not included; now when absent or later.',
        }),
        filter: t.arg({ type: ProcessAtFilterInput, description: 'Which processes.' }),
      },
      resolve: (_root, { by, from, until, filter, ...page }, { db }) => {
        const now = new Date();
        const end = until && until < now ? until : now;
        if (from >= end) throw refusePast('from: the period begins before it ends and before now.');
        const after = page.after == null ? undefined : readCursor(page.after, PARTS[by], 'statistics');
        return pageForward(
          page,
          async (limit) => {
            const rows = await findStatistics(db, {
              by,
              from,
              until: end,
              filter: filter ?? {},
              limit,
              after,
            });
            return rows.map((row): Row => ({ ...row, by }));
          },
          ({ key }) => writeCursor(key),
        );
      },
    },
    {
      fields: (c) => ({
        historyFrom: c.field({
          type: 'DateTime',
          nullable: true,
          description:
            'Since when transitions are kept; times before are known in part. Null: none was kept yet.',
          resolve: (_connection, _input, { db }) => findHistoryFloor(db),
        }),
      }),
    },
  ),
);
