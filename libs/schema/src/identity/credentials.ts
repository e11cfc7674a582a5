import { tables, type Database, type Role } from '@dart/database';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { CredentialError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { inTransaction } from '../transaction.ts';
import { createSecret, hashSecret } from './secret.ts';

type Kind = (typeof tables.CREDENTIAL_KINDS)[number];

/** A secret that was made just now: the only moment at which it can be read. */
export interface IssuedSecret {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

interface NewCredential {
  readonly kind: Kind;
  readonly role: Role;
  readonly name: string;
  readonly seconds: number;
  readonly hostId?: string;
  readonly hostName?: string | null;
  readonly usesLeft?: number;
}

const MINUTE = 60;
const DAY = 86_400;

/** A sign-in link is meant to be clicked at once. */
const SIGN_IN_SECONDS = 15 * MINUTE;
const SESSION_SECONDS = 30 * DAY;

/** Makes a credential and returns its secret, of which only the hash is kept. */
export async function issueSecret(db: Database, { seconds, ...row }: NewCredential): Promise<IssuedSecret> {
  const secret = createSecret(row.kind);
  const [written] = await db
    .insert(tables.credentials)
    .values({
      ...row,
      secretHash: hashSecret(secret),
      expiresAt: sql`now() + make_interval(secs => ${seconds})`,
    })
    .returning({ id: tables.credentials.id, expiresAt: tables.credentials.expiresAt });
  if (!written?.expiresAt) throw new Error('the credential was not written');
  return { id: written.id, secret, expiresAt: written.expiresAt };
}

/** A credential that was not revoked, also one that is used up or has ended; undefined when there is none. */
export async function findSecret(db: Database, kind: Kind, secret: string) {
  return db.query.credentials.findFirst({
    columns: { hostName: true },
    where: { secretHash: hashSecret(secret), kind, revokedAt: { isNull: true } },
  });
}

/** Takes one use of a credential with a number of uses, in one statement; undefined when it can't be used. */
export async function useSecret(db: Database, kind: Kind, secret: string) {
  const { credentials } = tables;
  const [used] = await db
    .update(credentials)
    .set({ usesLeft: sql`${credentials.usesLeft} - 1` })
    .where(
      and(
        eq(credentials.secretHash, hashSecret(secret)),
        eq(credentials.kind, kind),
        gt(credentials.usesLeft, 0),
        isNull(credentials.revokedAt),
        gt(credentials.expiresAt, sql`now()`),
      ),
    )
    .returning();
  return used;
}

function checkRange(field: string, value: number, least: number, most: number, unit: string): void {
  if (value >= least && value <= most) return;
  const message = `is ${value}; write ${unit} from ${least} to ${most}`;
  throw new InvalidInputError('No token was made.', 'Mend the number and try again.', [
    { entry: null, name: null, field, rule: 'range', message },
  ]);
}

/** A token for a tool or a person. */
export async function createAccessToken(
  context: Context,
  input: { name: string; role: Role; expiresInDays: number },
) {
  checkRange('expiresInDays', input.expiresInDays, 1, 3650, 'days');
  return inTransaction(context.db, async (tx) => {
    const { name, role } = input;
    const issued = await issueSecret(tx, { kind: 'ACCESS', role, name, seconds: input.expiresInDays * DAY });
    const after = { role, expiresAt: issued.expiresAt };
    await recordHistory(tx, context, [
      { operation: 'createAccessToken', kind: 'credential', key: name, after },
    ]);
    return issued;
  });
}

/** A token with which agents bind their keys to hosts. */
export async function createEnrolmentToken(
  context: Context,
  input: { host: string | null; uses: number; expiresInMinutes: number },
) {
  checkRange('uses', input.uses, 1, 100_000, 'uses');
  checkRange('expiresInMinutes', input.expiresInMinutes, 1, 525_600, 'minutes');
  return inTransaction(context.db, async (tx) => {
    const name = input.host ?? 'any host';
    const issued = await issueSecret(tx, {
      kind: 'ENROLMENT',
      role: 'AGENT',
      name,
      hostName: input.host,
      usesLeft: input.uses,
      seconds: input.expiresInMinutes * MINUTE,
    });
    const after = { uses: input.uses, expiresAt: issued.expiresAt };
    await recordHistory(tx, context, [
      { operation: 'createEnrolmentToken', kind: 'credential', key: name, after },
    ]);
    return issued;
  });
}

/** Revokes a token, session or agent's credential at once. */
export async function revokeCredential(context: Context, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const { credentials } = tables;
    const [revoked] = await tx
      .update(credentials)
      .set({ revokedAt: sql`now()` })
      .where(
        and(
          eq(credentials.id, id),
          isNull(credentials.revokedAt),
          inArray(credentials.kind, ['ACCESS', 'SESSION', 'AGENT', 'ENROLMENT']),
        ),
      )
      .returning({ name: credentials.name, kind: credentials.kind });
    if (!revoked)
      throw new NotFoundError('There is no such credential in force.', 'It may be revoked already.');
    await recordHistory(tx, context, [
      {
        operation: 'revokeCredential',
        kind: 'credential',
        key: revoked.name,
        before: { kind: revoked.kind },
      },
    ]);
  });
}

/** A one-time code for a sign-in link, with the role of whoever makes it. */
export async function createSignInCode({ db, identity }: Context): Promise<IssuedSecret> {
  if (!identity) throw new Error('a sign-in code needs an identity');
  const { name, role } = identity;
  return issueSecret(db, { kind: 'SIGN_IN', role, name, usesLeft: 1, seconds: SIGN_IN_SECONDS });
}

/** Exchanges a one-time code for a session. @throws CredentialError */
export async function signIn({ db }: Context, code: string) {
  return inTransaction(db, async (tx) => {
    const used = await useSecret(tx, 'SIGN_IN', code);
    if (!used) {
      throw new CredentialError(
        'This sign-in link is used up or too old.',
        'Start dart again (npm start) for a new link, or ask an administrator for one.',
      );
    }
    const session = await issueSecret(tx, {
      kind: 'SESSION',
      role: used.role,
      name: used.name,
      seconds: SESSION_SECONDS,
    });
    const identity = {
      credentialId: session.id,
      kind: 'SESSION' as const,
      name: used.name,
      role: used.role,
      hostId: null,
      expiresAt: session.expiresAt,
    };
    return { session, identity };
  });
}
