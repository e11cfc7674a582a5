import type { PortalHostLineFragment } from '@dart/client/portal';
import { Chip } from '../kit/chip.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import { RowLink } from '../kit/list/row-link.tsx';
import { HostState } from '../now/host-state.tsx';
import type { HOST_SORTS } from './host-list-state.ts';
import { hostPath } from './host-path.ts';
import { MaintenanceChip } from './maintenance-chip.tsx';
import { ProcessCounts } from './process-counts.tsx';

export type HostLine = PortalHostLineFragment;

/** The columns of the hosts; `onOpen` opens one beside the list. */
export const createHostColumns = (
  onOpen: (host: HostLine) => void,
): readonly Column<HostLine, (typeof HOST_SORTS)[number]>[] => [
  {
    key: 'name',
    head: 'Host',
    sort: 'NAME',
    card: 'title',
    cell: (host) => (
      <span className="flex min-w-0 items-center gap-2">
        <RowLink href={hostPath(host.name)} text={host.name} onOpen={() => onOpen(host)} />
        <MaintenanceChip maintenances={host.maintenances} />
      </span>
    ),
  },
  {
    key: 'state',
    head: 'State',
    sort: 'STATE',
    width: 'w-44',
    card: 'corner',
    cell: (host) => <HostState host={host} isBrief />,
  },
  {
    key: 'processes',
    head: 'Processes',
    width: 'w-52',
    cell: (host) => <ProcessCounts counts={host.processCounts} />,
  },
  {
    key: 'pending',
    head: 'Waiting',
    width: 'w-24',
    cell: ({ pendingCount }) =>
      pendingCount === 0 ? null : (
        <span className="font-medium text-busy">
          <span className="font-mono">±</span> {pendingCount}
          <span className="sr-only"> changes waiting</span>
        </span>
      ),
  },
  {
    key: 'labels',
    head: 'Labels',
    width: 'w-56 max-xl:w-0',
    card: 'none',
    cell: ({ labels }) => (
      <span className="flex gap-1 overflow-hidden max-xl:hidden">
        {labels.slice(0, 3).map(({ key, value }) => (
          <Chip key={key} title={`${key}=${value}`}>
            {key}
            <span className="max-w-24 truncate text-text">{value}</span>
          </Chip>
        ))}
      </span>
    ),
  },
  {
    key: 'system',
    head: 'System',
    width: 'w-52 max-lg:w-0',
    cell: ({ os, platform, architecture }) => (
      <span className="truncate text-muted max-lg:md:hidden md:block">
        {[os ?? platform, architecture].filter((fact) => fact !== null).join(' ')}
      </span>
    ),
  },
];
