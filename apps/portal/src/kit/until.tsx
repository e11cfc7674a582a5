'use client';

import { formatDuration, formatInstant } from '../fleet/relative-time.ts';
import { useNow } from '../live/use-now.ts';

/** How long until something, each second anew; the exact time on hover. */
export function Until({ at }: { at: string }) {
  const now = useNow();
  const leftMs = Date.parse(at) - now;
  return (
    <time dateTime={at} title={formatInstant(at)} className="whitespace-nowrap">
      {leftMs <= 0 ? 'now' : `in ${formatDuration(leftMs)}`}
    </time>
  );
}
