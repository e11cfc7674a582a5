'use client';

import { HostPageDocument, type HostPageQuery, type HostProgramsQuery } from '@dart/client/portal';
import Link from 'next/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { AlertTable } from '../alerts/alert-table.tsx';
import type { Painted } from '../gateway/paint.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Page } from '../kit/page.tsx';
import { Panel } from '../kit/panel.tsx';
import { TabBar } from '../kit/tab-bar.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { HostState } from '../now/host-state.tsx';
import { useMayOrder } from '../shell/me-context.tsx';
import { HostActions } from './host-actions.tsx';
import { HostFactList } from './host-fact-list.tsx';
import { HostPending } from './host-pending.tsx';
import { HostPrograms } from './host-programs.tsx';
import { HostRuns } from './host-runs.tsx';
import { viewsOfHost } from './host-views.ts';
import { MaintenanceChip } from './maintenance-chip.tsx';

const TABS = ['programs', 'pending', 'runs', 'alerts'] as const;

interface HostPageProps {
  readonly name: string;
  readonly painted: Painted<HostPageQuery>;
  readonly programs: Painted<HostProgramsQuery>;
}

/** One host: how it is, what should run there and does, what waits, and what happened. */
export function HostPage({ name, painted, programs }: HostPageProps) {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('programs'));
  const { data, failure, refresh } = useLiveQuery(
    HostPageDocument,
    { name },
    { views: viewsOfHost(name), painted },
  );
  const mayOrder = useMayOrder();
  const host = data?.host;
  if (host === null) return <NoHost name={name} />;
  return (
    <Page
      title={name}
      aside={
        host !== undefined && (
          <>
            <HostState host={host} />
            <MaintenanceChip maintenances={host.maintenances} />
          </>
        )
      }
      {...(host !== undefined && mayOrder && { actions: <HostActions host={host} /> })}
    >
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      {host === undefined ? (
        <p aria-busy={failure === undefined} className="text-muted">
          {failure === undefined && 'Loading…'}
        </p>
      ) : (
        <>
          <Panel className="p-4" aria-label="Facts">
            <HostFactList host={host} />
          </Panel>
          <TabBar
            label="Parts of the host"
            current={tab}
            onChange={(next) => void setTab(next)}
            tabs={[
              {
                name: 'programs',
                word: 'Programs',
                count: host.processCounts.reduce((sum, { count }) => sum + count, 0),
              },
              { name: 'pending', word: 'Waiting', count: host.pendingCount },
              { name: 'runs', word: 'Runs' },
              { name: 'alerts', word: 'Alerts', count: host.openAlerts.totalCount },
            ]}
          />
          {tab === 'programs' && <HostPrograms host={host} painted={programs} />}
          {tab === 'pending' && <HostPending host={host} mayOrder={mayOrder && host.connected} />}
          {tab === 'runs' && <HostRuns name={name} />}
          {tab === 'alerts' && <AlertTable scope={{ host: name }} views={[{ noun: 'ALERTS', host: name }]} />}
        </>
      )}
    </Page>
  );
}

function NoHost({ name }: { name: string }) {
  return (
    <Page title={name}>
      <Empty title="There is no host of this name.">
        <p className="text-muted">It has been deleted, or the name is mistyped.</p>
        <Link href="/hosts" prefetch={false} className="font-medium text-accent underline underline-offset-2">
          All hosts
        </Link>
      </Empty>
    </Page>
  );
}
