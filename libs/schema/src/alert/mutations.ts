import { builder } from '../builder.ts';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { refusals } from '../refusals.ts';
import { acknowledgeAlerts, unacknowledgeAlerts } from './acknowledge.ts';
import { clearAlerts } from './clear.ts';
import { muteAlerts, unmuteAlerts } from './mute.ts';
import { AlertType } from './types.ts';

const REFUSALS = [InvalidInputError, NotFoundError];
const IDS = 'Which, 1 to 1,000; those that are cleared stay as they are.';
const NOTE = 'Why, for those who look later; at most 500 characters.';

/** The payload of each mutation: the alerts that were named, as they are now. */
const payload = (name: string) =>
  builder.objectRef<{ ids: string[] }>(name).implement({
    description: 'The alerts that were named, as they are now, by id.',
    fields: (t) => ({
      alerts: t.drizzleField({
        type: [AlertType],
        description: 'The alerts.',
        resolve: (query, { ids }, _input, { db }) =>
          db.query.alerts.findMany(query({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })),
      }),
    }),
  });

/** The input of a mutation that wants to know which and perhaps why. */
const noted = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      ids: t.globalIDList({ required: true, for: AlertType, description: IDS }),
      note: t.string({ description: NOTE }),
    }),
  });

/** The input of a mutation that takes something back. */
const named = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({ ids: t.globalIDList({ required: true, for: AlertType, description: IDS }) }),
  });

const AcknowledgeAlertsInput = noted('AcknowledgeAlertsInput', 'Alerts that somebody has in hand.');
const UnacknowledgeAlertsInput = named('UnacknowledgeAlertsInput', 'Alerts that nobody has in hand.');
const UnmuteAlertsInput = named('UnmuteAlertsInput', 'Alerts that are to be delivered again.');
const ClearAlertsInput = noted('ClearAlertsInput', 'Alerts to clear by hand.');
const MuteAlertsInput = builder.inputType('MuteAlertsInput', {
  description: 'Alerts that are not to be delivered for a while.',
  fields: (t) => ({
    ids: t.globalIDList({ required: true, for: AlertType, description: IDS }),
    until: t.field({
      type: 'DateTime',
      required: true,
      description: 'Until when; within the next 366 days.',
    }),
    note: t.string({ description: NOTE }),
  }),
});

const idsOf = (ids: readonly { readonly id: string }[]): string[] => ids.map(({ id }) => id);

builder.mutationFields((t) => ({
  acknowledgeAlerts: t.field({
    type: payload('AcknowledgeAlertsPayload'),
    description:
      'Says that the caller has these alerts in hand. One that is acknowledged already keeps who and when, and takes a new note. An alert that becomes more urgent than what was acknowledged is acknowledged no more.',
    authScopes: { operator: true },
    errors: refusals('AcknowledgeAlerts', REFUSALS),
    args: { input: t.arg({ type: AcknowledgeAlertsInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input: { ids, note } }, context) => ({
      ids: await acknowledgeAlerts(context, idsOf(ids), note),
    }),
  }),
  unacknowledgeAlerts: t.field({
    type: payload('UnacknowledgeAlertsPayload'),
    description: 'Takes acknowledgements back. Twice is harmless.',
    authScopes: { operator: true },
    errors: refusals('UnacknowledgeAlerts', REFUSALS),
    args: { input: t.arg({ type: UnacknowledgeAlertsInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input: { ids } }, context) => ({
      ids: await unacknowledgeAlerts(context, idsOf(ids)),
    }),
  }),
  muteAlerts: t.field({
    type: payload('MuteAlertsPayload'),
    description:
      'Keeps alerts from being delivered until a time. They stay open and shown; what still holds then and was not told is delivered. Muted again, an alert takes the new time.',
    authScopes: { operator: true },
    errors: refusals('MuteAlerts', REFUSALS),
    args: {
      input: t.arg({ type: MuteAlertsInput, required: true, description: 'Which, how long, and why.' }),
    },
    resolve: async (_root, { input: { ids, until, note } }, context) => ({
      ids: await muteAlerts(context, idsOf(ids), until, note),
    }),
  }),
  unmuteAlerts: t.field({
    type: payload('UnmuteAlertsPayload'),
    description: 'Ends what mutes these alerts before its time. Twice is harmless.',
    authScopes: { operator: true },
    errors: refusals('UnmuteAlerts', REFUSALS),
    args: { input: t.arg({ type: UnmuteAlertsInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input: { ids } }, context) => ({ ids: await unmuteAlerts(context, idsOf(ids)) }),
  }),
  clearAlerts: t.field({
    type: payload('ClearAlertsPayload'),
    description:
      'Clears alerts by hand, for those that nothing else will clear. The next observation of the same opens a new alert. Twice is harmless.',
    authScopes: { operator: true },
    errors: refusals('ClearAlerts', REFUSALS),
    args: { input: t.arg({ type: ClearAlertsInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input: { ids, note } }, context) => ({
      ids: await clearAlerts(context, idsOf(ids), note),
    }),
  }),
}));
