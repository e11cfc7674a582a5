import { createPublicKey, verify } from 'node:crypto';
import { tables, type Database } from '@dart/database';
import { eq, sql } from 'drizzle-orm';
import { raiseRefusedEnrolment } from '../alert/refused-enrolments.ts';
import type { Context } from '../context.ts';
import { ConflictError, CredentialError } from '../errors/errors.ts';
import { findSecret, issueSecret, useSecret } from '../identity/credentials.ts';
import { inTransaction } from '../transaction.ts';

/** A host that wants to join. */
interface EnrolmentInput {
  readonly token: string;
  readonly name: string;
  readonly publicKey: string;
}

/** A credential of an agent lives a day and is renewed at two thirds of it. */
const CREDENTIAL_SECONDS = 86_400;
const CHALLENGE_SECONDS = 60;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An Ed25519 public key in SPKI, base64. */
function readKey(publicKey: string) {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // said below, with what is allowed
  }
  throw new CredentialError(
    'The public key is no Ed25519 key in SPKI, base64.',
    'Let the agent make its key pair anew.',
  );
}

/** The host that this key was bound to by an enrolment whose answer the agent did not hear; it costs no use of the token. */
async function findEnrolled(
  tx: Database,
  { token, name, publicKey }: EnrolmentInput,
): Promise<string | undefined> {
  const known = await findSecret(tx, 'ENROLMENT', token);
  if (!known || (known.hostName !== null && known.hostName !== name)) return undefined;
  const host = await tx.query.hosts.findFirst({
    columns: { id: true },
    where: { name, publicKey, deletedAt: { isNull: true }, revokedAt: { isNull: true } },
  });
  return host?.id;
}

/**
 * Binds a key to a host by an enrolment token. Who has a name keeps it: another key gets it only while that host is not
 * online, and only with a token that an administrator made for this very name, or once the host was revoked or deleted.
 */
export async function enrolHost(context: Context, input: EnrolmentInput): Promise<string> {
  readKey(input.publicKey);
  let rival: { readonly id: string; readonly isOnline: boolean } | undefined;
  const enrol = inTransaction(context.db, async (tx) => {
    const enrolled = await findEnrolled(tx, input);
    if (enrolled !== undefined) return enrolled;
    const used = await useSecret(tx, 'ENROLMENT', input.token);
    if (!used || (used.hostName !== null && used.hostName !== input.name)) {
      throw new CredentialError(
        used
          ? `This enrolment token is for ${used.hostName ?? ''}, not for ${input.name}.`
          : 'This enrolment token is unknown, used up or expired.',
        'Make a new one (dart enrol HOST) and give it to the agent as DART_ENROLMENT_TOKEN_FILE.',
      );
    }
    const { hosts } = tables;
    const [present] = await tx
      .select()
      .from(hosts)
      .where(
        sql`${hosts.name} = ${input.name} AND (${hosts.deletedAt} IS NULL OR ${hosts.publicKey} = ${input.publicKey})`,
      )
      .orderBy(sql`${hosts.deletedAt} NULLS FIRST`)
      .limit(1)
      .for('update');
    if (present && present.publicKey !== input.publicKey) {
      const isOnline = present.state === 'ONLINE';
      const mayReplace = used.hostName !== null || present.revokedAt !== null;
      if (isOnline || !mayReplace) {
        rival = { id: present.id, isOnline };
        throw refuseName(input.name, isOnline);
      }
    }
    if (present) {
      await tx
        .update(hosts)
        .set({ publicKey: input.publicKey, deletedAt: null, revokedAt: null })
        .where(eq(hosts.id, present.id));
      return present.id;
    }
    const [written] = await tx
      .insert(hosts)
      .values({ name: input.name, publicKey: input.publicKey })
      .returning({ id: hosts.id });
    if (!written) throw new Error('the host was not written');
    await tx.insert(tables.hostLiveness).values({ hostId: written.id });
    return written.id;
  });
  try {
    return await enrol;
  } catch (error) {
    // The refusal has rolled back; its alert stays.
    if (rival !== undefined) await raiseRefusedEnrolment(context.db, rival.id, rival.isOnline);
    throw error;
  }
}

function refuseName(name: string, isOnline: boolean): ConflictError {
  return isOnline
    ? new ConflictError(
        `A host named ${name} is online with another key.`,
        'Give this host another name (DART_HOST), or stop the agent of that name first.',
      )
    : new ConflictError(
        `A host named ${name} is known with another key, and this enrolment token is for any host.`,
        `If this one takes its place, give it a token of its own (dart enrol ${name}), or let an administrator revoke the former key (dart revoke-host ${name}). Else give it another name (DART_HOST).`,
      );
}

/** A nonce for the agent to sign. It is made for any id, so that nobody can ask which hosts there are. */
export async function requestChallenge({ db }: Context, hostId: string) {
  return issueSecret(db, {
    kind: 'CHALLENGE',
    role: 'AGENT',
    name: hostId,
    usesLeft: 1,
    seconds: CHALLENGE_SECONDS,
  });
}

/** A credential against a signed nonce, at any time until the host is revoked: an outage of a week locks nobody out. */
export async function issueCredential(
  context: Context,
  input: { hostId: string; nonce: string; signature: string },
) {
  return inTransaction(context.db, async (tx) => {
    const challenge = await useSecret(tx, 'CHALLENGE', input.nonce);
    const host =
      challenge?.name === input.hostId && UUID.test(input.hostId)
        ? await tx.query.hosts.findFirst({ where: { id: input.hostId, revokedAt: { isNull: true } } })
        : undefined;
    const signed =
      host !== undefined &&
      verify(null, Buffer.from(input.nonce), readKey(host.publicKey), Buffer.from(input.signature, 'base64'));
    if (!signed) {
      throw new CredentialError(
        'The host is revoked, its key does not fit the signature, or the challenge is used up.',
        'Ask for a new challenge; when that fails too, enrol the host again with a new token.',
      );
    }
    return issueSecret(tx, {
      kind: 'AGENT',
      role: 'AGENT',
      name: host.name,
      hostId: host.id,
      seconds: CREDENTIAL_SECONDS,
    });
  });
}
