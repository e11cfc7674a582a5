import { builder } from '../builder.ts';
import type { Outcome } from '../delivery/retry.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { present } from '../payload.ts';
import { refusals } from '../refusals.ts';
import { createRoute, deleteRoute, updateRoute } from './change.ts';
import { RouteMatchInput, RouteTargetInput } from './inputs.ts';
import { testRoute } from './test.ts';
import { RouteType } from './types.ts';

interface Changed {
  readonly id: string;
  readonly secret: string | null;
}

const payload = (name: string) =>
  builder.objectRef<Changed>(name).implement({
    description: 'The route as it is now.',
    fields: (t) => ({
      route: t.drizzleField({
        type: RouteType,
        description: 'The route.',
        resolve: async (query, { id }, _input, { db }) =>
          present(await db.query.routes.findFirst(query({ where: { id } })), 'the route'),
      }),
      secret: t.exposeString('secret', {
        nullable: true,
        description: 'The key of a webhook’s signature when it was made here, shown this once.',
      }),
    }),
  });

const CreateRouteInput = builder.inputType('CreateRouteInput', {
  description: 'A route to make.',
  fields: (t) => ({
    name: t.string({ required: true, description: '1 to 63 letters, digits, dots, dashes or underscores.' }),
    enabled: t.boolean({ required: true, defaultValue: true, description: 'False: it takes nothing yet.' }),
    match: t.field({
      type: RouteMatchInput,
      required: true,
      defaultValue: { severities: [], environments: [], labels: [] },
      description: 'Which alerts; absent: all.',
    }),
    target: t.field({ type: RouteTargetInput, required: true, description: 'Where to.' }),
  }),
});

const UpdateRouteInput = builder.inputType('UpdateRouteInput', {
  description: 'What changes of a route; what is absent stays.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Which.' }),
    enabled: t.boolean({ description: 'Whether it takes what is new and sends what waits.' }),
    match: t.field({ type: RouteMatchInput, description: 'Which alerts, as a whole.' }),
    target: t.field({ type: RouteTargetInput, description: 'Where to, as a whole, with its secret.' }),
  }),
});

const DeleteRouteInput = builder.inputType('DeleteRouteInput', {
  description: 'Which route to delete.',
  fields: (t) => ({ name: t.string({ required: true, description: 'Its name.' }) }),
});

const DeleteRoutePayload = builder.objectRef<{ id: string }>('DeleteRoutePayload').implement({
  description: 'What was deleted.',
  fields: (t) => ({
    id: t.globalID({ description: 'The id of the route.', resolve: ({ id }) => ({ id, type: RouteType }) }),
  }),
});

const TestRouteInput = builder.inputType('TestRouteInput', {
  description: 'Which route to test.',
  fields: (t) => ({ name: t.string({ required: true, description: 'Its name.' }) }),
});

const TestRoutePayload = builder.objectRef<Outcome>('TestRoutePayload').implement({
  description: 'What came of a test.',
  fields: (t) => ({
    accepted: t.exposeBoolean('isAccepted', { description: 'Whether the receiver took it.' }),
    result: t.exposeString('result', { description: 'The receiver’s answer, or what went wrong.' }),
  }),
});

builder.mutationFields((t) => ({
  createRoute: t.field({
    type: payload('CreateRoutePayload'),
    description: 'Makes a route: what opens from now on is delivered by it, too.',
    authScopes: { admin: true },
    errors: refusals('CreateRoute', [InvalidInputError, ConflictError]),
    args: {
      input: t.arg({ type: CreateRouteInput, required: true, description: 'Which alerts, where to.' }),
    },
    resolve: (_root, { input }, context) => createRoute(context, input),
  }),
  updateRoute: t.field({
    type: payload('UpdateRoutePayload'),
    description: 'Changes a route. What waits goes to the new target.',
    authScopes: { admin: true },
    errors: refusals('UpdateRoute', [InvalidInputError, NotFoundError]),
    args: { input: t.arg({ type: UpdateRouteInput, required: true, description: 'What changes.' }) },
    resolve: (_root, { input: { name, enabled, match, target } }, context) =>
      updateRoute(context, { name, enabled: enabled ?? null, match: match ?? null, target: target ?? null }),
  }),
  deleteRoute: t.field({
    type: DeleteRoutePayload,
    description: 'Deletes a route with its deliveries, also those that wait.',
    authScopes: { admin: true },
    errors: refusals('DeleteRoute', [NotFoundError]),
    args: { input: t.arg({ type: DeleteRouteInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({ id: await deleteRoute(context, input.name) }),
  }),
  testRoute: t.field({
    type: TestRoutePayload,
    description:
      'Sends a test by a route at once, also by one that is not enabled, and tells what came back.',
    authScopes: { admin: true },
    errors: refusals('TestRoute', [NotFoundError]),
    args: { input: t.arg({ type: TestRouteInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) => testRoute(context, input.name),
  }),
}));
