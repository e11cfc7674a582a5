'use client';

import { HostPendingDocument } from '@dart/client/portal';
import type { HostRow } from '../fleet/rows.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Panel } from '../kit/panel.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { PendingLine } from '../now/pending-line.tsx';
import { UpdateAll } from '../now/update-all.tsx';

/** What waits to be applied on the host. */
export function HostPending({ host, mayOrder }: { host: HostRow; mayOrder: boolean }) {
  const { name } = host;
  const { data, failure, refresh } = useLiveQuery(
    HostPendingDocument,
    { name },
    { views: [{ noun: 'PENDING_CHANGES', host: name }] },
  );
  const pending = data?.host?.pendingChanges.edges.map(({ node }) => node);
  if (failure !== undefined) return <Failure message={failure} onRetry={refresh} />;
  if (pending === undefined) return <p aria-busy="true">Loading…</p>;
  if (pending.length === 0) return <Empty title="Nothing waits: what runs here is what is configured." />;
  return (
    <Panel aria-label={`Changes waiting on ${name}`}>
      <div className="flex min-h-11 items-center justify-end gap-4 border-b border-line bg-raised/60 px-3 py-1.5">
        {mayOrder && <UpdateAll host={host} pending={pending} />}
      </div>
      <ul>
        {pending.map((change) => (
          <PendingLine key={change.id} change={change} host={name} mayOrder={mayOrder} />
        ))}
      </ul>
    </Panel>
  );
}
