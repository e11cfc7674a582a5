import { builder } from '../builder.ts';
import { ConflictError, NotFoundError } from '../errors/errors.ts';
import { HostType } from '../host/types.ts';
import { present } from '../payload.ts';
import { ProgramType } from '../program/types.ts';
import { refusals } from '../refusals.ts';
import { assignProgram, setAssignmentEnabled, unassignProgram } from './assign.ts';
import { AssignmentType } from './types.ts';

const assignmentPayload = (name: string, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      assignment: t.drizzleField({
        type: AssignmentType,
        description: 'The assignment as it is now.',
        resolve: async (query, { id }, _input, { db }) =>
          present(await db.query.assignments.findFirst(query({ where: { id } })), 'the assignment'),
      }),
    }),
  });

const AssignProgramPayload = assignmentPayload('AssignProgramPayload', 'What was assigned.');
const SetAssignmentEnabledPayload = assignmentPayload(
  'SetAssignmentEnabledPayload',
  'What was enabled or disabled.',
);

const UnassignProgramPayload = builder
  .objectRef<{ hostId: string; programId: string }>('UnassignProgramPayload')
  .implement({
    description: 'What was unassigned.',
    fields: (t) => ({
      host: t.drizzleField({
        type: HostType,
        description: 'The host.',
        resolve: async (query, { hostId }, _input, { db }) =>
          present(await db.query.hosts.findFirst(query({ where: { id: hostId } })), 'the host'),
      }),
      program: t.drizzleField({
        type: ProgramType,
        description: 'The program.',
        resolve: async (query, { programId }, _input, { db }) =>
          present(await db.query.programs.findFirst(query({ where: { id: programId } })), 'the program'),
      }),
    }),
  });

const AssignProgramInput = builder.inputType('AssignProgramInput', {
  description: 'What to assign, and where.',
  fields: (t) => ({
    program: t.string({ required: true, description: 'The program’s name.' }),
    environment: t.string({ required: true, description: 'Its environment.' }),
    host: t.string({ required: true, description: 'The host’s name.' }),
  }),
});

const UnassignProgramInput = builder.inputType('UnassignProgramInput', {
  description: 'What to take off which host.',
  fields: (t) => ({
    program: t.string({ required: true, description: 'The program’s name.' }),
    environment: t.string({ required: true, description: 'Its environment.' }),
    host: t.string({ required: true, description: 'The host’s name.' }),
  }),
});

const SetAssignmentEnabledInput = builder.inputType('SetAssignmentEnabledInput', {
  description: 'What to enable or disable on which host.',
  fields: (t) => ({
    program: t.string({ required: true, description: 'The program’s name.' }),
    environment: t.string({ required: true, description: 'Its environment.' }),
    host: t.string({ required: true, description: 'The host’s name.' }),
    enabled: t.boolean({ required: true, description: 'False: neither scheduled nor monitored there.' }),
  }),
});

builder.mutationFields((t) => ({
  assignProgram: t.field({
    type: AssignProgramPayload,
    description:
      'Assigns a program to a host. The host writes its file; the change is pending until it is updated.',
    authScopes: { operator: true },
    errors: refusals('AssignProgram', [NotFoundError, ConflictError]),
    args: { input: t.arg({ type: AssignProgramInput, required: true, description: 'What and where.' }) },
    resolve: async (_root, { input }, context) => ({ id: await assignProgram(context, input) }),
  }),
  unassignProgram: t.field({
    type: UnassignProgramPayload,
    description:
      'Takes a program off a host; what runs keeps running until the host is updated. Refused while a selector assigns it there.',
    authScopes: { operator: true },
    errors: refusals('UnassignProgram', [NotFoundError, ConflictError]),
    args: { input: t.arg({ type: UnassignProgramInput, required: true, description: 'What and where.' }) },
    resolve: (_root, { input }, context) => unassignProgram(context, input),
  }),
  setAssignmentEnabled: t.field({
    type: SetAssignmentEnabledPayload,
    description: 'Enables or disables a program on a host.',
    authScopes: { operator: true },
    errors: refusals('SetAssignmentEnabled', [NotFoundError]),
    args: {
      input: t.arg({ type: SetAssignmentEnabledInput, required: true, description: 'What and where.' }),
    },
    resolve: async (_root, { input }, context) => ({
      id: await setAssignmentEnabled(context, input, input.enabled),
    }),
  }),
}));
