import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import type { Identity } from '../context.ts';
import { gather } from '../gather.ts';
import { prepareStatement, runPrepared } from '../prepared.ts';
import { hashSecret } from './secret.ts';

const findHolders = prepareStatement(
  'find-holders',
  sql`SELECT secret_hash AS hash, id AS "credentialId", kind, name, role, host_id AS "hostId", expires_at AS "expiresAt"
    FROM credential
    WHERE secret_hash = ANY (${sql.placeholder('hashes')}::text[]) AND kind IN ('ACCESS', 'SESSION', 'AGENT')
      AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
);

const findHolder = gather<string, Identity | null>(async (db, hashes) => {
  const rows = await runPrepared<Identity & { hash: string }>(db, findHolders({ hashes }));
  const holders = new Map(rows.map(({ hash, ...identity }) => [hash, identity]));
  return hashes.map((hash) => holders.get(hash) ?? null);
});

/** Who holds this bearer token; null when it is unknown, expired or revoked. */
export function authenticate(db: Database, token: string): Promise<Identity | null> {
  return findHolder(db, hashSecret(token));
}
