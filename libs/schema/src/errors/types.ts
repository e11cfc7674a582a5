import { builder } from '../builder.ts';
import type { RefusalError } from './errors.ts';
import {
  ConflictError,
  CredentialError,
  HostNotConnectedError,
  InvalidInputError,
  NotFoundError,
  type InputIssue,
} from './errors.ts';

const ErrorInterface = builder.interfaceRef<RefusalError>('Error').implement({
  description: 'What every refusal has: what is wrong, and what to do next.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong, in a sentence for people.' }),
    nextStep: t.exposeString('nextStep', { description: 'What the reader can do about it.' }),
  }),
});

export const InputIssueType = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'One fault or warning about an input, with its place.',
  fields: (t) => ({
    entry: t.exposeInt('entry', {
      nullable: true,
      description: 'Place in the list, from 1; null when the input is no list.',
    }),
    name: t.exposeString('name', { nullable: true, description: 'What the entry calls itself.' }),
    field: t.exposeString('field', {
      description: 'Dotted path inside the entry, e.g. `monitoring.state.severity`.',
    }),
    rule: t.exposeString('rule', { description: 'The rule’s short name, for programs, e.g. `severity`.' }),
    message: t.exposeString('message', { description: 'What is wrong and what is allowed.' }),
    line: t.int({
      nullable: true,
      description: 'Line inside a configuration body, from 1; null: the whole is meant, or something else.',
      resolve: ({ line }) => line ?? null,
    }),
    key: t.string({
      nullable: true,
      description: 'The key of a configuration body that is meant; null: none.',
      resolve: ({ key }) => key ?? null,
    }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The input breaks rules; nothing of it was done.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.expose('issues', {
      type: [InputIssueType],
      description: 'Every fault, in the order of the input.',
    }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'What the input names does not exist.',
  interfaces: [ErrorInterface],
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'What is there forbids it, e.g. a program that is still assigned.',
  interfaces: [ErrorInterface],
});

builder.objectType(CredentialError, {
  name: 'CredentialError',
  description: 'A code, token or signature is wrong, used up, expired or revoked.',
  interfaces: [ErrorInterface],
});

builder.objectType(HostNotConnectedError, {
  name: 'HostNotConnectedError',
  description: 'The host’s agent holds no connection, so the command was refused at once; nothing is queued.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    host: t.exposeString('host', { description: 'The host’s name.' }),
    since: t.expose('since', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was seen last; null when never.',
    }),
  }),
});
