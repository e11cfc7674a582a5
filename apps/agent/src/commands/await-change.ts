import type { ProcessStateName } from '@dart/supervisor';
import type { Change, Model } from '../model/model.ts';

export interface ChangeWait {
  /** The first change of the process into one of the states since the wait began; undefined after the deadline. */
  readonly change: Promise<Change | undefined>;
  cancel(): void;
}

/** Waits for a process to come into one of these states. Begin the wait before the call that causes the change. */
export function awaitChange(
  model: Model,
  group: string,
  process: string,
  states: ReadonlySet<ProcessStateName>,
  deadlineMs: number,
): ChangeWait {
  let finish: (change?: Change) => void = () => undefined;
  const change = new Promise<Change | undefined>((resolve) => {
    const timer = setTimeout(() => {
      finish();
    }, deadlineMs);
    const unsubscribe = model.subscribe((candidate) => {
      if (candidate.group === group && candidate.process === process && states.has(candidate.to))
        finish(candidate);
    });
    finish = (found) => {
      clearTimeout(timer);
      unsubscribe();
      resolve(found);
    };
  });
  return {
    change,
    cancel() {
      finish();
    },
  };
}
