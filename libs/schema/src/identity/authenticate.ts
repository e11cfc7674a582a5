import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import type { Identity } from '../context.ts';
import { prepareStatement, runPrepared } from '../prepared.ts';
import { hashSecret } from './secret.ts';

const findHolder = prepareStatement(
  'find-holder',
  sql`SELECT id AS "credentialId", kind, name, role, host_id AS "hostId", expires_at AS "expiresAt" FROM credential
    WHERE secret_hash = ${sql.placeholder('hash')} AND kind IN ('ACCESS', 'SESSION', 'AGENT') AND revoked_at IS NULL
      AND (expires_at IS NULL OR expires_at > now())`,
);

/** Who holds this bearer token; null when it is unknown, expired or revoked. */
export async function authenticate(db: Database, token: string): Promise<Identity | null> {
  const [found] = await runPrepared<Identity>(db, findHolder({ hash: hashSecret(token) }));
  return found ?? null;
}
