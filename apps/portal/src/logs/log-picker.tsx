'use client';

import Link from 'next/link';
import type { LogProcessesQuery } from '@dart/client/portal';
import { basePath } from '../configuration.ts';
import { describeProcess } from '../fleet/process-look.ts';
import { plural } from '../fleet/plural.ts';
import { Button } from '../kit/button.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { PaintedAt } from '../live/use-now.ts';
import { formatLogAddress } from './log-address.ts';

interface LogPickerProps {
  readonly processes: LogProcessesQuery['processes'] | undefined;
  readonly search: string;
  readonly failure: string | undefined;
  readonly paintedAt: number;
}

/** Which log? A part of a name finds the process; it works without scripts. */
export function LogPicker({ processes, search, failure, paintedAt }: LogPickerProps) {
  const rows = processes?.edges.map(({ node }) => node) ?? [];
  return (
    <PaintedAt value={paintedAt}>
      <main id="content" className="mx-auto flex max-w-4xl flex-col gap-4 p-4 md:p-6">
        <h1 className="text-title font-semibold">Logs</h1>
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
        {failure !== undefined && <p role="alert">{failure}</p>}
        {processes !== undefined && (
          <p className="text-muted">
            {rows.length === 0
              ? search === ''
                ? 'No host has reported a process yet. Programs that are assigned and updated appear here.'
                : `No process has “${search}” in its name.`
              : rows.length < processes.totalCount
                ? `The first ${rows.length} of ${plural(processes.totalCount, 'process', 'processes')}: a part of the name finds the others.`
                : plural(processes.totalCount, 'process', 'processes')}
          </p>
        )}
        {rows.length > 0 && (
          <ul className="overflow-clip rounded-panel border border-line bg-surface">
            {rows.map((process) => {
              const { glyph, tone, word } = describeProcess(process);
              return (
                <li key={process.id} className="border-t border-line first:border-t-0">
                  <Link
                    prefetch={false}
                    href={formatLogAddress({ host: process.host.name, process: process.fullName })}
                    className="flex min-h-8 items-center gap-3 px-3 hover:bg-raised max-md:min-h-14"
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
            })}
          </ul>
        )}
      </main>
    </PaintedAt>
  );
}
