import type { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { CommandAction, OperationState, OperationTargetState } from '../enums.ts';

type Counts = (typeof tables.operations.$inferSelect)['counts'];

const OperationCountsType = builder.objectRef<Counts>('OperationCounts').implement({
  description: 'How many targets of an operation are in each state.',
  fields: (t) => ({
    total: t.int({
      description: 'All of them.',
      resolve: (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0),
    }),
    waiting: t.int({ description: 'Not begun.', resolve: ({ WAITING }) => WAITING }),
    running: t.int({ description: 'Their commands have no result yet.', resolve: ({ RUNNING }) => RUNNING }),
    succeeded: t.int({ description: 'Done.', resolve: ({ SUCCEEDED }) => SUCCEEDED }),
    failed: t.int({ description: 'Failed, or the host was away.', resolve: ({ FAILED }) => FAILED }),
    skipped: t.int({ description: 'Left out: cancelled or stopped.', resolve: ({ SKIPPED }) => SKIPPED }),
  }),
});

builder.drizzleNode('operationTargets', {
  name: 'OperationTarget',
  description: 'What an operation does on one host.',
  authScopes: { viewer: true },
  id: { column: (target) => target.id },
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its turn, from 0.' }),
    host: t.relation('host', { description: 'The host.' }),
    targets: t.exposeStringList('targets', {
      description: 'Each `group:name` or a program; empty for actions on the host as a whole.',
    }),
    state: t.expose('state', { type: OperationTargetState, description: 'Where it is in its life.' }),
    command: t.relation('command', {
      nullable: true,
      description:
        'The command that acts, with its result; null before it begins and when the host was away.',
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What came of it, in a sentence; null until it has ended.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null until then.',
    }),
  }),
});

export const OperationType = builder.drizzleNode('operations', {
  name: 'Operation',
  description:
    'One action on many hosts, in batches. It goes on when its author goes home and when a gateway dies; no target is acted on twice.',
  authScopes: { viewer: true },
  id: { column: (operation) => operation.id },
  fields: (t) => ({
    action: t.expose('action', { type: CommandAction, description: 'What it does.' }),
    program: t.relation('program', {
      nullable: true,
      description:
        'The program whose registered changes it applies by itself (`autoApply`); null: a person asked.',
    }),
    signal: t.exposeString('signal', { nullable: true, description: 'SIGNAL: the name, e.g. `HUP`.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, as its author said.' }),
    batchSize: t.exposeInt('batchSize', { description: 'Targets that are acted on at the same time.' }),
    pauseSeconds: t.exposeInt('pauseSeconds', { description: 'Seconds between two batches.' }),
    stopAfter: t.exposeInt('stopAfter', {
      nullable: true,
      description:
        'So many failures, those that held it back not counted, leave out the rest; null: it goes through all targets.',
    }),
    state: t.expose('state', { type: OperationState, description: 'Where it is in its life.' }),
    canaries: t.exposeInt('canaries', { description: 'Targets that go first; 0: none does.' }),
    canaryWatchSeconds: t.exposeInt('canaryWatchSeconds', {
      description: 'Seconds for which the canaries are watched before the rest begins.',
    }),
    heldReason: t.exposeString('heldReason', {
      nullable: true,
      description: 'What was wrong with a canary, so that the rest was held back; null: nothing was.',
    }),
    heldAt: t.expose('heldAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the rest was held back; null: it was not.',
    }),
    continuedBy: t.exposeString('continuedBy', {
      nullable: true,
      description: 'Who let it go on all the same, if anybody.',
    }),
    counts: t.expose('counts', { type: OperationCountsType, description: 'How far it has got.' }),
    requestedBy: t.exposeString('requestedBy', { description: 'Who asked.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When, by the gateway’s clock.' }),
    nextBatchAt: t.expose('nextBatchAt', {
      type: 'DateTime',
      nullable: true,
      description: 'In a pause: when the next batch begins; while canaries are watched: until when.',
    }),
    cancelledBy: t.exposeString('cancelledBy', {
      nullable: true,
      description: 'Who cancelled it, if anybody.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its last target ended; null until then.',
    }),
    targets: t.relatedConnection('targets', {
      description: 'Its targets, in their order.',
      args: {
        states: t.arg({ type: [OperationTargetState], description: 'Only in one of these states.' }),
      },
      query: ({ states }) => ({
        ...(states && { where: { state: { in: [...states] } } }),
        orderBy: { position: 'asc' },
      }),
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
  }),
});
