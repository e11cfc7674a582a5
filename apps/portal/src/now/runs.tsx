'use client';

import Link from 'next/link';
import { describeRun } from '../fleet/describe-run.ts';
import { formatElapsed } from '../fleet/relative-time.ts';
import type { RunRow } from '../fleet/rows.ts';
import { Panel } from '../kit/panel.tsx';
import { SectionHeading } from '../kit/section-heading.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { runPath } from '../runs/run-path.ts';
import { tookMs } from '../runs/run-times.ts';
import { useHostName } from './fleet-context.ts';

const MOST = 8;

/** The last runs of scheduled programs and of orders, with how they ended. */
export function Runs({ runs }: { runs: readonly RunRow[] }) {
  const told = runs.filter(
    ({ cause, outcome }) => cause === 'FIRE' || (outcome !== 'RUNNING' && cause === 'COMMAND'),
  );
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="runs" className="flex flex-col gap-1.5">
      <SectionHeading id="runs">Last runs</SectionHeading>
      <Panel>
        <ul>
          {told.slice(0, MOST).map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function RunLine({ run }: { run: RunRow }) {
  const { glyph, tone, words } = describeRun(run);
  const host = useHostName(run.host.id);
  const at = run.endedAt ?? run.startedAt ?? run.nominalAt;
  const ms = tookMs(run);
  return (
    <li className="flex items-start gap-2 border-t border-line px-3 py-1 first:border-t-0" data-testid="run">
      <span className="flex h-5 items-center">
        <StateGlyph glyph={glyph} tone={tone} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 gap-1.5">
          <Link
            href={runPath(run.id)}
            prefetch={false}
            aria-label={`Run of ${run.process} on ${host}: ${words}`}
            className="truncate font-medium hover:underline"
          >
            {run.process}
          </Link>
          <span className="flex-1" />
          <span className="text-meta leading-5 text-muted">{at !== null && <Since at={at} />}</span>
        </span>
        <span className="block truncate text-meta text-muted" title={run.reason ?? undefined}>
          {words}
          {ms !== undefined && ` · ${formatElapsed(ms)}`} on {host}
        </span>
      </span>
    </li>
  );
}
