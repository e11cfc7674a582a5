'use client';

import { HostPageDocument } from '@dart/client/portal';
import { Failure } from '../kit/failure.tsx';
import { PeekDrawer } from '../kit/peek-drawer.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { HostState } from '../now/host-state.tsx';
import { HostFactList } from './host-fact-list.tsx';
import { hostPath } from './host-path.ts';
import { viewsOfHost } from './host-views.ts';
import { useHostPrograms } from './use-host-programs.ts';
import { LiveProcessActions, LiveProcessState } from './live-process.tsx';

/** A host beside the list of hosts: how it is, and its processes with what can be done. */
export function HostPeek({ name, onClose }: { name: string; onClose: () => void }) {
  const { data, failure, refresh } = useLiveQuery(HostPageDocument, { name }, { views: viewsOfHost(name) });
  const programs = useHostPrograms(name);
  const host = data?.host;
  return (
    <PeekDrawer title={name} href={hostPath(name)} onClose={onClose}>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      {host === undefined && failure === undefined && <p aria-busy="true">Loading…</p>}
      {host === null && <p>There is no host of this name.</p>}
      {host != null && (
        <>
          <HostState host={host} />
          <ul aria-label={`Processes on ${name}`} className="-mx-4 border-y border-line">
            {programs.data?.processes.edges.map(({ node: process }) => (
              <li
                key={process.id}
                className="group relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-t border-line px-4 py-1.5 first:border-t-0"
              >
                <span className="truncate font-medium">{process.fullName}</span>
                <span className="row-span-2">
                  <LiveProcessActions process={process} host={host} />
                </span>
                <LiveProcessState process={process} host={host} />
              </li>
            ))}
          </ul>
          <HostFactList host={host} />
        </>
      )}
    </PeekDrawer>
  );
}
