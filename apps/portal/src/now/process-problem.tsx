'use client';

import { describeEnding, isFailing } from '../fleet/process-look.ts';
import type { HostRow, ProcessRow } from '../fleet/rows.ts';
import { Since } from '../kit/since.tsx';
import { OrderFailure } from './order-failure.tsx';
import { ProblemLayout } from './problem-layout.tsx';
import { ProcessActions } from './process-actions.tsx';
import { ProcessState } from './process-state.tsx';
import { Subject } from './subject.tsx';
import { useOrder } from './use-order.ts';

export function ProcessProblem({ host, process }: { host: HostRow; process: ProcessRow }) {
  const ordering = useOrder(process.id, host.name);
  return (
    <ProblemLayout
      state={<ProcessState process={process} ordering={ordering} />}
      name={<Subject name={process.fullName} host={host.name} />}
      reason={isFailing(process) ? explain(process) : ''}
      since={<Since at={process.stateSince} />}
      actions={<ProcessActions process={process} host={host} ordering={ordering} />}
      result={<OrderFailure ordering={ordering} />}
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
