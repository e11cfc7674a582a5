import { bigint, index, integer, jsonb, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { hosts } from './host.ts';

export const CREDENTIAL_KINDS = ['ACCESS', 'SESSION', 'SIGN_IN', 'ENROLMENT', 'AGENT', 'CHALLENGE'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
export const ROLES = ['ADMIN', 'OPERATOR', 'VIEWER', 'AGENT'] as const;
export type Role = (typeof ROLES)[number];

/** A secret that lets somebody in: a token of a tool, a session, a one-time code, an agent's credential. Only its hash is kept. */
export const credentials = snakeCase.table(
  'credential',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: CREDENTIAL_KINDS }).notNull(),
    /** SHA-256 of the secret, hex; the secrets are 256 random bits, so that no salt is needed. */
    secretHash: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    /** Who: a person's or a tool's name; for agents the host's. */
    name: text().notNull(),
    hostId: uuid().references(() => hosts.id, { onDelete: 'cascade' }),
    /** An enrolment may be bound to one host name. */
    hostName: text(),
    usesLeft: integer(),
    createdAt: createdAt(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('credential_secret').on(t.secretHash), index('credential_host').on(t.hostId)],
);

/** What people changed: who, when, before and after; written in the transaction of the change. */
export const history = snakeCase.table(
  'history',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: createdAt(),
    person: text().notNull(),
    credentialId: uuid(),
    operation: text().notNull(),
    kind: text().notNull(),
    key: text().notNull(),
    before: jsonb(),
    after: jsonb(),
    requestId: text().notNull(),
  },
  (t) => [index('history_kind_key').on(t.kind, t.key), index('history_at').on(t.at)],
);
