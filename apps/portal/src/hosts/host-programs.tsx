'use client';

import type { HostProgramsQuery } from '@dart/client/portal';
import { useMemo } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { DataTable } from '../kit/list/data-table.tsx';
import { useChoice } from '../kit/list/use-choice.ts';
import { CopyLine } from '../now/copy-line.tsx';
import { ProcessChoiceBar } from '../operations/process-choice-bar.tsx';
import { useOffers } from '../palette/offers.ts';
import { processCommands } from '../palette/process-commands.ts';
import { useOrderCommand } from '../palette/use-order-command.ts';
import type { HostInFull } from './host-fact-list.tsx';
import { programColumns } from './program-columns.tsx';
import { joinPrograms, type ProgramRow } from './program-rows.ts';
import { useHostPrograms } from './use-host-programs.ts';

interface HostProgramsProps {
  readonly host: HostInFull;
  readonly painted: Painted<HostProgramsQuery>;
}

/** What should run on the host and what does, in one table. */
export function HostPrograms({ host, painted }: HostProgramsProps) {
  const { name } = host;
  const { data, failure, refresh } = useHostPrograms(name, painted);
  const rows = useMemo(
    () =>
      data &&
      joinPrograms(
        data.processes.edges.map(({ node }) => node),
        data.assignments.edges.map(({ node }) => node),
      ),
    [data],
  );
  const choice = useChoice(rows ?? [], name, isProcess);
  const order = useOrderCommand();
  useOffers(
    useMemo(
      () =>
        data?.processes.edges.flatMap(({ node: process }) => processCommands({ process, host, order })) ?? [],
      [data, host, order],
    ),
  );
  if (failure !== undefined) return <Failure message={failure} onRetry={refresh} />;
  if (rows?.length === 0) {
    return (
      <Empty title="Nothing runs here yet.">
        <p className="text-muted">Assign a program, then apply it:</p>
        <CopyLine command={`npx dart assign PROGRAM production ${name} && npx dart update PROGRAM ${name}`} />
      </Empty>
    );
  }
  const { totalCount = 0, edges = [] } = data?.processes ?? {};
  return (
    <>
      <DataTable
        label={`Programs on ${name}`}
        columns={programColumns(host)}
        rows={rows}
        list={host.id}
        choice={{ ...choice, name: ({ process }) => process?.fullName ?? '' }}
      />
      <ProcessChoiceBar choice={choice} processOf={({ process }) => process} />
      {totalCount > edges.length && (
        <p className="text-muted">
          The first {edges.length} of {totalCount} processes.
        </p>
      )}
    </>
  );
}

const isProcess = ({ process }: ProgramRow): boolean => process !== undefined;
