import { tables, type Database } from '@dart/database';
import { and, eq, sql, type SQL } from 'drizzle-orm';

type Operation = typeof tables.operations.$inferSelect;

/** For how long a connected host may take to write what an operation is for. */
const PATIENCE_SECONDS = 30;

const { assignmentReports: reports, hostLiveness } = tables;

/**
 * The targets that can be begun or given up: their hosts have told what became of the revision, have no connection, or were
 * waited for long enough. Undefined: the operation waits for nothing.
 */
export function isWritten({ awaitedProgramId, awaitedRevision, requestedAt }: Operation): SQL | undefined {
  if (awaitedProgramId === null || awaitedRevision === null) return undefined;
  return sql`(now() > ${requestedAt.toISOString()}::timestamptz + make_interval(secs => ${PATIENCE_SECONDS})
    OR EXISTS (SELECT FROM assignment_report r WHERE r.host_id = operation_target.host_id
      AND r.program_id = ${awaitedProgramId} AND r.revision >= ${awaitedRevision})
    OR NOT EXISTS (SELECT FROM host_liveness l WHERE l.host_id = operation_target.host_id AND l.gateway_id IS NOT NULL))`;
}

/** Why a connected host did not write what the operation is for; undefined: it did, or nothing is waited for. */
export async function findUnwritten(
  tx: Database,
  { awaitedProgramId, awaitedRevision }: Operation,
  hostId: string,
): Promise<string | undefined> {
  if (awaitedProgramId === null || awaitedRevision === null) return undefined;
  const [host] = await tx
    .select({ gatewayId: hostLiveness.gatewayId, revision: reports.revision, refusal: reports.refusal })
    .from(hostLiveness)
    .leftJoin(reports, and(eq(reports.hostId, hostLiveness.hostId), eq(reports.programId, awaitedProgramId)))
    .where(eq(hostLiveness.hostId, hostId));
  // the command tells of a host without a connection
  if (host?.gatewayId == null) return undefined;
  if (host.revision === null || host.revision < awaitedRevision)
    return `its agent has not written revision ${awaitedRevision} within ${PATIENCE_SECONDS} s; look at its log on the host`;
  return host.refusal === null ? undefined : `the host refused it: ${host.refusal}`;
}
