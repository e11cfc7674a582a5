'use client';

import { plural } from '../fleet/plural.ts';
import type { HostRow, PendingRow } from '../fleet/rows.ts';
import { Button } from '../kit/button.tsx';
import { OrderDone } from './order-done.tsx';
import { OrderFailure } from './order-failure.tsx';
import { PENDING_SIGNS } from './pending-mark.tsx';
import { useCanOrder } from './use-can-order.ts';
import { useOrder } from './use-order.ts';

/** How many changes wait on a host, by kind, and the button that applies all of them. */
export function UpdateAll({ host, pending }: { host: HostRow; pending: readonly PendingRow[] }) {
  const ordering = useOrder(host.id, host.name);
  const canOrder = useCanOrder();
  const kinds = (['ADDED', 'CHANGED', 'REMOVED'] as const).map((kind) => ({
    ...PENDING_SIGNS[kind],
    count: pending.filter((change) => change.kind === kind).length,
  }));
  return (
    <>
      <span className="flex items-center gap-2 font-medium">
        {kinds
          .filter(({ count }) => count > 0)
          .map(({ sign, word, tone, count }) => (
            <span key={word} className={tone} title={`${count} ${word}`}>
              <span className="font-mono">{sign}</span>
              {count}
              <span className="sr-only"> {word}</span>
            </span>
          ))}
      </span>
      <OrderDone intent={ordering.intent} />
      {pending.length > 1 && (
        <Button
          size="row"
          variant="solid"
          disabled={!canOrder || ordering.isWaiting}
          aria-label={`Update all ${pending.length} on ${host.name}`}
          onClick={() => {
            ordering.order('UPDATE', 'all', `${plural(pending.length, 'change')} on ${host.name}`);
          }}
        >
          {ordering.isWaiting ? 'Updating…' : `Update all ${pending.length}`}
        </Button>
      )}
      <div className="w-full empty:hidden">
        <OrderFailure ordering={ordering} />
      </div>
    </>
  );
}
