import { builder } from '../builder.ts';
import { CommandAction, ProcessState } from '../enums.ts';
import { LabelInput } from '../host/inputs.ts';
import type { OperationRequest } from './request.ts';

const OperationScopeInput = builder.inputType('OperationScope', {
  description:
    'What an operation is for; all conditions that are given hold together, and one must be. Of processes only those that dart manages are meant.',
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
      states: scope.states ?? null,
    },
  };
}
