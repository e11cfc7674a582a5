'use client';

import { clsx } from 'clsx';
import { useEffect } from 'react';
import { basePath } from '../configuration.ts';
import { useConnection } from '../live/use-fleet.ts';
import { useNow } from '../live/use-now.ts';
import { describeConnection } from './describe-connection.ts';

const DOTS = {
  ok: 'bg-ok',
  busy: 'border-2 border-busy border-dashed',
  warn: 'bg-warn rounded-none rotate-45',
} as const;

/** Whether what the page shows is true now, and if not, since when. */
export function ConnectionChip() {
  const connection = useConnection();
  const now = useNow();
  const { tone, word, detail } = describeConnection(connection, now);
  useEffect(() => {
    const { status, error } = connection;
    const signedOut = error?.code === 'UNAUTHENTICATED' || error?.status === 401;
    if (status === 'ended' && signedOut) window.location.assign(`${basePath}/login?failed=expired`);
  }, [connection]);
  return (
    <span
      role="status"
      aria-label="Connection"
      data-testid="connection"
      data-status={connection.status}
      title={detail}
      className={clsx(
        'inline-flex h-6 items-center gap-2 rounded-chip px-2 text-meta font-medium whitespace-nowrap',
        tone === 'ok' ? 'text-muted' : tone === 'busy' ? 'bg-busy-tint text-busy' : 'bg-warn-tint text-warn',
      )}
    >
      <span aria-hidden="true" className={clsx('size-2 rounded-full', DOTS[tone])} />
      {word}
    </span>
  );
}
