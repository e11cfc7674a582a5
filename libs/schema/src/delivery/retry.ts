const MINUTE_MS = 60_000;
const FIRST_MS = 10_000;
const LONGEST_MS = 120 * MINUTE_MS;
/** The delays between so many attempts make about 23 hours. */
const MOST_ATTEMPTS = 21;
/** What the receiver refuses it will most likely refuse again: two and a half minutes, in case it is being changed. */
const MOST_REFUSED_ATTEMPTS = 5;
/** So much may a receiver ask for. */
const LONGEST_ASKED_MS = 60 * MINUTE_MS;

/** What came of one attempt. */
export interface Outcome {
  readonly isAccepted: boolean;
  /** The receiver's answer or the fault, in a sentence. */
  readonly result: string;
  /** The receiver understood and refused, so that trying again hardly helps. */
  readonly isRefused?: boolean;
  /** The receiver asked for a pause, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * Milliseconds until the next attempt after so many failed ones: 10 s, doubled each time up to two hours, of which up to a
 * quarter is left off by chance, so that what failed together does not come back together. Null: no more attempts.
 */
export function delayAfter(attempts: number, { isRefused, retryAfterMs }: Outcome): number | null {
  if (attempts >= (isRefused === true ? MOST_REFUSED_ATTEMPTS : MOST_ATTEMPTS)) return null;
  const delayMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.max(delayMs * (1 - Math.random() / 4), Math.min(retryAfterMs ?? 0, LONGEST_ASKED_MS));
}
