import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { inTransaction } from '../transaction.ts';
import { observe } from './observe.ts';
import type { Observation } from './plan-alerts.ts';

/** What the gateway itself finds out about a host. */
export type HostFinding = Pick<Observation, 'hostId' | 'component' | 'severity' | 'message'>;

/** Writes what the gateway found out about hosts, at the database's time, and what it makes of alerts. */
export async function observeHosts(db: Database, findings: readonly HostFinding[]): Promise<void> {
  if (findings.length === 0) return;
  await inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<{ ms: string }>(sql`SELECT extract(epoch FROM now()) * 1000 AS ms`);
    const now = new Date(Number(rows[0]?.ms));
    const more = { ci: '', programId: null, start: null, sequence: null, firstAt: now, lastAt: now };
    await observe(
      tx,
      // Another gateway may find the same in this moment, so what raises adds nothing to the count.
      findings.map((finding) => ({ ...finding, ...more, count: finding.severity === 'OK' ? 1 : 0 })),
    );
  });
}
