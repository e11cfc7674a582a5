import { builder } from '../builder.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { present } from '../payload.ts';
import { refusals } from '../refusals.ts';
import { KEY, OperationRequestInput, readRequest, readWanted, wantedFields } from './inputs.ts';
import { cancelOperation, continueOperation, retryOperation, startOperation } from './start.ts';
import { OperationType } from './types.ts';

const REFUSALS = [InvalidInputError, NotFoundError, ConflictError];

/** The payload of each mutation: the operation, as it is now. */
export const operationPayload = (name: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description: 'The operation; follow it with `live` until it is finished.',
    fields: (t) => ({
      operation: t.drizzleField({
        type: OperationType,
        description: 'The operation.',
        resolve: async (query, { id }, _input, { db }) =>
          present(await db.query.operations.findFirst(query({ where: { id } })), 'the operation'),
      }),
    }),
  });

const StartOperationInput = builder.inputType('StartOperationInput', {
  description: 'One action on many hosts, and how to go through them.',
  fields: (t) => ({
    request: t.field({ type: OperationRequestInput, required: true, description: 'What, and where.' }),
    ...wantedFields(t),
  }),
});

builder.mutationField('startOperation', (t) =>
  t.field({
    type: operationPayload('StartOperationPayload'),
    description: 'Begins an action on all that the scope means now, batch by batch.',
    authScopes: { operator: true },
    errors: refusals('StartOperation', REFUSALS),
    args: { input: t.arg({ type: StartOperationInput, required: true, description: 'What, where, how.' }) },
    resolve: async (_root, { input }, context) => ({
      id: await startOperation(context, readRequest(input.request), readWanted(input)),
    }),
  }),
);

const CancelOperationInput = builder.inputType('CancelOperationInput', {
  description: 'An operation to cancel.',
  fields: (t) => ({
    id: t.globalID({ required: true, for: OperationType, description: 'Which.' }),
  }),
});

builder.mutationField('cancelOperation', (t) =>
  t.field({
    type: operationPayload('CancelOperationPayload'),
    description: 'Leaves out what has not begun; what runs goes on to its end. Twice is harmless.',
    authScopes: { operator: true },
    errors: refusals('CancelOperation', REFUSALS),
    args: { input: t.arg({ type: CancelOperationInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({ id: await cancelOperation(context, input.id.id) }),
  }),
);

const ContinueOperationInput = builder.inputType('ContinueOperationInput', {
  description: 'An operation that is held back by its canaries.',
  fields: (t) => ({
    id: t.globalID({ required: true, for: OperationType, description: 'Which.' }),
  }),
});

builder.mutationField('continueOperation', (t) =>
  t.field({
    type: operationPayload('ContinueOperationPayload'),
    description: 'Lets an operation that is held back go on to the rest of its targets.',
    authScopes: { operator: true },
    errors: refusals('ContinueOperation', REFUSALS),
    args: { input: t.arg({ type: ContinueOperationInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({ id: await continueOperation(context, input.id.id) }),
  }),
);

const RetryOperationInput = builder.inputType('RetryOperationInput', {
  description: 'An operation that has ended, to try again where it failed.',
  fields: (t) => ({
    id: t.globalID({ required: true, for: OperationType, description: 'Which.' }),
    reason: t.string({ description: 'Why, for those who read it later.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('retryOperation', (t) =>
  t.field({
    type: operationPayload('RetryOperationPayload'),
    description: 'Begins a new operation on the targets that failed or were left out, at the same pace.',
    authScopes: { operator: true },
    errors: refusals('RetryOperation', REFUSALS),
    args: { input: t.arg({ type: RetryOperationInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => ({
      id: await retryOperation(context, input.id.id, {
        reason: input.reason ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }),
    }),
  }),
);
