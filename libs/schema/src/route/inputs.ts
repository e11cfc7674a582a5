import { builder } from '../builder.ts';
import { EmailSecurity, Severity } from '../enums.ts';
import { LabelInput } from '../host/inputs.ts';

export const RouteMatchInput = builder.inputType('RouteMatchInput', {
  description: 'Which alerts a route delivers; all conditions hold together, an empty one holds for all.',
  fields: (t) => ({
    severities: t.field({
      type: [Severity],
      required: true,
      defaultValue: [],
      description: 'Of one of these severities; OK is none of an alert.',
    }),
    environments: t.stringList({
      required: true,
      defaultValue: [],
      description:
        'Of programs of one of these environments; what belongs to no program, such as a host that is away, has none.',
    }),
    labels: t.field({
      type: [LabelInput],
      required: true,
      defaultValue: [],
      description: 'On hosts with all of these labels.',
    }),
  }),
});

const WebhookTargetInput = builder.inputType('WebhookTargetInput', {
  description: 'An address that takes a JSON object by POST.',
  fields: (t) => ({
    url: t.string({ required: true, description: '`https://…` or `http://…`, without name and password.' }),
    secret: t.string({
      description: 'Key of the signature, 16 to 256 characters; absent: one is made and shown once.',
    }),
  }),
});

const EmailTargetInput = builder.inputType('EmailTargetInput', {
  description: 'A mail server, and whom it is for.',
  fields: (t) => ({
    host: t.string({ required: true, description: 'The server’s name or address.' }),
    port: t.int({ required: true, defaultValue: 587, description: 'Its port.' }),
    security: t.field({
      type: EmailSecurity,
      required: true,
      defaultValue: 'STARTTLS',
      description: 'How it is spoken to.',
    }),
    username: t.string({ description: 'For servers that ask for it; then with a password.' }),
    password: t.string({ description: 'Never shown again.' }),
    from: t.string({ required: true, description: 'The sender’s address.' }),
    to: t.stringList({ required: true, description: 'The addresses that it is for, 1 to 50.' }),
  }),
});

const SlackTargetInput = builder.inputType('SlackTargetInput', {
  description: 'An incoming webhook of Slack, or of what takes the same.',
  fields: (t) => ({
    url: t.string({
      required: true,
      description: 'Its address; it is a secret and never shown whole again.',
    }),
  }),
});

const PagerDutyTargetInput = builder.inputType('PagerDutyTargetInput', {
  description: 'A service of PagerDuty, or of what takes the same.',
  fields: (t) => ({
    routingKey: t.string({ required: true, description: 'Its integration key; never shown again.' }),
    url: t.string({
      required: true,
      defaultValue: 'https://events.pagerduty.com/v2/enqueue',
      description: 'Where events are sent.',
    }),
  }),
});

export const RouteTargetInput = builder.inputType('RouteTargetInput', {
  description: 'Where a route delivers to: exactly one of these.',
  fields: (t) => ({
    webhook: t.field({ type: WebhookTargetInput, description: 'A signed JSON object.' }),
    email: t.field({ type: EmailTargetInput, description: 'A message by SMTP.' }),
    slack: t.field({ type: SlackTargetInput, description: 'A message for people in a chat.' }),
    pagerDuty: t.field({ type: PagerDutyTargetInput, description: 'Incidents.' }),
  }),
});
