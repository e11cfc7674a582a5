import { builder } from '../builder.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { present } from '../payload.ts';
import { refusals } from '../refusals.ts';
import { deleteHost, revokeHost, setHostLabel } from './change.ts';
import { HostType } from './types.ts';

const DeleteHostInput = builder.inputType('DeleteHostInput', {
  description: 'Which host to delete.',
  fields: (t) => ({ host: t.string({ required: true, description: 'Its name.' }) }),
});

const DeleteHostPayload = builder.objectRef<{ id: string }>('DeleteHostPayload').implement({
  description: 'What was deleted.',
  fields: (t) => ({
    id: t.globalID({ description: 'The id of the host.', resolve: ({ id }) => ({ id, type: HostType }) }),
  }),
});

const RevokeHostInput = builder.inputType('RevokeHostInput', {
  description: 'Which host to revoke.',
  fields: (t) => ({ host: t.string({ required: true, description: 'Its name.' }) }),
});

const RevokeHostPayload = builder.objectRef<{ id: string }>('RevokeHostPayload').implement({
  description: 'What was revoked.',
  fields: (t) => ({
    id: t.globalID({ description: 'The id of the host.', resolve: ({ id }) => ({ id, type: HostType }) }),
  }),
});

const SetHostLabelInput = builder.inputType('SetHostLabelInput', {
  description: 'A label that a person gives a host.',
  fields: (t) => ({
    host: t.string({ required: true, description: 'The host’s name.' }),
    key: t.string({
      required: true,
      description: '1 to 63 letters, digits, dots, dashes, slashes or underscores.',
    }),
    value: t.string({ description: 'At most 256 characters; null removes the label.' }),
  }),
});

const SetHostLabelPayload = builder.objectRef<{ id: string }>('SetHostLabelPayload').implement({
  description: 'The host with its labels.',
  fields: (t) => ({
    host: t.drizzleField({
      type: HostType,
      description: 'The host as it is now.',
      resolve: async (query, { id }, _input, { db }) =>
        present(await db.query.hosts.findFirst(query({ where: { id } })), 'the host'),
    }),
  }),
});

builder.mutationFields((t) => ({
  deleteHost: t.field({
    type: DeleteHostPayload,
    description: 'Deletes a host without assignments. When its agent still runs, the host comes back.',
    authScopes: { operator: true },
    errors: refusals('DeleteHost', [NotFoundError, ConflictError]),
    args: { input: t.arg({ type: DeleteHostInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({ id: await deleteHost(context, input.host) }),
  }),
  revokeHost: t.field({
    type: RevokeHostPayload,
    description: 'Ends the credentials of a host at once; its key gets no new one until it is enrolled anew.',
    authScopes: { admin: true },
    errors: refusals('RevokeHost', [NotFoundError]),
    args: { input: t.arg({ type: RevokeHostInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({ id: await revokeHost(context, input.host) }),
  }),
  setHostLabel: t.field({
    type: SetHostLabelPayload,
    description: 'Sets or removes a person’s label of a host.',
    authScopes: { operator: true },
    errors: refusals('SetHostLabel', [NotFoundError, InvalidInputError]),
    args: { input: t.arg({ type: SetHostLabelInput, required: true, description: 'The label.' }) },
    resolve: async (_root, { input }, context) => ({
      id: await setHostLabel(context, input.host, input.key, input.value ?? null),
    }),
  }),
}));
