/** How long each kind of history is kept, in days, by the database's clock. */
export interface Retention {
  /** Changes of state of processes; a partition of a week goes as a whole, up to seven days later. */
  readonly transitionsDays: number;
  /** Runs, from when they were over. */
  readonly runsDays: number;
  readonly eventsDays: number;
  /** What people changed. */
  readonly changesDays: number;
}
