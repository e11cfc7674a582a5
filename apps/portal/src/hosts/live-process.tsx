'use client';

import type { HostRow, ProcessRow } from '../fleet/rows.ts';
import { OrderFailure } from '../now/order-failure.tsx';
import { ProcessActions } from '../now/process-actions.tsx';
import { ProcessHistoryButton } from '../now/process-history.tsx';
import { ProcessState } from '../now/process-state.tsx';
import { useOrder } from '../now/use-order.ts';

interface LiveProcessProps {
  readonly process: ProcessRow;
  readonly host: Pick<HostRow, 'name' | 'connected'>;
}

/** The state of a process in a table's cell, or what was ordered of it; below it why that failed. */
export function LiveProcessState({ process, host }: LiveProcessProps) {
  const ordering = useOrder(process.id, host.name);
  return (
    <>
      <ProcessHistoryButton process={process} host={host}>
        <ProcessState process={process} ordering={ordering} />
      </ProcessHistoryButton>
      <OrderFailure ordering={ordering} />
    </>
  );
}

/** What may be done to it, in another cell. */
export function LiveProcessActions({ process, host }: LiveProcessProps) {
  return <ProcessActions process={process} host={host} ordering={useOrder(process.id, host.name)} />;
}
