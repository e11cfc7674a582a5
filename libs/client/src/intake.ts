/** So many results may wait for the caller; the gateway cuts logs into pieces of 256 KiB. */
const MOST_WAITING = 16;

/** Keeps a stream from being read faster than its results are taken: graphql-sse itself would keep them all in memory. */
export interface Intake {
  /** A result came. */
  came(): void;
  /** A result was taken. */
  taken(): void;
  /** Undefined when there is room, else what to wait for before more is read. */
  room(): Promise<void> | undefined;
  /** Nobody takes any more; what waits for room goes on. */
  end(): void;
}

export function createIntake(): Intake {
  let waiting = 0;
  let hasEnded = false;
  let proceed = (): void => undefined;
  return {
    came() {
      waiting += 1;
    },
    taken() {
      waiting -= 1;
      if (waiting === 0) proceed();
    },
    room() {
      if (hasEnded || waiting < MOST_WAITING) return undefined;
      return new Promise((resolve) => (proceed = resolve));
    },
    end() {
      hasEnded = true;
      proceed();
    },
  };
}
