import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from './claim-state-folder.ts';

/** How often a condition is looked at, in milliseconds. */
const INTERVAL_MS = 100;

/** Waits for a condition; after the deadline throws StartError with what was waited for. */
export async function waitUntil(
  isTrue: () => Promise<boolean>,
  deadlineMs: number,
  describe: string,
): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new StartError(`${describe} within ${deadlineMs / 1000} s`);
    await delay(INTERVAL_MS);
  }
}
