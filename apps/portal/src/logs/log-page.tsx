'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { LogProcessFragment } from '@dart/client/portal';
import { basePath } from '../configuration.ts';
import { PaintedAt } from '../live/use-now.ts';
import { formatLogAddress, parseLogAddress, type LogAddress } from './log-address.ts';
import { LogHead } from './log-head.tsx';
import { LogViewer } from './log-viewer.tsx';

interface LogPageProps {
  /** As the server read it; undefined when it was too slow or there is none. */
  readonly process: LogProcessFragment | undefined;
  readonly paintedAt: number;
}

/** The page of one log. What it shows stands in its address; changing that asks the server for nothing. */
export function LogPage({ process, paintedAt }: LogPageProps) {
  const parameters = useSearchParams();
  const pathname = usePathname();
  const address = useMemo(() => parseLogAddress(parameters), [parameters]);
  const setAddress = useCallback(
    (change: Partial<LogAddress>): void => {
      const now = parseLogAddress(new URLSearchParams(window.location.search));
      if (now === undefined) return;
      const next = `${basePath}${formatLogAddress({ ...now, ...change })}`;
      if (next !== `${basePath}${pathname}${window.location.search}`)
        window.history.replaceState(null, '', next);
    },
    [pathname],
  );
  if (address === undefined) return null;
  const { host, process: name, stream } = address;
  return (
    <PaintedAt value={paintedAt}>
      <main id="content" className="flex h-[calc(100dvh-3rem)] min-h-80 flex-col">
        <LogHead host={host} name={name} process={process} />
        <LogViewer key={`${host} ${name} ${stream}`} address={address} onAddress={setAddress} />
      </main>
    </PaintedAt>
  );
}
