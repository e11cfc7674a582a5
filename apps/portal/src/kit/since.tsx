'use client';

import { formatDuration, formatInstant } from '../fleet/relative-time.ts';
import { useNow } from '../live/use-now.ts';

/** How long ago something was, each second anew; the exact time on hover. */
export function Since({ at, prefix = '', suffix = '' }: { at: string; prefix?: string; suffix?: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={formatInstant(at)} className="whitespace-nowrap">
      {prefix}
      {formatDuration(now - Date.parse(at))}
      {suffix}
    </time>
  );
}
