import { builder } from '../builder.ts';
import { ConflictError, CredentialError } from '../errors/errors.ts';
import type { IssuedSecret } from '../identity/credentials.ts';
import { refusals } from '../refusals.ts';
import { enrolHost, issueCredential, requestChallenge } from './enrolment.ts';

const EnrolHostInput = builder.inputType('EnrolHostInput', {
  description: 'A host that joins.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'An enrolment token.' }),
    name: t.string({ required: true, description: 'The host’s name.' }),
    publicKey: t.string({ required: true, description: 'Its Ed25519 public key: SPKI, base64.' }),
  }),
});

const EnrolHostPayload = builder.objectRef<{ hostId: string }>('EnrolHostPayload').implement({
  description: 'The host that the key is bound to.',
  fields: (t) => ({ hostId: t.exposeID('hostId', { description: 'To be kept by the agent.' }) }),
});

const RequestChallengeInput = builder.inputType('RequestChallengeInput', {
  description: 'Who wants a credential.',
  fields: (t) => ({ hostId: t.id({ required: true, description: 'As given at the enrolment.' }) }),
});

const RequestChallengePayload = builder.objectRef<IssuedSecret>('RequestChallengePayload').implement({
  description: 'Something to sign.',
  fields: (t) => ({
    nonce: t.exposeString('secret', { description: 'To be signed as it stands, once.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

const IssueCredentialInput = builder.inputType('IssueCredentialInput', {
  description: 'A signed challenge.',
  fields: (t) => ({
    hostId: t.id({ required: true, description: 'As given at the enrolment.' }),
    nonce: t.string({ required: true, description: 'The challenge.' }),
    signature: t.string({ required: true, description: 'Ed25519 over the nonce’s UTF-8 bytes, base64.' }),
  }),
});

const IssueCredentialPayload = builder.objectRef<IssuedSecret>('IssueCredentialPayload').implement({
  description: 'A credential of an agent.',
  fields: (t) => ({
    credential: t.exposeString('secret', { description: 'The bearer token.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it ends; renew it at two thirds of its life.',
    }),
    expiresInMs: t.int({
      description: 'The same from now on, in milliseconds, for a host whose clock differs.',
      resolve: ({ expiresAt }) => Math.max(0, expiresAt.getTime() - Date.now()),
    }),
  }),
});

builder.mutationFields((t) => ({
  enrolHost: t.field({
    type: EnrolHostPayload,
    description:
      'Binds an agent’s key to a host by an enrolment token; the same again costs no other use. Another key gets the name of a known host only by a token bound to it, or once that host was revoked or deleted. Needs no bearer token.',
    authScopes: { anyone: true },
    errors: refusals('EnrolHost', [CredentialError, ConflictError]),
    args: { input: t.arg({ type: EnrolHostInput, required: true, description: 'Who joins.' }) },
    resolve: async (_root, { input }, context) => ({ hostId: await enrolHost(context, input) }),
  }),
  requestChallenge: t.field({
    type: RequestChallengePayload,
    description: 'Asks for a nonce to sign. Needs no bearer token.',
    authScopes: { anyone: true },
    args: { input: t.arg({ type: RequestChallengeInput, required: true, description: 'Who asks.' }) },
    resolve: (_root, { input }, context) => requestChallenge(context, input.hostId),
  }),
  issueCredential: t.field({
    type: IssueCredentialPayload,
    description: 'Exchanges a signed nonce for a credential. Needs no bearer token.',
    authScopes: { anyone: true },
    errors: refusals('IssueCredential', [CredentialError]),
    args: { input: t.arg({ type: IssueCredentialInput, required: true, description: 'The signed nonce.' }) },
    resolve: (_root, { input }, context) => issueCredential(context, input),
  }),
}));
