/** What happened to readers of live views since the gateway's start. */
export interface LiveCounts {
  /** Times that a reader lagged, so that it was given the latest of each row in place of every event. */
  conflated: number;
  /** Times that a reader was given a new first picture: it lagged far, or its cursor was of no use. */
  resynced: number;
  /** Streams that have ended. */
  closed: number;
}

export function createLiveCounts(): LiveCounts {
  return { conflated: 0, resynced: 0, closed: 0 };
}
