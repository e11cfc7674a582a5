import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';
import type { ReportHostInput } from './inputs.ts';
import { lockStart, ownHostId } from './own-host.ts';
import { runPrepared, type PreparedStatement } from '../prepared.ts';
import { toRecordset } from './recordset.ts';
import {
  forgetRuns,
  noteReport,
  noteWrittenVersion,
  readDesiredVersion,
  replaceAssignments,
  replacePending,
  replaceProcesses,
} from './report-statements.ts';

type Report = typeof ReportHostInput.$inferInput;

/** Names in one report are unique; of two with the same key the last holds. Sorted, so that writers lock in one order. */
function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [key(row), row])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

function planStatements(hostId: string, report: Report): PreparedStatement[] {
  const { processes, pending, assignments } = report;
  const rowsOf = <Row>(given: readonly Row[], key: (row: Row) => string) => ({
    hostId,
    rows: toRecordset(byKey(given, key)),
  });
  return [
    ...(processes
      ? [replaceProcesses(rowsOf(processes, ({ group, name }) => `${group}:${name}`)), forgetRuns({ hostId })]
      : []),
    ...(pending ? [replacePending(rowsOf(pending, ({ group }) => group))] : []),
    ...(assignments ? [replaceAssignments(rowsOf(assignments, ({ programId }) => programId))] : []),
    // the host before its liveness, as a hello has them
    noteWrittenVersion({ hostId, writtenVersion: report.writtenVersion ?? null }),
    noteReport({ hostId, digest: processes ? report.digest : null }),
  ];
}

/**
 * A full report: what it lists is all there is, so that what is not in it is gone. A constant number of statements,
 * whatever the number of processes; only rows that differ are written. A list that is null is not known now and left.
 */
export async function reportHost(context: Context, report: Report): Promise<{ desiredVersion: number }> {
  const hostId = ownHostId(context);
  return inTransaction(context.db, async (tx, last) => {
    const [, found] = await Promise.all([
      lockStart(tx, hostId, report.start),
      runPrepared<{ desired_version: string }>(tx, readDesiredVersion({ hostId })),
    ]);
    last.push(...planStatements(hostId, report));
    return { desiredVersion: Number(found[0]?.desired_version) };
  });
}
