import { createPublicKey, verify } from 'node:crypto';
import { tables } from '@dart/database';
import { eq, sql } from 'drizzle-orm';
import { raiseRefusedEnrolment } from '../alert/refused-enrolments.ts';
import type { Context } from '../context.ts';
import { ConflictError, CredentialError } from '../errors/errors.ts';
import { issueSecret, useSecret } from '../identity/credentials.ts';
import { inTransaction } from '../transaction.ts';

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

/**
 * Binds a key to a host by an enrolment token. A host of that name that is away gets the new key (its disk was lost);
 * one that is online keeps its key and the enrolment is refused.
 */
export async function enrolHost(
  context: Context,
  input: { token: string; name: string; publicKey: string },
): Promise<string> {
  readKey(input.publicKey);
  let rivalOf: string | undefined;
  const enrol = inTransaction(context.db, async (tx) => {
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
    if (present && present.publicKey !== input.publicKey && present.state === 'ONLINE') {
      rivalOf = present.id;
      throw new ConflictError(
        `A host named ${input.name} is online with another key.`,
        'Give this host another name (DART_HOST), or stop the agent of that name first.',
      );
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
    if (rivalOf !== undefined) await raiseRefusedEnrolment(context.db, rivalOf);
    throw error;
  }
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
