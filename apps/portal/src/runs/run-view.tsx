'use client';

import { RunPageDocument, type RunPageQuery } from '@dart/client/portal';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { describeRun } from '../fleet/describe-run.ts';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Page } from '../kit/page.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { TONE_TEXT } from '../kit/tone.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { OrderDone } from '../now/order-done.tsx';
import { OrderFailure } from '../now/order-failure.tsx';
import { useCanOrder } from '../now/use-can-order.ts';
import { useOrder } from '../now/use-order.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import type { Usual } from './run-duration.tsx';
import { RunFacts } from './run-facts.tsx';
import { RunOutput } from './run-output.tsx';

interface RunViewProps {
  readonly id: string;
  readonly painted: Painted<RunPageQuery>;
  readonly usual: Usual | undefined;
}

type Run = Extract<RunPageQuery['node'], { __typename: 'Run' }>;

/** One run: how it ended, why, and what it said. */
export function RunView({ id, painted, usual }: RunViewProps) {
  const { data, failure, refresh } = useLiveQuery(
    RunPageDocument,
    { id },
    {
      views: [{ noun: 'RUNS' }],
      painted,
    },
  );
  const run = data?.node?.__typename === 'Run' ? data.node : undefined;
  const why = failure !== undefined && <Failure message={failure} onRetry={refresh} />;
  if (run !== undefined) {
    return (
      <KnownRun run={run} usual={usual}>
        {why}
      </KnownRun>
    );
  }
  return (
    <Page title="Run">
      {why}
      {data === undefined && failure === undefined && <p aria-busy="true">Loading…</p>}
      {data !== undefined && (
        <Empty title="There is no such run.">
          <p className="text-muted">
            Runs are kept for a set time.{' '}
            <Link href="/runs" prefetch={false} className="font-medium text-accent hover:underline">
              Show all runs
            </Link>
          </p>
        </Empty>
      )}
    </Page>
  );
}

interface KnownRunProps {
  readonly run: Run;
  readonly usual: Usual | undefined;
  /** Above the run: why it is not as fresh as it should be. */
  readonly children: ReactNode;
}

function KnownRun({ run, usual, children }: KnownRunProps) {
  const { host, group, process, program } = run;
  const { glyph, tone, words } = describeRun({ ...run, reason: null });
  const name = `${group}:${process}`;
  const subject = `${process} on ${host.name}`;
  const failed = run.outcome === 'FAILED';
  const streams = failed ? (['STDERR', 'STDOUT'] as const) : (['STDOUT', 'STDERR'] as const);
  const others = new URLSearchParams(program === null ? { host: host.name } : { program: program.name });
  return (
    <Page
      title={subject}
      aside={
        <span className="flex items-center gap-2">
          <StateGlyph glyph={glyph} tone={tone} />
          <span className={`font-medium ${TONE_TEXT[tone]}`}>{words}</span>
        </span>
      }
      actions={
        <>
          <Link
            href={`/runs?${others.toString()}`}
            prefetch={false}
            className="font-medium text-accent hover:underline"
          >
            {program === null ? 'All runs on this host' : 'All its runs'}
          </Link>
          <RunAgain run={run} name={name} subject={subject} />
        </>
      }
    >
      {children}
      <RunFacts run={run} usual={usual} />
      {run.startedAt !== null &&
        streams.map((stream) => (
          <RunOutput
            key={stream}
            stream={stream}
            text={stream === 'STDOUT' ? run.stdoutTail : run.stderrTail}
            host={host.name}
            process={name}
            showsError={failed}
          />
        ))}
    </Page>
  );
}

/** The same program once more, now. What the host says to it stands beside the button. */
function RunAgain({ run, name, subject }: { run: Run; name: string; subject: string }) {
  const ordering = useOrder(run.id, run.host.name);
  const mayOrder = useMayOrder();
  const canOrder = useCanOrder();
  if (!mayOrder || run.outcome === 'RUNNING') return null;
  return (
    <>
      <OrderDone intent={ordering.intent} />
      <Button
        variant="solid"
        disabled={!canOrder || ordering.isWaiting}
        onClick={() => {
          ordering.order('START', name, subject);
        }}
      >
        {ordering.isWaiting ? 'Starting…' : 'Run again'}
      </Button>
      <OrderFailure ordering={ordering} />
    </>
  );
}
