import { builder } from '../builder.ts';
import { CommandAction, ProcessState } from '../enums.ts';
import { HostFilterInput, LabelInput } from '../host/inputs.ts';
import { ProcessType } from '../process/types.ts';
import { ProgramFilterInput } from '../program/inputs.ts';
import { ProgramType } from '../program/types.ts';
import type { OperationRequest } from './request.ts';
import type { Wanted } from './start.ts';

export const KEY = 'The same key gives the same operation, so that a request can be repeated.';

const OperationScopeInput = builder.inputType('OperationScope', {
  description:
    'What an operation is for; all conditions that are given hold together, and one must be. Of processes only those that dart manages are meant, unless they are named by id.',
  fields: (t) => ({
    everyHost: t.boolean({
      required: true,
      defaultValue: false,
      description: 'True: every host may be meant, though nothing else narrows it.',
    }),
    hosts: t.stringList({ description: 'On the hosts of these names; each must exist.' }),
    labels: t.field({ type: [LabelInput], description: 'On hosts with all of these labels.' }),
    programs: t.stringList({ description: 'Of the programs of these names.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    hostFilter: t.field({
      type: HostFilterInput,
      description: 'On the hosts that a list with this filter has.',
    }),
    programIds: t.globalIDList({
      for: ProgramType,
      description: 'Of these programs, each in its environment; at most 10,000.',
    }),
    programFilter: t.field({
      type: ProgramFilterInput,
      description: 'Of the programs that a list with this filter has.',
    }),
    processIds: t.globalIDList({
      for: ProcessType,
      description:
        'These processes, also such as dart did not write; for actions on processes. One that is gone is left out. At most 10,000.',
    }),
    states: t.field({
      type: [ProcessState],
      description: 'Processes that are in one of these states now; for actions on processes.',
    }),
  }),
});

/** What to do, and where; the same for a dry run and for the operation itself. */
export const OperationRequestInput = builder.inputType('OperationRequest', {
  description: 'One action on many hosts.',
  fields: (t) => ({
    action: t.field({
      type: CommandAction,
      required: true,
      description: 'What to do; WRITE_STDIN, ADD and REMOVE are for single hosts.',
    }),
    signal: t.string({ description: 'SIGNAL: its name or number, e.g. `HUP`; absent for all else.' }),
    scope: t.field({ type: OperationScopeInput, required: true, description: 'Where.' }),
  }),
});

/** What is absent as null. */
export function readRequest({
  action,
  signal,
  scope,
}: typeof OperationRequestInput.$inferInput): OperationRequest {
  return {
    action,
    signal: signal ?? null,
    scope: {
      everyHost: scope.everyHost,
      hosts: scope.hosts ?? null,
      labels: scope.labels ?? null,
      programs: scope.programs ?? null,
      environment: scope.environment ?? null,
      hostFilter: scope.hostFilter ?? null,
      programIds: scope.programIds?.map(({ id }) => id) ?? null,
      programFilter: scope.programFilter ?? null,
      processIds: scope.processIds?.map(({ id }) => id) ?? null,
      states: scope.states ?? null,
    },
  };
}

type InputFields = PothosSchemaTypes.InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>;

/** How to go through the targets, from batch to batch. */
export const paceFields = (t: InputFields) => ({
  batchSize: t.int({
    required: true,
    defaultValue: 1,
    description: 'Hosts that are acted on at the same time, 1 to 1,000.',
  }),
  pauseSeconds: t.int({
    required: true,
    defaultValue: 0,
    description: 'Seconds between the end of a batch and the next, 0 to 86,400.',
  }),
  stopAfter: t.int({ description: 'So many failures leave out the rest; absent: it goes through all.' }),
  canaries: t.int({
    required: true,
    defaultValue: 0,
    description:
      'So many targets go first, at once; the rest is held back unless their commands succeed and their processes stay well. 0: none does. At most 1,000.',
  }),
  canaryWatchSeconds: t.int({
    required: true,
    defaultValue: 30,
    description:
      'Seconds for which the canaries are watched, 1 to 86,400; longer where a process still starts.',
  }),
});

/** The pace, and what is kept of who asked: fields of each input that begins an operation. */
export const wantedFields = (t: InputFields) => ({
  reason: t.string({ description: 'Why, for those who read it later.' }),
  ...paceFields(t),
  canaryHosts: t.stringList({
    description:
      'The hosts of these names are the canaries, each with all of its targets; instead of a number.',
  }),
  idempotencyKey: t.string({ description: KEY }),
});

/** What is absent of these fields as null. */
export function readWanted(input: {
  readonly batchSize: number;
  readonly pauseSeconds: number;
  readonly canaries: number;
  readonly canaryWatchSeconds: number;
  readonly canaryHosts?: readonly string[] | null | undefined;
  readonly reason?: string | null | undefined;
  readonly stopAfter?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}): Wanted {
  const { batchSize, pauseSeconds, canaries, canaryWatchSeconds } = input;
  const { reason = null, stopAfter = null, canaryHosts = null, idempotencyKey = null } = input;
  return {
    batchSize,
    pauseSeconds,
    stopAfter,
    canaries,
    canaryWatchSeconds,
    canaryHosts,
    reason,
    idempotencyKey,
  };
}
