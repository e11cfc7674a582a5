import { builder } from '../builder.ts';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { InputIssueType } from '../errors/types.ts';
import { ProgramInput } from '../program/register-inputs.ts';
import { ProgramType } from '../program/types.ts';
import { refusals } from '../refusals.ts';
import { SchedulePreviewType } from '../schedule/preview.ts';
import type { HostReview } from './hosts.ts';
import { HostChoiceInput } from './inputs.ts';
import { reviewProgram, type ProgramReview } from './review.ts';

const HostReviewType = builder.objectRef<HostReview>('HostReview').implement({
  description: 'What a choice of hosts means to a program, now.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many hosts are meant.' }),
    offline: t.exposeInt('offline', { description: 'How many of them are not online.' }),
    assigned: t.exposeInt('assigned', { description: 'How many have the program already.' }),
    taken: t.exposeInt('taken', {
      description: 'How many have it in another environment; with any, creating is refused.',
    }),
    sample: t.exposeStringList('sample', { description: 'Names of the first, at most 10.' }),
    takenSample: t.exposeStringList('takenSample', {
      description: 'Names of the first that have it in another environment, at most 10.',
    }),
  }),
});

const ProgramReviewType = builder.objectRef<ProgramReview>('ProgramReview').implement({
  description: 'What would become of a program if it were created as it is given.',
  fields: (t) => ({
    faults: t.expose('faults', {
      type: [InputIssueType],
      description: 'With any of these it would be refused.',
    }),
    warnings: t.expose('warnings', {
      type: [InputIssueType],
      description: 'What is allowed but probably not meant.',
    }),
    section: t.exposeString('section', {
      description:
        'The section as a host writes it into its file, as far as that can be told without the host.',
    }),
    registered: t.drizzleField({
      type: ProgramType,
      nullable: true,
      description: 'What is registered by this name in this environment; null: nothing.',
      resolve: (query, { program: { name, environment } }, _input, { db }) =>
        db.query.programs.findFirst(query({ where: { name, environment, deletedAt: { isNull: true } } })),
    }),
    schedules: t.expose('schedules', {
      type: [SchedulePreviewType],
      description: 'What each of its schedules will do, in their order; empty while one has a fault.',
    }),
    hosts: t.expose('hosts', { type: HostReviewType, description: 'Where it would run.' }),
  }),
});

builder.queryField('programReview', (t) =>
  t.field({
    type: ProgramReviewType,
    description: 'A dry run of `createProgram`: checks by the same rules, and stores nothing.',
    authScopes: { viewer: true },
    errors: refusals('ProgramReview', [InvalidInputError, NotFoundError]),
    args: {
      program: t.arg({ type: ProgramInput, required: true, description: 'What.' }),
      where: t.arg({ type: HostChoiceInput, required: true, description: 'On which hosts.' }),
    },
    resolve: (_root, { program, where }, { db }) => reviewProgram(db, program, where),
  }),
);
