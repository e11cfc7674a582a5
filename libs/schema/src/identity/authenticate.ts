import { tables, type Database } from '@dart/database';
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Identity } from '../context.ts';
import { hashSecret } from './secret.ts';

/** Who holds this bearer token; null when it is unknown, expired or revoked. */
export async function authenticate(db: Database, token: string): Promise<Identity | null> {
  const { credentials } = tables;
  const [found] = await db
    .select({
      credentialId: credentials.id,
      kind: credentials.kind,
      name: credentials.name,
      role: credentials.role,
      hostId: credentials.hostId,
      expiresAt: credentials.expiresAt,
    })
    .from(credentials)
    .where(
      and(
        eq(credentials.secretHash, hashSecret(token)),
        inArray(credentials.kind, ['ACCESS', 'SESSION', 'AGENT']),
        isNull(credentials.revokedAt),
        or(isNull(credentials.expiresAt), gt(credentials.expiresAt, sql`now()`)),
      ),
    );
  return found ?? null;
}
