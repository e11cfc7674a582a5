import type { LogProcessesQuery, LogProcessFragment } from '@dart/client/portal';
import Link from 'next/link';
import { basePath } from '../configuration.ts';
import { plural } from '../fleet/plural.ts';
import { describeProcess } from '../fleet/process-look.ts';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Page } from '../kit/page.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { formatLogAddress } from './log-address.ts';

interface LogPickerProps {
  readonly painted: Painted<LogProcessesQuery>;
  readonly search: string;
}

/** Which log? A part of a name finds the process; it works without scripts. */
export function LogPicker({ painted: { data, failure }, search }: LogPickerProps) {
  const rows = data?.processes.edges.map(({ node }) => node) ?? [];
  const total = data?.processes.totalCount ?? 0;
  return (
    <Page title="Logs" className="max-w-4xl">
      <form method="get" action={`${basePath}/logs`} className="flex gap-2">
        <input
          name="name"
          type="search"
          defaultValue={search}
          aria-label="A part of the process’s name"
          placeholder="A part of the process’s name"
          className="h-8 min-w-0 grow rounded-control border border-control bg-surface px-3 placeholder:text-muted max-md:h-11 max-md:text-[16px]"
        />
        <Button type="submit">Find</Button>
      </form>
      {data === undefined && (
        <Failure message={failure ?? 'The gateway was too slow: load the page again.'} />
      )}
      {data !== undefined && rows.length === 0 && <NoLogs search={search} />}
      {rows.length > 0 && (
        <>
          <p className="text-muted">
            {rows.length < total
              ? `The first ${rows.length} of ${plural(total, 'process', 'processes')}: a part of the name finds the others.`
              : plural(total, 'process', 'processes')}
          </p>
          <ul className="overflow-clip rounded-panel border border-line bg-surface">
            {rows.map((process) => (
              <LogLink key={process.id} process={process} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function NoLogs({ search }: { search: string }) {
  return search === '' ? (
    <Empty title="No host has reported a process yet.">
      <p className="text-muted">Programs that are assigned and updated appear here.</p>
    </Empty>
  ) : (
    <Empty title={`No process has “${search}” in its name.`}>
      <Link href="/logs" prefetch={false} className="font-medium text-accent hover:underline">
        Show all processes
      </Link>
    </Empty>
  );
}

function LogLink({ process }: { process: LogProcessFragment }) {
  const { glyph, tone, word } = describeProcess(process);
  return (
    <li className="border-t border-line first:border-t-0">
      <Link
        prefetch={false}
        href={formatLogAddress({ host: process.host.name, process: process.fullName })}
        className="flex min-h-9 items-center gap-3 px-3 hover:bg-raised max-md:min-h-14"
      >
        <StateGlyph glyph={glyph} tone={tone} />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-medium">{process.fullName}</span>{' '}
          <span className="text-muted">on {process.host.name}</span>
        </span>
        <span className="text-muted max-md:hidden">
          {word} <Since at={process.stateSince} prefix="since " />
        </span>
      </Link>
    </li>
  );
}
