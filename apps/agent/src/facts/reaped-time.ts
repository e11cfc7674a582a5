import { readStatFields } from '../files/proc-file.ts';

/** The processor time of processes that supervisord has reaped, as the kernel adds it up for supervisord. */
export interface ReapedTime {
  /** supervisord's log tells of an end. */
  note(): void;
  /**
   * For the event of an end: user and system time of that process with the children that it waited for, in milliseconds.
   * Undefined when other processes were reaped since the last question, so that it can't be told whose time it is.
   * @param readLines reads what is new in supervisord's log.
   */
  take(readLines: () => void): number | undefined;
}

/** The kernel's clock ticks of /proc: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** The reaped time of one supervisord. One that is process 1 also reaps what others left behind, and tells of nobody. */
export function createReapedTime(supervisordPid: number): ReapedTime {
  /** `cutime` and `cstime`: of children that were waited for. */
  const readMs = (): number =>
    TICK_MS *
    readStatFields(supervisordPid)
      .slice(13, 15)
      .reduce((sum, field) => sum + Number(field), 0);
  let lastMs = readMs();
  let ends = 0;
  let isBlurred = supervisordPid === 1;
  return {
    note() {
      ends += 1;
    },
    take(readLines) {
      const before = ends;
      const nowMs = readMs();
      readLines();
      // Whether the time of one that came meanwhile is in it, nobody knows; nor is it known of the next.
      const isAlone = before === 1 && ends === 1 && !isBlurred;
      const spentMs = nowMs - lastMs;
      isBlurred = supervisordPid === 1 || ends > before;
      ends -= before;
      lastMs = nowMs;
      return isAlone ? spentMs : undefined;
    },
  };
}
