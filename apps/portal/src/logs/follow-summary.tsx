'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { plural } from '../fleet/plural.ts';

/** How often a screen reader hears how much came, in milliseconds. */
const SUMMARY_MS = 10_000;

/** While the log follows, its lines are not read out: this says each 10 s how many came. */
export function FollowSummary({ followed }: { followed: number }) {
  const [words, setWords] = useState('');
  const latest = useRef(followed);
  useLayoutEffect(() => {
    latest.current = followed;
  }, [followed]);
  useEffect(() => {
    let told = latest.current;
    const timer = setInterval(() => {
      const more = latest.current - told;
      told = latest.current;
      setWords(more === 0 ? '' : `${plural(more, 'new line')} in the last 10 seconds`);
    }, SUMMARY_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {words}
    </p>
  );
}
