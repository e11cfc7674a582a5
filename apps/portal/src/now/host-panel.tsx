'use client';

import type { HostSlice } from '../fleet/filter.ts';
import { Panel } from '../kit/panel.tsx';
import { useFlash } from '../kit/use-flash.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { HostFacts } from './host-facts.tsx';
import { HostState } from './host-state.tsx';
import { PendingLine } from './pending-line.tsx';
import { ProcessLine } from './process-line.tsx';
import { TableHead } from './table-head.tsx';
import { UpdateAll } from './update-all.tsx';

/** One host: how it is, what waits to be applied there, and its processes. */
export function HostPanel({ slice: { host, processes, pending } }: { slice: HostSlice }) {
  const header = useFlash<HTMLElement>(`${host.state} ${host.stateSince}`);
  const mayOrder = useMayOrder() && host.connected;
  return (
    <Panel aria-label={host.name} data-testid="host" data-state={host.state}>
      <header
        ref={header}
        className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-raised/60 px-3 py-1.5"
      >
        <h2 className="min-w-0 truncate text-body font-semibold" title={host.name}>
          {host.name}
        </h2>
        <HostState host={host} />
        <HostFacts host={host} />
        <span className="flex-1" />
        {pending.length > 0 && mayOrder && <UpdateAll host={host} pending={pending} />}
      </header>
      {pending.length > 0 && (
        <ul aria-label={`Changes waiting on ${host.name}`} className="border-b border-line bg-busy-tint/50">
          {pending.map((change) => (
            <PendingLine key={change.id} change={change} host={host.name} mayOrder={mayOrder} />
          ))}
        </ul>
      )}
      {processes.length === 0 ? (
        <p className="px-3 py-2 text-muted">
          {pending.length > 0 ? 'Nothing else here matches.' : 'No program runs here yet.'}
        </p>
      ) : (
        <table
          role="table"
          aria-label={`Processes on ${host.name}`}
          className="w-full table-fixed max-md:block"
        >
          <TableHead />
          <tbody role="rowgroup" className="max-md:block">
            {processes.map((process) => (
              <ProcessLine key={process.id} process={process} host={host} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
