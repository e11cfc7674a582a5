'use client';

import { clsx } from 'clsx';
import { describeRun } from '../fleet/describe-run.ts';
import { groupBy } from '../fleet/group-by.ts';
import { formatDuration, formatInstant } from '../fleet/relative-time.ts';
import { TONE_TEXT } from '../kit/tone.ts';
import { useNow } from '../live/use-now.ts';
import { planLanes, type Lane, type Mark } from './plan-lanes.ts';
import type { RunLine } from './run-columns.tsx';

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** The runs of the list as a picture: when each was due, and when it ran. The list below it says the same in words. */
export function RunLanes({ runs }: { runs: readonly RunLine[] }) {
  const now = useNow();
  const plan = planLanes(runs, now);
  if (plan === undefined) return null;
  return (
    <figure className="flex flex-col gap-1 rounded-panel border border-line bg-surface p-3">
      {plan.lanes.map((lane) => (
        <LaneLine key={lane.id} lane={lane} />
      ))}
      <div className="flex justify-between gap-4 pt-1 text-meta text-muted md:pl-56">
        <time dateTime={new Date(plan.from).toISOString()}>
          {formatInstant(new Date(plan.from).toISOString())}
        </time>
        <time dateTime={new Date(plan.until).toISOString()}>
          {formatDuration(plan.until - plan.from)} later
        </time>
      </div>
      <figcaption className="flex flex-wrap gap-x-4 text-meta text-muted md:pl-56">
        <Key word="due">
          <Tick x="50%" />
        </Key>
        <Key word="ran">
          <rect x="1" y="7" width="14" height="10" rx="2" className="text-ok" fill="currentColor" />
        </Key>
        <Key word="failed">
          <rect x="1" y="7" width="14" height="10" rx="2" className="text-warn" fill="currentColor" />
          <path d="M3 9l10 6M13 9L3 15" stroke="var(--surface)" strokeWidth="1.5" />
        </Key>
        <Key word="due, did not run">
          <Gap x="50%" />
        </Key>
        <span>The list below says the same.</span>
      </figcaption>
    </figure>
  );
}

function LaneLine({ lane }: { lane: Lane }) {
  return (
    <div className="items-center gap-3 md:grid md:grid-cols-[13rem_minmax(0,1fr)]">
      <span className="block truncate" title={lane.id}>
        <span className="font-medium">{lane.process}</span> <span className="text-muted">on {lane.host}</span>
      </span>
      <svg role="img" aria-label={describe(lane)} className="h-6 w-full overflow-visible">
        <line x1="0" x2="100%" y1="12" y2="12" stroke="var(--line)" />
        {lane.marks.map((mark) => (
          <RunMark key={mark.run.id} mark={mark} />
        ))}
      </svg>
    </div>
  );
}

function RunMark({ mark: { run, due, bar } }: { mark: Mark }) {
  const { tone, words } = describeRun(run);
  return (
    <g className={TONE_TEXT[tone]}>
      <title>{`${words}, ${formatInstant(run.startedAt ?? run.nominalAt ?? '')}`}</title>
      {due !== undefined && bar !== undefined && <Tick x={percent(due)} />}
      {due !== undefined && bar === undefined && <Gap x={percent(due)} />}
      {bar !== undefined && (
        <>
          <rect
            x={percent(bar.from)}
            y="7"
            width={percent(Math.max(0, bar.to - bar.from))}
            height="10"
            fill="currentColor"
          />
          <svg x={percent(bar.from)} y="0" className="overflow-visible">
            {/* However short it was, it can be seen. */}
            <rect x="-2" y="7" width="4" height="10" rx="1" fill="currentColor" />
            {run.outcome === 'FAILED' && (
              <path d="M-3 9l6 6M3 9l-6 6" stroke="var(--surface)" strokeWidth="1.5" />
            )}
          </svg>
        </>
      )}
    </g>
  );
}

/** When it was due: hollow, so that a bar over it still shows. */
function Tick({ x }: { x: string }) {
  return (
    <svg x={x} y="0" className="overflow-visible text-muted">
      <path d="M0 1v3M0 20v3" stroke="currentColor" strokeWidth="1.5" />
      <rect x="-2.5" y="4" width="5" height="16" rx="1" fill="none" stroke="currentColor" />
    </svg>
  );
}

/** Due, and nothing ran: a broken ring with a stroke through it. */
function Gap({ x }: { x: string }) {
  return (
    <svg x={x} y="0" className="overflow-visible">
      <circle
        cx="0"
        cy="12"
        r="5.5"
        fill="var(--surface)"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="3 2"
      />
      <path d="M-4 16l8-8" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

function Key({ word, children }: { word: string; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1">
      <svg aria-hidden="true" className={clsx('h-6 w-4 overflow-visible')}>
        {children}
      </svg>
      {word}
    </span>
  );
}

function describe({ id, marks }: Lane): string {
  const counts = groupBy(marks, ({ run }) => describeRun({ ...run, reason: null }).words);
  const words = [...counts].map(([word, of]) => `${of.length} ${word.toLowerCase()}`);
  return `${id}: ${words.join(', ')}`;
}
