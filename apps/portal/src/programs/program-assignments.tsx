'use client';

import { ProgramAssignmentsDocument, type ProgramAssignmentsQuery } from '@dart/client/portal';
import { AssignmentState } from '../hosts/assignment-state.tsx';
import { HostLink } from '../hosts/host-link.tsx';
import { Chip } from '../kit/chip.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import { windowArguments, type Turn, type WindowState } from '../kit/list/list-window.ts';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Since } from '../kit/since.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import type { ProgramInFull } from './program-page-state.ts';

type Assignment = ProgramAssignmentsQuery['assignments']['edges'][number]['node'];

const COLUMNS: readonly Column<Assignment>[] = [
  {
    key: 'host',
    head: 'Host',
    card: 'title',
    cell: ({ host, enabled }) => (
      <span className="flex min-w-0 items-center gap-2 font-medium">
        <HostLink name={host.name} />
        {!enabled && <Chip className="line-through">Disabled</Chip>}
      </span>
    ),
  },
  {
    key: 'status',
    head: 'On the host',
    width: 'w-96 max-lg:w-64',
    cell: (assignment) => <AssignmentState assignment={assignment} />,
  },
  {
    key: 'revision',
    head: 'Revision',
    width: 'w-24',
    align: 'right',
    cell: ({ writtenRevision }) => writtenRevision,
  },
  {
    key: 'by',
    head: 'Assigned',
    width: 'w-56',
    cell: ({ createdBy, createdAt }) => (
      <span className="text-muted">
        by {createdBy}, <Since at={createdAt} suffix=" ago" />
      </span>
    ),
  },
];

interface ProgramAssignmentsProps {
  readonly program: ProgramInFull;
  readonly window: WindowState;
  readonly onTurn: (turn: Turn) => void;
}

/** The hosts that should run a program, and what each made of it. */
export function ProgramAssignments({ program, window, onTurn }: ProgramAssignmentsProps) {
  const { name, environment } = program;
  const variables = { ...windowArguments(window), filter: { program: name, environment } };
  const { data, failure, isLoading, refresh } = useLiveQuery(ProgramAssignmentsDocument, variables, {
    views: [{ noun: 'ASSIGNMENTS', program: name, environment }],
  });
  return (
    <>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <WindowTable
        label={`Hosts of ${name}`}
        columns={COLUMNS}
        connection={data?.assignments}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        window={window}
        onTurn={onTurn}
        empty={<Empty title="It is assigned to no host." />}
      />
    </>
  );
}
