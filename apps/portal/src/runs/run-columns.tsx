import type { RunLineFragment } from '@dart/client/portal';
import { describeRun } from '../fleet/describe-run.ts';
import { formatInstant } from '../fleet/relative-time.ts';
import type { Column } from '../kit/list/data-table.tsx';
import { RowLink } from '../kit/list/row-link.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { CAUSE_WORDS } from './describe-cause.ts';
import { runPath } from './run-path.ts';
import { beginOf, formatTook, tookMs } from './run-times.ts';

export type RunLine = RunLineFragment;

export const runColumns: readonly Column<RunLine>[] = [
  {
    key: 'process',
    head: 'Process',
    card: 'title',
    cell: (run) => (
      <span className="flex min-w-0 items-baseline gap-1.5">
        <RowLink href={runPath(run.id)} text={run.process} />
        <span className="truncate text-muted">on {run.host.name}</span>
      </span>
    ),
  },
  {
    key: 'outcome',
    head: 'Outcome',
    width: 'w-64',
    cell: (run) => {
      const { glyph, tone, words } = describeRun(run);
      return (
        <span className="inline-flex max-w-full items-center gap-2 align-bottom" title={words}>
          <StateGlyph glyph={glyph} tone={tone} />
          <span className="truncate">{words}</span>
        </span>
      );
    },
  },
  {
    key: 'cause',
    head: 'Started by',
    width: 'w-44 max-lg:w-32',
    cell: (run) => (
      <span className="text-muted">
        {CAUSE_WORDS[run.cause]}
        {run.schedule !== null && ` ${run.schedule}`}
      </span>
    ),
  },
  {
    key: 'due',
    head: 'Due',
    width: 'w-52 max-xl:w-0',
    card: 'none',
    cell: ({ nominalAt }) => (
      <span className="text-muted max-xl:hidden">{nominalAt !== null && formatInstant(nominalAt)}</span>
    ),
  },
  {
    key: 'took',
    head: 'Took',
    width: 'w-24',
    align: 'right',
    cell: (run) => {
      const ms = tookMs(run);
      return ms === undefined ? null : formatTook(ms);
    },
  },
  {
    key: 'at',
    head: 'When',
    width: 'w-28',
    align: 'right',
    card: 'corner',
    cell: (run) => {
      const at = beginOf(run);
      return at === undefined ? null : <Since at={at} suffix=" ago" />;
    },
  },
];
