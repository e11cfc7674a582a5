import type { PortalProgramLineFragment } from '@dart/client/portal';
import { CalendarClock } from 'lucide-react';
import Link from 'next/link';
import { ProcessCounts } from '../hosts/process-counts.tsx';
import { Chip } from '../kit/chip.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import { RowLink } from '../kit/list/row-link.tsx';
import { Since } from '../kit/since.tsx';
import { Until } from '../kit/until.tsx';
import type { PROGRAM_SORTS } from './program-list-state.ts';
import { programPath, schedulePath } from './program-path.ts';
import { TYPE_WORDS } from './type-words.ts';

export type ProgramLine = PortalProgramLineFragment;

/** The columns of the programs. */
export const programColumns: readonly Column<ProgramLine, (typeof PROGRAM_SORTS)[number]>[] = [
  {
    key: 'name',
    head: 'Program',
    sort: 'NAME',
    card: 'title',
    cell: (program) => (
      <span className="flex min-w-0 items-center gap-2">
        <RowLink href={programPath(program)} text={program.name} />
        {program.type !== 'PROGRAM' && <Chip>{TYPE_WORDS[program.type]}</Chip>}
      </span>
    ),
  },
  {
    key: 'environment',
    head: 'Environment',
    sort: 'ENVIRONMENT',
    width: 'w-32',
    card: 'corner',
    cell: ({ environment }) => <span className="text-muted">{environment}</span>,
  },
  {
    key: 'processes',
    head: 'Processes',
    width: 'w-48',
    cell: ({ processCounts }) => <ProcessCounts counts={processCounts} />,
  },
  {
    key: 'hosts',
    head: 'Hosts',
    width: 'w-20',
    align: 'right',
    cell: ({ assignments }) => assignments.totalCount.toLocaleString('en'),
  },
  {
    key: 'pending',
    head: 'Waiting',
    width: 'w-24',
    cell: ({ pendingCount }) =>
      pendingCount === 0 ? null : (
        <span className="font-medium text-busy" title={`Waits for an update on ${pendingCount} hosts`}>
          <span className="font-mono">±</span> {pendingCount}
        </span>
      ),
  },
  {
    key: 'schedule',
    head: 'Schedule',
    width: 'w-80',
    cell: (program) => (program.schedules.length === 0 ? null : <ScheduleInWords program={program} />),
  },
  {
    key: 'updated',
    head: 'Changed',
    sort: 'UPDATED_AT',
    width: 'w-28',
    align: 'right',
    cell: ({ updatedAt }) => (
      <span className="text-muted">
        <Since at={updatedAt} suffix=" ago" />
      </span>
    ),
  },
];

/** Leads to where it can be changed. */
function ScheduleInWords({ program }: { program: ProgramLine }) {
  const { schedules, pause } = program;
  const next = schedules
    .flatMap(({ preview }) => preview?.fires.map(({ nominalAt }) => nominalAt) ?? [])
    .toSorted()
    .at(0);
  const words = schedules.map((schedule) => schedule.words).join('; ');
  return (
    <Link
      href={schedulePath(program)}
      prefetch={false}
      className="inline-flex min-h-6 max-w-full items-center gap-1.5 align-bottom hover:underline max-md:min-h-11"
      title={words}
    >
      <CalendarClock aria-hidden="true" className="size-3.5 shrink-0 text-muted" />
      <span className="truncate">{words}</span>
      <span className="shrink-0 text-muted">
        {pause === null ? next !== undefined && <Until at={next} /> : <Chip>paused</Chip>}
      </span>
    </Link>
  );
}
