import type { HostRow } from '../fleet/rows.ts';
import { Chip } from '../kit/chip.tsx';
import { formatBytes } from '../kit/format-bytes.ts';
import type { Column } from '../kit/list/data-table.tsx';
import { Since } from '../kit/since.tsx';
import { PendingMark } from '../now/pending-mark.tsx';
import { ProgramLink } from '../programs/program-link.tsx';
import { AssignmentState } from './assignment-state.tsx';
import { LiveProcessActions, LiveProcessState } from './live-process.tsx';
import type { ProgramRow } from './program-rows.ts';

/** The columns of a host's programs. */
export function programColumns(host: HostRow): readonly Column<ProgramRow>[] {
  return [
    {
      key: 'name',
      head: 'Process',
      card: 'title',
      cell: ({ process, assignment }) => (
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium" title={process?.fullName ?? assignment?.program.name}>
            {process?.fullName ?? assignment?.program.name}
          </span>
          {process?.pending != null && <PendingMark kind={process.pending} />}
          {assignment?.enabled === false && <Chip className="line-through">Disabled</Chip>}
        </span>
      ),
    },
    {
      key: 'state',
      head: 'State',
      width: 'w-56',
      card: 'wide',
      cell: ({ process, assignment }) =>
        process === undefined ? (
          assignment !== undefined && <AssignmentState assignment={assignment} />
        ) : (
          <LiveProcessState process={process} host={host} />
        ),
    },
    {
      key: 'program',
      head: 'Program',
      width: 'w-48',
      cell: ({ process, assignment }) => {
        const program = assignment?.program ?? process?.program;
        return program == null ? (
          <Chip title="dart did not write this program’s section">unmanaged</Chip>
        ) : (
          <ProgramLink program={program} />
        );
      },
    },
    {
      key: 'since',
      head: 'Since',
      width: 'w-24',
      card: 'none',
      align: 'right',
      cell: ({ process }) => (process === undefined ? null : <Since at={process.stateSince} />),
    },
    {
      key: 'usage',
      head: 'CPU · memory',
      width: 'w-36 max-lg:w-0',
      card: 'none',
      align: 'right',
      cell: ({ process }) =>
        process?.memoryBytes == null ? null : (
          <span className="whitespace-nowrap text-muted max-lg:hidden">
            {(process.cpuPercent ?? 0).toFixed(0)} % · {formatBytes(process.memoryBytes)}
          </span>
        ),
    },
    {
      key: 'actions',
      head: 'Actions',
      width: 'w-56',
      card: 'corner',
      cell: ({ process }) =>
        process === undefined ? null : <LiveProcessActions process={process} host={host} />,
    },
  ];
}
