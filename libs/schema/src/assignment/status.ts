import type { tables } from '@dart/database';

type Report = Pick<typeof tables.assignmentReports.$inferSelect, 'revision' | 'refusal'>;

/** What a host made of an assignment: nothing yet (or of an older revision), written, or refused. */
export function statusOf(
  report: Report | null | undefined,
  wanted: number,
): 'WAITING' | 'WRITTEN' | 'REFUSED' {
  if (report?.revision !== wanted) return 'WAITING';
  return report.refusal === null ? 'WRITTEN' : 'REFUSED';
}
