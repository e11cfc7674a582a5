'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { LogProcessesDocument, type LogProcessesQuery } from '@dart/client/portal';
import { basePath } from '../configuration.ts';
import type { Painted } from '../gateway/paint.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { formatLogAddress, logProcessVariables, parseLogAddress, type LogAddress } from './log-address.ts';
import { LogHead } from './log-head.tsx';
import { LogViewer } from './log-viewer.tsx';

interface LogPageProps {
  readonly address: LogAddress;
  readonly painted: Painted<LogProcessesQuery>;
}

/** The page of one log. What it shows stands in its address; changing that asks the server for nothing. */
export function LogPage({ address: first, painted }: LogPageProps) {
  const parameters = useSearchParams();
  const pathname = usePathname();
  const address = useMemo(() => parseLogAddress(parameters) ?? first, [parameters, first]);
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
  const { host, process: name, stream } = address;
  const { data } = useLiveQuery(LogProcessesDocument, logProcessVariables(address), {
    views: [{ noun: 'PROCESSES', host }],
    painted,
  });
  const process = data?.processes.edges
    .map(({ node }) => node)
    .find((node) => node.fullName === name || `${node.group}:${node.name}` === name);
  return (
    <main id="content" className="flex h-[calc(100dvh-3rem)] flex-col max-md:h-[calc(100dvh-7rem)]">
      <LogHead host={host} name={name} process={process} />
      <LogViewer key={`${host} ${name} ${stream}`} address={address} onAddress={setAddress} />
    </main>
  );
}
