'use client';

import { useEffect, useRef, type RefObject } from 'react';

/** Lets an element light up for 600 ms when its version changes, unless less motion is wanted. */
export function useFlash<Target extends HTMLElement>(version: string): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    target.current?.animate([{ backgroundColor: 'var(--flash)' }, {}], { duration: 600, easing: 'ease-out' });
  }, [version]);
  return target;
}
