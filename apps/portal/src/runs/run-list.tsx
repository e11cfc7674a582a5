'use client';

import { RunListDocument, type RunListQuery, type RunOutcome } from '@dart/client/portal';
import { useQueryStates } from 'nuqs';
import { useCallback, useState } from 'react';
import { describeRun } from '../fleet/describe-run.ts';
import type { Painted } from '../gateway/paint.ts';
import { EmptyList } from '../kit/list/empty-list.tsx';
import { Failure } from '../kit/failure.tsx';
import { faceOf, FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { SearchBox } from '../kit/list/search-box.tsx';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Page } from '../kit/page.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { CAUSE_WORDS } from './describe-cause.ts';
import { runColumns } from './run-columns.tsx';
import { RunLanes } from './run-lanes.tsx';
import { CAUSES, OUTCOMES, runListParsers, runListVariables, type RunListState } from './run-list-state.ts';

const VIEWS = [{ noun: 'RUNS' }] as const;
const PERIOD_WORDS = [
  ['1h', 'Last hour'],
  ['24h', 'Last day'],
  ['7d', 'Last week'],
  ['30d', 'Last month'],
] as const;
const NO_FILTER = { program: null, host: null, outcome: null, cause: null, time: null, ...FIRST_WINDOW };

interface RunListProps {
  readonly painted: Painted<RunListQuery>;
  /** The server's time, in milliseconds. */
  readonly paintedAt: number;
}

/** All runs, a window at a time, as a picture and as a list. */
export function RunList({ painted, paintedAt }: RunListProps) {
  const [state, setState] = useQueryStates(runListParsers);
  const [now, setNow] = useState(paintedAt);
  const variables = runListVariables(state, now);
  const { data, failure, isLoading, refresh } = useLiveQuery(RunListDocument, variables, {
    views: VIEWS,
    painted,
  });
  const change = useCallback(
    (part: Partial<RunListState>): void => void setState({ ...part, ...FIRST_WINDOW }),
    [setState],
  );
  const setProgram = useCallback(
    (program: string) => {
      change({ program });
    },
    [change],
  );
  const setHost = useCallback(
    (host: string) => {
      change({ host });
    },
    [change],
  );
  const runs = data?.runs;
  return (
    <Page title="Runs">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FacetBar
          label="Outcome"
          values={OUTCOMES.map((value) => ({ value, ...faceOf(lookOfOutcome(value)) }))}
          chosen={state.outcome}
          onChoose={(outcome) => {
            change({ outcome });
          }}
        />
        <FacetBar
          label="Started by"
          values={CAUSES.map((value) => ({ value, word: CAUSE_WORDS[value] }))}
          chosen={state.cause}
          onChoose={(cause) => {
            change({ cause });
          }}
        />
        <FacetBar
          label="Time"
          isSingle
          values={PERIOD_WORDS.map(([value, word]) => ({ value, word }))}
          chosen={state.time === null ? [] : [state.time]}
          onChoose={([time = null]) => {
            setNow(Date.now());
            change({ time });
          }}
        />
        <SearchBox label="Program, its whole name" value={state.program} onSearch={setProgram} />
        <SearchBox label="Host, its whole name" value={state.host} onSearch={setHost} />
      </div>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      {runs !== undefined && <RunLanes runs={runs.edges.map(({ node }) => node)} />}
      <WindowTable
        label="Runs"
        columns={runColumns}
        connection={runs}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={
          <EmptyList
            noun="run"
            isFiltering={isFiltering(state)}
            onShowAll={() => void setState(NO_FILTER)}
            title="Nothing has run yet."
          >
            <p className="text-muted">Each start of a program, and each time of a schedule, appears here.</p>
          </EmptyList>
        }
      />
    </Page>
  );
}

/** An outcome of which nothing else is known. */
function lookOfOutcome(outcome: RunOutcome) {
  const { words, ...look } = describeRun({ outcome, exitStatus: null, exitSignal: null, reason: null });
  return { ...look, word: outcome === 'UNKNOWN' ? 'Not known' : words };
}

const isFiltering = ({ program, host, outcome, cause, time }: RunListState): boolean =>
  program !== '' || host !== '' || outcome.length > 0 || cause.length > 0 || time !== null;
