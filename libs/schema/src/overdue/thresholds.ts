/**
 * From when on a run is late or takes unusually long; the same for all programs, and nowhere else. docs/schedules.md
 * tells them.
 */
export const THRESHOLDS = {
  /**
   * How long after its nominal time and its jitter nothing may have been told of a fire. An agent starts one up to a minute
   * late after its machine slept, and tells it within a second.
   */
  lateAfterMs: 120_000,
  /** A program is expected to fire from so long on after it was assigned, registered anew or resumed: its host has to hear of it. */
  graceMs: 60_000,
  /** A run takes unusually long beyond so many times what 95 of 100 of the runs before it took … */
  longFactor: 2,
  /** … and never below so many seconds … */
  longFloorSeconds: 60,
  /** … once as many runs before it succeeded … */
  longMinimumRuns: 10,
  /** … of at most so many, the last. */
  longMostRuns: 100,
} as const;
