import { builder } from '../builder.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { readWanted, wantedFields } from '../operation/inputs.ts';
import { operationPayload } from '../operation/mutations.ts';
import { refusals } from '../refusals.ts';
import { applyPendingChanges } from './apply.ts';

const ApplyPendingChangesInput = builder.inputType('ApplyPendingChangesInput', {
  description: 'Pending changes to apply, and how to go through their hosts.',
  fields: (t) => ({
    ids: t.idList({ required: true, description: 'Ids of `pendingChangeGroups`, at most 100.' }),
    hosts: t.stringList({ description: 'Only on the hosts of these names; absent: on all that have them.' }),
    ...wantedFields(t),
  }),
});

builder.mutationField('applyPendingChanges', (t) =>
  t.field({
    type: operationPayload('ApplyPendingChangesPayload'),
    description:
      'Begins an operation that updates these changes on their hosts. A change that is no longer what it was has another id, and is refused.',
    authScopes: { operator: true },
    errors: refusals('ApplyPendingChanges', [InvalidInputError, NotFoundError, ConflictError]),
    args: { input: t.arg({ type: ApplyPendingChangesInput, required: true, description: 'What, and how.' }) },
    resolve: async (_root, { input }, context) => ({
      id: await applyPendingChanges(
        context,
        { ids: input.ids.map(String), hosts: input.hosts ?? null },
        readWanted(input),
      ),
    }),
  }),
);
