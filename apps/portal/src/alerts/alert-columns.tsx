'use client';

import type { PortalAlertFragment } from '@dart/client/portal';
import { formatInstant } from '../fleet/relative-time.ts';
import { HostLink } from '../hosts/host-link.tsx';
import { MaintenanceChip } from '../hosts/maintenance-chip.tsx';
import { Chip } from '../kit/chip.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import { LookMark } from '../kit/look-mark.tsx';
import { Since } from '../kit/since.tsx';
import { ProgramLink } from '../programs/program-link.tsx';
import { AlertActions } from './alert-actions.tsx';
import { describeCare } from './alert-state.ts';
import { lookOfAlert } from './severity-look.ts';

/** The columns of alerts, with what can be done to each; `onDone`: something was done. */
export const createAlertColumns = (onDone: () => void): readonly Column<PortalAlertFragment>[] => [
  {
    key: 'severity',
    head: 'Severity',
    width: 'w-36',
    card: 'corner',
    cell: ({ severity, state }) => <LookMark look={lookOfAlert(severity, state === 'CLEARED')} />,
  },
  {
    key: 'message',
    head: 'Alert',
    card: 'title',
    cell: (alert) => <AlertText alert={alert} />,
  },
  {
    key: 'where',
    head: 'Where',
    width: 'w-56',
    cell: ({ host, program }) => (
      <span className="inline-flex max-w-full flex-wrap items-center gap-x-2 align-bottom">
        <HostLink name={host.name} />
        {program !== null && <ProgramLink program={program} />}
        <MaintenanceChip maintenances={host.maintenances} />
      </span>
    ),
  },
  {
    key: 'since',
    head: 'Since',
    width: 'w-28',
    align: 'right',
    cell: ({ raisedAt, count }) => (
      <span title={`Observed ${count} times`}>
        <Since at={raisedAt} />
        {count > 1 && <span className="text-muted"> · {count}×</span>}
      </span>
    ),
  },
  {
    key: 'actions',
    head: 'Actions',
    width: 'w-60',
    card: 'wide',
    cell: (alert) => (alert.state === 'CLEARED' ? null : <AlertActions alert={alert} onDone={onDone} />),
  },
];

function AlertText({ alert }: { alert: PortalAlertFragment }) {
  const care = describeCare(alert);
  return (
    <span className="block py-1">
      <span className="block font-medium break-words">{alert.message}</span>
      <span className="flex flex-wrap items-center gap-x-2 text-meta text-muted">
        <span className="font-mono break-all">{alert.component}</span>
        {care !== undefined && <span>{care}</span>}
        {alert.mute !== null && (
          <Chip title={alert.mute.note ?? undefined}>
            Muted until {formatInstant(alert.mute.until)} by {alert.mute.by}
          </Chip>
        )}
      </span>
    </span>
  );
}
