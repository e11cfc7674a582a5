import { builder } from '../builder.ts';
import { ConflictError, InvalidInputError, NotFoundError, type InputIssue } from '../errors/errors.ts';
import { InputIssueType } from '../errors/types.ts';
import { present } from '../payload.ts';
import { ProgramType } from '../program/types.ts';
import { refusals } from '../refusals.ts';
import { SetSchedulesInput } from './inputs.ts';
import { pauseSchedules, resumeSchedules } from './pause.ts';
import { setSchedules } from './set.ts';

const programPayload = (name: string, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      program: t.drizzleField({
        type: ProgramType,
        description: 'The program as it is now.',
        resolve: async (query, { id }, _input, { db }) =>
          present(await db.query.programs.findFirst(query({ where: { id } })), 'the program'),
      }),
    }),
  });

const PauseSchedulesPayload = programPayload('PauseSchedulesPayload', 'What was paused.');
const ResumeSchedulesPayload = programPayload('ResumeSchedulesPayload', 'What goes on.');

const SetSchedulesPayload = builder
  .objectRef<{ id: string; warnings: readonly InputIssue[] }>('SetSchedulesPayload')
  .implement({
    description: 'What was registered anew.',
    fields: (t) => ({
      program: t.drizzleField({
        type: ProgramType,
        description: 'The program as it is now.',
        resolve: async (query, { id }, _input, { db }) =>
          present(await db.query.programs.findFirst(query({ where: { id } })), 'the program'),
      }),
      warnings: t.expose('warnings', {
        type: [InputIssueType],
        description: 'What is allowed but probably not meant.',
      }),
    }),
  });

const PauseSchedulesInput = builder.inputType('PauseSchedulesInput', {
  description: 'Whose schedules to pause, and why.',
  fields: (t) => ({
    program: t.string({ required: true, description: 'The program’s name.' }),
    environment: t.string({ required: true, description: 'Its environment.' }),
    reason: t.string({ required: true, description: 'Why, for those who look later; 1 to 500 characters.' }),
  }),
});

const ResumeSchedulesInput = builder.inputType('ResumeSchedulesInput', {
  description: 'Whose schedules go on.',
  fields: (t) => ({
    program: t.string({ required: true, description: 'The program’s name.' }),
    environment: t.string({ required: true, description: 'Its environment.' }),
  }),
});

builder.mutationFields((t) => ({
  setSchedules: t.field({
    type: SetSchedulesPayload,
    description:
      'Registers a program anew with other schedules and all else as it is. Agents take them over at once; no update is needed.',
    authScopes: { operator: true },
    errors: refusals('SetSchedules', [NotFoundError, ConflictError, InvalidInputError]),
    args: { input: t.arg({ type: SetSchedulesInput, required: true, description: 'Whose, and which.' }) },
    resolve: (_root, { input }, context) => setSchedules(context, input),
  }),
  pauseSchedules: t.field({
    type: PauseSchedulesPayload,
    description:
      'Pauses all schedules of a program on all hosts: nominal times pass and nothing starts. What runs keeps running.',
    authScopes: { operator: true },
    errors: refusals('PauseSchedules', [NotFoundError, ConflictError, InvalidInputError]),
    args: { input: t.arg({ type: PauseSchedulesInput, required: true, description: 'Whose, and why.' }) },
    resolve: async (_root, { input: { program, environment, reason } }, context) => ({
      id: await pauseSchedules(context, program, environment, reason),
    }),
  }),
  resumeSchedules: t.field({
    type: ResumeSchedulesPayload,
    description: 'Ends a pause: schedules begin at the next nominal time; nothing is caught up.',
    authScopes: { operator: true },
    errors: refusals('ResumeSchedules', [NotFoundError]),
    args: { input: t.arg({ type: ResumeSchedulesInput, required: true, description: 'Whose.' }) },
    resolve: async (_root, { input: { program, environment } }, context) => ({
      id: await resumeSchedules(context, program, environment),
    }),
  }),
}));
