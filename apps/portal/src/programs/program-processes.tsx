'use client';

import { useMemo } from 'react';
import { HostLink } from '../hosts/host-link.tsx';
import { LiveProcessActions, LiveProcessState } from '../hosts/live-process.tsx';
import { Chip } from '../kit/chip.tsx';
import { Empty } from '../kit/empty.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import type { Turn, WindowState } from '../kit/list/list-window.ts';
import { useChoice } from '../kit/list/use-choice.ts';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Since } from '../kit/since.tsx';
import { CopyLine } from '../now/copy-line.tsx';
import { PendingMark } from '../now/pending-mark.tsx';
import { ProcessChoiceBar } from '../operations/process-choice-bar.tsx';
import { useOffers } from '../palette/offers.ts';
import { processCommands } from '../palette/process-commands.ts';
import { useOrderCommand } from '../palette/use-order-command.ts';
import type { ProgramInFull } from './program-page-state.ts';

type Process = ProgramInFull['processes']['edges'][number]['node'];

const COLUMNS: readonly Column<Process>[] = [
  {
    key: 'process',
    head: 'Process',
    card: 'title',
    cell: ({ fullName, pending, enabled }) => (
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate font-medium">{fullName}</span>
        {pending !== null && <PendingMark kind={pending} />}
        {enabled === false && <Chip className="line-through">Disabled</Chip>}
      </span>
    ),
  },
  { key: 'host', head: 'Host', width: 'w-64', cell: ({ host }) => <HostLink name={host.name} /> },
  {
    key: 'state',
    head: 'State',
    width: 'w-56',
    card: 'wide',
    cell: (process) => <LiveProcessState process={process} host={process.host} />,
  },
  {
    key: 'since',
    head: 'Since',
    width: 'w-24',
    card: 'none',
    align: 'right',
    cell: ({ stateSince }) => <Since at={stateSince} />,
  },
  {
    key: 'actions',
    head: 'Actions',
    width: 'w-56',
    card: 'corner',
    align: 'right',
    cell: (process) => <LiveProcessActions process={process} host={process.host} />,
  },
];

interface ProgramProcessesProps {
  readonly program: ProgramInFull;
  readonly isLoading: boolean;
  readonly window: WindowState;
  readonly onTurn: (turn: Turn) => void;
}

/** What runs of a program, on which host, with what can be done to each. */
export function ProgramProcesses({ program, isLoading, window, onTurn }: ProgramProcessesProps) {
  const { name, environment, processes } = program;
  const rows = useMemo(() => processes.edges.map(({ node }) => node), [processes]);
  const choice = useChoice(rows, program.id);
  const order = useOrderCommand();
  useOffers(
    useMemo(
      () =>
        processes.edges.flatMap(({ node: process }) =>
          processCommands({ process, host: process.host, order }),
        ),
      [processes, order],
    ),
  );
  return (
    <>
      <WindowTable
        label={`Processes of ${name}`}
        columns={COLUMNS}
        connection={processes}
        list={JSON.stringify([program.id, window.after, window.before])}
        isLoading={isLoading}
        window={window}
        onTurn={onTurn}
        choice={{ ...choice, name: ({ fullName, host }) => `${fullName} on ${host.name}` }}
        empty={
          <Empty title="No host runs it.">
            <p className="text-muted">Assign it to a host, then apply it there:</p>
            <CopyLine
              command={`npx dart assign ${name} ${environment} HOST && npx dart update ${name} HOST`}
            />
          </Empty>
        }
      />
      <ProcessChoiceBar
        choice={choice}
        processOf={(process) => process}
        all={{ scope: { programIds: [program.id] }, total: processes.totalCount }}
      />
    </>
  );
}
