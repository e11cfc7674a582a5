import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tables, type Database } from '@dart/database';
import type { Logger } from '@dart/runtime';
import { issueSecret } from '@dart/schema';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';

const YEARS_10 = 10 * 365 * 86_400;

/**
 * Makes sure that somebody can administrate: when no administrator's token is in force, one is made and written to
 * `<state>/admin-token`, readable by this user only.
 */
export async function ensureAdministrator(db: Database, stateFolder: string, logger: Logger): Promise<void> {
  const { credentials } = tables;
  const [present] = await db
    .select({ id: credentials.id })
    .from(credentials)
    .where(
      and(
        eq(credentials.role, 'ADMIN'),
        eq(credentials.kind, 'ACCESS'),
        isNull(credentials.revokedAt),
        gt(credentials.expiresAt, sql`now()`),
      ),
    )
    .limit(1);
  if (present) return;
  const { secret } = await issueSecret(db, {
    kind: 'ACCESS',
    role: 'ADMIN',
    name: 'admin',
    seconds: YEARS_10,
  });
  const file = join(stateFolder, 'admin-token');
  await mkdir(stateFolder, { recursive: true, mode: 0o711 });
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  logger.info({ file }, 'made the first administrator’s token');
}
