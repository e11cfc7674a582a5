import { closeSync, openSync, readFileSync } from 'node:fs';
import { readOpenProcFile, readStatFields } from '../files/proc-file.ts';

export interface ChildWatchOptions {
  readonly supervisordPid: number;
  /** A child has ended and supervisord sleeps without having reaped it. */
  readonly onUnreaped: () => void;
  /** Children came or went. */
  readonly onChange: () => void;
}

/** Sees by /proc what supervisord's log does not tell. */
export interface ChildWatch {
  /** One look: of some microseconds while supervisord sleeps, of some more per child when it has done something. */
  look(): void;
  close(): void;
}

/**
 * What supervisord has done since the last look; `turn` is one pass of its loop after a second of sleep. While it works
 * nothing is to be seen yet: it reaps what there is before it sleeps.
 */
type Move = 'none' | 'works' | 'turn' | 'other';

/** supervisord's loop turns once a second by itself and then reaps all there is, in milliseconds. */
const LOOP_MS = 1000;
/** A look rests so many times as long as it took: of a thousand children it takes 15 ms. */
const REST = 20;
/** Room for when a look comes, in milliseconds. */
const SLACK_MS = 100;

/**
 * Watches the children of a supervisord. When one ends, its pipes close and wake supervisord, but under load the kernel
 * often has not made it a zombie yet when supervisord asks for what to reap (measured: 14 of 100 exits with two cores
 * at a load of 15). The signal that follows only interrupts its sleep, which Python goes on with: nothing is logged for
 * a second. So supervisord's count of time slices is watched: where it moved other than once a second, and a child is a
 * zombie, supervisord is to be woken.
 */
export function createChildWatch({ supervisordPid, onUnreaped, onChange }: ChildWatchOptions): ChildWatch {
  const slices = openQuietly(`/proc/${supervisordPid}/schedstat`);
  let last = Number.NaN;
  let movedAtMs = 0;
  let restUntilMs = 0;
  let children = readChildren(supervisordPid);

  const readMove = (): Move => {
    if (slices === undefined) return 'other';
    const now = Number(readOpenProcFile(slices).split(' ')[2]);
    if (now === last) return 'none';
    if (readStatFields(supervisordPid)[0] === 'R') return 'works';
    const nowMs = performance.now();
    const isTurn = now === last + 1 && nowMs - movedAtMs > LOOP_MS - SLACK_MS;
    last = now;
    movedAtMs = nowMs;
    return isTurn ? 'turn' : 'other';
  };
  return {
    look() {
      const begunMs = performance.now();
      if (begunMs < restUntilMs) return;
      const move = readMove();
      if (move === 'none' || move === 'works') return;
      const before = children;
      children = readChildren(supervisordPid);
      if (children !== before) onChange();
      // A turn has just reaped what there was.
      if (move === 'other' && children.split(' ').some((pid) => readStatFields(pid)[0] === 'Z')) onUnreaped();
      const endedMs = performance.now();
      restUntilMs = endedMs + REST * (endedMs - begunMs);
    },
    close() {
      if (slices !== undefined) closeSync(slices);
    },
  };
}

function readChildren(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  } catch {
    // It has ended, or the kernel was built without this file.
    return '';
  }
}

function openQuietly(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}
