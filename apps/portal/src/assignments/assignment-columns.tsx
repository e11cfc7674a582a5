import { AssignmentState } from '../hosts/assignment-state.tsx';
import { HostLink } from '../hosts/host-link.tsx';
import { ProcessCounts } from '../hosts/process-counts.tsx';
import { Chip } from '../kit/chip.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import { RowLink } from '../kit/list/row-link.tsx';
import { Since } from '../kit/since.tsx';
import { PendingMark } from '../now/pending-mark.tsx';
import { programPath } from '../programs/program-path.ts';
import { AssignmentActions } from './assignment-actions.tsx';
import type { AssignmentLine } from './assignment-changes.ts';
import type { ASSIGNMENT_SORTS } from './assignment-list-state.ts';

type Columns = readonly Column<AssignmentLine, (typeof ASSIGNMENT_SORTS)[number]>[];

/** The columns of the grid; `onChange` is called when one was changed. */
export const createAssignmentColumns = (onChange: () => void): Columns => [
  {
    key: 'program',
    head: 'Program',
    sort: 'PROGRAM',
    card: 'title',
    cell: ({ program, enabled, explicit }) => (
      <span className="flex min-w-0 items-center gap-2">
        <RowLink href={programPath(program)} text={program.name} />
        {!enabled && <Chip className="line-through">Disabled</Chip>}
        {!explicit && <Chip title="A selector made it: it ends when the host’s labels change">selector</Chip>}
      </span>
    ),
  },
  { key: 'host', head: 'Host', width: 'w-56', cell: ({ host }) => <HostLink name={host.name} /> },
  {
    key: 'environment',
    head: 'Environment',
    width: 'w-28',
    cell: ({ program }) => <span className="text-muted">{program.environment}</span>,
  },
  {
    key: 'status',
    head: 'On the host',
    width: 'w-44',
    card: 'wide',
    cell: (assignment) => <AssignmentState assignment={assignment} />,
  },
  {
    key: 'processes',
    head: 'Processes',
    width: 'w-36',
    cell: ({ processCounts, pending }) => (
      <span className="flex items-center gap-2">
        <ProcessCounts counts={processCounts} />
        {pending !== null && <PendingMark kind={pending} />}
      </span>
    ),
  },
  {
    key: 'by',
    head: 'Assigned',
    sort: 'CREATED_AT',
    width: 'w-44 max-xl:w-0',
    card: 'none',
    cell: ({ createdBy, createdAt }) => (
      <span className="truncate text-muted max-xl:hidden">
        by {createdBy}, <Since at={createdAt} suffix=" ago" />
      </span>
    ),
  },
  {
    key: 'actions',
    head: 'Actions',
    width: 'w-44',
    card: 'corner',
    align: 'right',
    cell: (line) => <AssignmentActions line={line} onChange={onChange} />,
  },
];
