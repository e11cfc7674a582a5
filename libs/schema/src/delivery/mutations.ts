import { builder } from '../builder.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { refusals } from '../refusals.ts';
import { resendDeliveries } from './resend.ts';
import { DeliveryType } from './types.ts';

const ResendDeliveriesInput = builder.inputType('ResendDeliveriesInput', {
  description: 'Dead deliveries to send again.',
  fields: (t) => ({
    ids: t.globalIDList({ required: true, for: DeliveryType, description: 'Which, 1 to 1,000.' }),
  }),
});

const ResendDeliveriesPayload = builder.objectRef<{ ids: string[] }>('ResendDeliveriesPayload').implement({
  description: 'The deliveries, as they are now.',
  fields: (t) => ({
    deliveries: t.drizzleField({
      type: [DeliveryType],
      description: 'The deliveries, in the order in which they happened.',
      resolve: (query, { ids }, _input, { db }) =>
        db.query.deliveries.findMany(query({ where: { id: { in: ids } }, orderBy: { position: 'asc' } })),
    }),
  }),
});

builder.mutationField('resendDeliveries', (t) =>
  t.field({
    type: ResendDeliveriesPayload,
    description:
      'Begins anew with deliveries that are dead, under the same keys, so that a receiver that had one drops it. Twice is harmless.',
    authScopes: { operator: true },
    errors: refusals('ResendDeliveries', [InvalidInputError, NotFoundError, ConflictError]),
    args: { input: t.arg({ type: ResendDeliveriesInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({
      ids: await resendDeliveries(
        context,
        input.ids.map(({ id }) => id),
      ),
    }),
  }),
);
