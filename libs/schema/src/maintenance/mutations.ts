import { builder } from '../builder.ts';
import { MaintenanceSchedules } from '../enums.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { present } from '../payload.ts';
import { refusals } from '../refusals.ts';
import { resumeDrained } from './resume.ts';
import { endMaintenance, startMaintenance } from './start.ts';
import { MaintenanceType } from './types.ts';

const payload = (name: string, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      maintenance: t.drizzleField({
        type: MaintenanceType,
        description: 'The maintenance as it is now.',
        resolve: async (query, { id }, _input, { db }) =>
          present(await db.query.maintenances.findFirst(query({ where: { id } })), 'the maintenance'),
      }),
    }),
  });

const StartMaintenancePayload = payload('StartMaintenancePayload', 'What was begun.');
const EndMaintenancePayload = payload('EndMaintenancePayload', 'What has ended.');

const StartMaintenanceInput = builder.inputType('StartMaintenanceInput', {
  description: 'Of what, how long and why.',
  fields: (t) => ({
    host: t.string({ description: 'The host’s name; either this or an environment.' }),
    environment: t.string({ description: 'The environment, with its programs on all hosts.' }),
    from: t.field({ type: 'DateTime', description: 'Its begin; now when absent. At most a year ahead.' }),
    until: t.field({
      type: 'DateTime',
      required: true,
      description: 'Its end; at most a year after the begin.',
    }),
    reason: t.string({ required: true, description: 'Why, for those who look later; 1 to 500 characters.' }),
    schedules: t.field({
      type: MaintenanceSchedules,
      required: true,
      description: 'What schedules do meanwhile. An agent that is cut off keeps to it.',
    }),
    drain: t.boolean({
      required: true,
      defaultValue: false,
      description: 'True: an operation stops what runs of dart’s programs, host after host.',
    }),
  }),
});

const EndMaintenanceInput = builder.inputType('EndMaintenanceInput', {
  description: 'Which maintenance to end.',
  fields: (t) => ({
    id: t.string({ required: true, description: 'Its id.' }),
    resume: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'True: an operation starts again what the drain stopped. It can also be asked for after the maintenance has ended by itself.',
    }),
  }),
});

builder.mutationFields((t) => ({
  startMaintenance: t.field({
    type: StartMaintenancePayload,
    description:
      'Begins maintenance of a host or an environment: nothing of it raises an alert while it lasts.',
    authScopes: { operator: true },
    errors: refusals('StartMaintenance', [NotFoundError, ConflictError, InvalidInputError]),
    args: { input: t.arg({ type: StartMaintenanceInput, required: true, description: 'What and why.' }) },
    resolve: async (_root, { input }, context) => ({
      id: await startMaintenance(context, {
        ...input,
        host: input.host ?? null,
        environment: input.environment ?? null,
        from: input.from ?? null,
      }),
    }),
  }),
  endMaintenance: t.field({
    type: EndMaintenancePayload,
    description:
      'Ends maintenance before its time, and starts again what its drain stopped when that is wanted.',
    authScopes: { operator: true },
    errors: refusals('EndMaintenance', [NotFoundError, ConflictError]),
    args: { input: t.arg({ type: EndMaintenanceInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input: { id, resume } }, context) => ({
      id: resume ? await resumeDrained(context, id) : await endMaintenance(context, id),
    }),
  }),
}));
