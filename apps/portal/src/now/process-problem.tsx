'use client';

import { describeEnding, isFailing } from '../fleet/process-look.ts';
import type { HostRow, ProcessRow } from '../fleet/rows.ts';
import { Since } from '../kit/since.tsx';
import { OrderFailure } from './order-failure.tsx';
import { ProblemLayout } from './problem-layout.tsx';
import { ProcessActions } from './process-actions.tsx';
import { lastLines } from './last-lines.ts';
import { ProcessHistoryButton } from './process-history.tsx';
import { ProcessState } from './process-state.tsx';
import { Subject } from './subject.tsx';
import { useOrder } from './use-order.ts';

interface ProcessProblemProps {
  readonly host: HostRow;
  readonly process: ProcessRow;
  /** What it wrote last; undefined: nothing is known. */
  readonly output: string | undefined;
}

export function ProcessProblem({ host, process, output }: ProcessProblemProps) {
  const ordering = useOrder(process.id, host.name);
  return (
    <ProblemLayout
      state={
        <ProcessHistoryButton process={process} host={host}>
          <ProcessState process={process} ordering={ordering} />
        </ProcessHistoryButton>
      }
      name={<Subject name={process.fullName} host={host.name} />}
      reason={isFailing(process) ? explain(process) : ''}
      since={<Since at={process.stateSince} />}
      actions={<ProcessActions process={process} host={host} ordering={ordering} />}
      result={
        ordering.intent?.phase.kind === 'failed' ? (
          <OrderFailure ordering={ordering} />
        ) : (
          output !== undefined && <LastLines lines={lastLines(output)} />
        )
      }
    />
  );
}

/** Why it fails, as far as supervisord says. */
function explain(process: ProcessRow): string {
  if (process.spawnError !== null && process.spawnError !== '') return process.spawnError;
  const ending = describeEnding(process);
  if (process.state === 'FATAL')
    return ending === undefined ? 'It could not be kept running.' : `Ended with ${ending} at each try.`;
  if (process.state === 'BACKOFF') return 'It ended too soon after its start and is tried again.';
  return process.state === 'UNKNOWN' ? 'supervisord does not know its state.' : '';
}

function LastLines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <pre
      aria-label="Its last lines"
      className="overflow-hidden rounded-control bg-raised px-2.5 py-1 font-mono text-meta whitespace-pre-wrap break-words"
    >
      {lines.join('\n')}
    </pre>
  );
}
