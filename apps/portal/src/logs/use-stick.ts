'use client';

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** A scroll that comes so long after a movement of the reader is still theirs, in milliseconds. */
const THEIRS_MS = 300;
/** So near to the end counts as the end, in pixels. */
const NEAR = 4;

interface Stick {
  readonly following: boolean;
  /** There is more behind the last row: its end is not the log's. */
  readonly hasNewer: boolean;
  /** Changes with each change of what is shown. */
  readonly height: number;
  readonly onFollowing: (following: boolean) => void;
}

/**
 * Keeps an element at its end while it follows. The reader always wins: whatever moves it up ends that at once, and
 * coming back to the end begins it again. Scrolls that come of new rows mean nothing.
 */
export function useStick(scroller: RefObject<HTMLElement | null>, stick: Stick): void {
  const latest = useRef(stick);
  useLayoutEffect(() => {
    latest.current = stick;
    const element = scroller.current;
    if (stick.following && element !== null) element.scrollTop = element.scrollHeight;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let theirsUntil = 0;
    let lastTop = element.scrollTop;
    const touch = (): void => {
      theirsUntil = performance.now() + THEIRS_MS;
    };
    const wheel = (event: WheelEvent): void => {
      touch();
      if (event.deltaY < 0 && element.scrollTop > 0) latest.current.onFollowing(false);
    };
    const scroll = (): void => {
      const top = element.scrollTop;
      const movedUp = top < lastTop - 1;
      lastTop = top;
      if (performance.now() > theirsUntil) return;
      touch();
      const isAtEnd = element.scrollHeight - top - element.clientHeight <= NEAR;
      if (movedUp && !isAtEnd) latest.current.onFollowing(false);
      if (!movedUp && isAtEnd && !latest.current.hasNewer) latest.current.onFollowing(true);
    };
    element.addEventListener('wheel', wheel, { passive: true });
    element.addEventListener('scroll', scroll, { passive: true });
    for (const name of ['touchmove', 'pointerdown', 'keydown'])
      element.addEventListener(name, touch, { passive: true });
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('scroll', scroll);
      for (const name of ['touchmove', 'pointerdown', 'keydown']) element.removeEventListener(name, touch);
    };
  }, [scroller]);
}
