import type { TransitionRow } from '../fleet/rows.ts';

/** Orders by a time, the newest first. RFC 3339 in UTC sorts as text. */
export function newestBy<Row>(timeOf: (row: Row) => string): (left: Row, right: Row) => number {
  return (left, right) => timeOf(right).localeCompare(timeOf(left));
}

const byArrival = newestBy<TransitionRow>(({ receivedAt }) => receivedAt);

/** What came in one report has one time of arrival; its order is the host's own count, in which no clock has a say. */
export function newestTransitionFirst(left: TransitionRow, right: TransitionRow): number {
  return (
    byArrival(left, right) ||
    right.start - left.start ||
    Number(BigInt(right.sequence) - BigInt(left.sequence))
  );
}
