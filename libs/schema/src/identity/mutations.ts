import { tables } from '@dart/database';
import { eq, sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import type { Identity } from '../context.ts';
import { RoleEnum } from '../enums.ts';
import { CredentialError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { refusals } from '../refusals.ts';
import {
  createAccessToken,
  createEnrolmentToken,
  createSignInCode,
  revokeCredential,
  signIn,
  type IssuedSecret,
} from './credentials.ts';
import { IdentityType } from './types.ts';

const CreateEnrolmentTokenInput = builder.inputType('CreateEnrolmentTokenInput', {
  description: 'A token with which agents enrol.',
  fields: (t) => ({
    host: t.string({ description: 'Bound to this host name; absent: for any.' }),
    uses: t.int({ required: true, defaultValue: 1, description: 'How many hosts may use it.' }),
    expiresInMinutes: t.int({ required: true, defaultValue: 60, description: 'Minutes until it ends.' }),
  }),
});

const CreateEnrolmentTokenPayload = builder.objectRef<IssuedSecret>('CreateEnrolmentTokenPayload').implement({
  description: 'The token, shown this once.',
  fields: (t) => ({
    token: t.exposeString('secret', { description: 'For the agent’s DART_ENROLMENT_TOKEN.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

const CreateAccessTokenInput = builder.inputType('CreateAccessTokenInput', {
  description: 'A token for a tool or a person.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Who uses it; stands in the history of what it changes.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'What it allows.' }),
    expiresInDays: t.int({ required: true, defaultValue: 90, description: 'Days until it ends.' }),
  }),
});

const CreateAccessTokenPayload = builder.objectRef<IssuedSecret>('CreateAccessTokenPayload').implement({
  description: 'The token, shown this once.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For revoking it.' }),
    token: t.exposeString('secret', { description: 'The bearer token.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

const RevokeCredentialInput = builder.inputType('RevokeCredentialInput', {
  description: 'Which credential to revoke.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Its id.' }) }),
});

const RevokeCredentialPayload = builder.objectRef<{ id: string }>('RevokeCredentialPayload').implement({
  description: 'What was revoked.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Its id.' }) }),
});

const CreateSignInCodePayload = builder.objectRef<IssuedSecret>('CreateSignInCodePayload').implement({
  description: 'A one-time code for the portal’s sign-in link.',
  fields: (t) => ({
    code: t.exposeString('secret', { description: 'Goes into the link as `/login?code=…`.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

const SignInInput = builder.inputType('SignInInput', {
  description: 'What the sign-in link carries.',
  fields: (t) => ({ code: t.string({ required: true, description: 'The one-time code.' }) }),
});

const SignInPayload = builder
  .objectRef<{ session: IssuedSecret; identity: Identity }>('SignInPayload')
  .implement({
    description: 'A session.',
    fields: (t) => ({
      token: t.string({
        description: 'The session’s bearer token.',
        resolve: ({ session }) => session.secret,
      }),
      expiresAt: t.field({
        type: 'DateTime',
        description: 'When it ends.',
        resolve: ({ session }) => session.expiresAt,
      }),
      identity: t.expose('identity', { type: IdentityType, description: 'Whose session it is.' }),
    }),
  });

const SignOutPayload = builder.objectRef<{ signedOut: boolean }>('SignOutPayload').implement({
  description: 'The end of a session.',
  fields: (t) => ({
    signedOut: t.exposeBoolean('signedOut', { description: 'True: the credential is revoked.' }),
  }),
});

builder.mutationFields((t) => ({
  createEnrolmentToken: t.field({
    type: CreateEnrolmentTokenPayload,
    description: 'Makes a token with which agents enrol.',
    authScopes: { admin: true },
    errors: refusals('CreateEnrolmentToken', [InvalidInputError]),
    args: {
      input: t.arg({
        type: CreateEnrolmentTokenInput,
        required: true,
        description: 'For whom and how long.',
      }),
    },
    resolve: (_root, { input }, context) =>
      createEnrolmentToken(context, { ...input, host: input.host ?? null }),
  }),
  createAccessToken: t.field({
    type: CreateAccessTokenPayload,
    description: 'Makes a token for a tool or a person.',
    authScopes: { admin: true },
    errors: refusals('CreateAccessToken', [InvalidInputError]),
    args: {
      input: t.arg({ type: CreateAccessTokenInput, required: true, description: 'For whom and how long.' }),
    },
    resolve: (_root, { input }, context) => createAccessToken(context, input),
  }),
  revokeCredential: t.field({
    type: RevokeCredentialPayload,
    description: 'Revokes a token, session, enrolment or agent’s credential at once.',
    authScopes: { admin: true },
    errors: refusals('RevokeCredential', [NotFoundError]),
    args: { input: t.arg({ type: RevokeCredentialInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      await revokeCredential(context, input.id);
      return { id: input.id };
    },
  }),
  createSignInCode: t.field({
    type: CreateSignInCodePayload,
    description: 'Makes a one-time code for a sign-in link, with the caller’s own role.',
    authScopes: { viewer: true },
    resolve: (_root, _input, context) => createSignInCode(context),
  }),
  signIn: t.field({
    type: SignInPayload,
    description: 'Exchanges a one-time code for a session. Needs no token.',
    authScopes: { anyone: true },
    errors: refusals('SignIn', [CredentialError]),
    args: { input: t.arg({ type: SignInInput, required: true, description: 'The code.' }) },
    resolve: (_root, { input }, context) => signIn(context, input.code),
  }),
  signOut: t.field({
    type: SignOutPayload,
    description: 'Revokes the session that makes this request.',
    authScopes: { signedIn: true },
    resolve: async (_root, _input, { db, identity }) => {
      const { credentials } = tables;
      const id = identity?.credentialId ?? '';
      await db
        .update(credentials)
        .set({ revokedAt: sql`now()` })
        .where(eq(credentials.id, id));
      return { signedOut: true };
    },
  }),
}));
