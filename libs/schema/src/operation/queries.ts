import { builder } from '../builder.ts';
import { OperationState } from '../enums.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { refusals } from '../refusals.ts';
import { OperationRequestInput, readRequest } from './inputs.ts';
import { checkRequest } from './request.ts';
import { selectTargets, type Selected } from './select.ts';
import { OperationType } from './types.ts';

const OperationFilterInput = builder.inputType('OperationFilter', {
  description: 'Which operations; all conditions hold together.',
  fields: (t) => ({
    states: t.field({ type: [OperationState], description: 'In one of these states.' }),
  }),
});

builder.queryField('operations', (t) =>
  t.drizzleConnection({
    type: 'operations',
    description: 'Actions on many hosts, newest first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: OperationFilterInput, description: 'Which operations.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { states } = filter ?? {};
      return db.query.operations.findMany(
        query({
          where: { ...(states && { state: { in: [...states] } }) },
          orderBy: { requestedAt: 'desc', id: 'desc' },
        }),
      );
    },
  }),
);

builder.queryField('operation', (t) =>
  t.drizzleField({
    type: OperationType,
    nullable: true,
    description: 'One operation; null when there is none of this id.',
    authScopes: { viewer: true },
    args: { id: t.arg.globalID({ required: true, for: OperationType, description: 'Its id.' }) },
    resolve: (query, _root, { id }, { db }) => db.query.operations.findFirst(query({ where: { id: id.id } })),
  }),
);

/** Targets of a dry run that are shown. */
const SAMPLE = 20;

const PreviewTargetType = builder.objectRef<Selected>('OperationPreviewTarget').implement({
  description: 'What an operation would do on one host.',
  fields: (t) => ({
    host: t.exposeString('host', { description: 'The host’s name.' }),
    targets: t.exposeStringList('targets', { description: 'As in a command.' }),
  }),
});

const PreviewType = builder.objectRef<readonly Selected[]>('OperationPreview').implement({
  description: 'What an operation would do now; nothing is done.',
  fields: (t) => ({
    hosts: t.int({
      description: 'How many hosts it would act on.',
      resolve: (selected) => new Set(selected.map(({ hostId }) => hostId)).size,
    }),
    targets: t.int({
      description: 'How many processes or programs; hosts, for actions on the host as a whole.',
      resolve: (selected) => selected.reduce((sum, { targets }) => sum + Math.max(targets.length, 1), 0),
    }),
    sample: t.field({
      type: [PreviewTargetType],
      description: 'The first of them, at most 20.',
      resolve: (selected) => selected.slice(0, SAMPLE),
    }),
  }),
});

builder.queryField('operationPreview', (t) =>
  t.field({
    type: PreviewType,
    description: 'A dry run: counts what an operation would act on, and shows a sample.',
    authScopes: { viewer: true },
    errors: refusals('OperationPreview', [InvalidInputError, NotFoundError, ConflictError]),
    args: {
      request: t.arg({ type: OperationRequestInput, required: true, description: 'What, and where.' }),
    },
    resolve: (_root, { request }, { db }) => selectTargets(db, checkRequest(readRequest(request))),
  }),
);
