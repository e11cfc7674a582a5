'use client';

import { ACTION_WORDS } from '../fleet/action-words.ts';
import type { PendingRow } from '../fleet/rows.ts';
import { Button } from '../kit/button.tsx';
import { Since } from '../kit/since.tsx';
import { OrderDone } from './order-done.tsx';
import { OrderFailure } from './order-failure.tsx';
import { PENDING_SIGNS } from './pending-mark.tsx';
import { useCanOrder } from './use-can-order.ts';
import { useOrder } from './use-order.ts';

interface PendingLineProps {
  readonly change: PendingRow;
  readonly host: string;
  readonly mayOrder: boolean;
}

/** A waiting change of one program on one host, with the button that applies it. */
export function PendingLine({ change, host, mayOrder }: PendingLineProps) {
  const ordering = useOrder(change.id, host);
  const canOrder = useCanOrder();
  const { sign, word, tone } = PENDING_SIGNS[change.kind];
  return (
    <li
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line py-1 pr-2 pl-3 first:border-t-0"
      data-testid="change"
    >
      <span aria-hidden="true" className={`w-3.5 text-center font-mono font-semibold ${tone}`}>
        {sign}
      </span>
      <span className="font-medium">{change.group}</span>
      <span className="text-muted">
        {ordering.isWaiting ? ACTION_WORDS.UPDATE.doing : `${word} in the configuration, not applied for `}
        {!ordering.isWaiting && <Since at={change.since} />}
      </span>
      <span className="flex-1" />
      <OrderDone intent={ordering.intent} />
      {mayOrder && (
        <Button
          size="row"
          disabled={!canOrder || ordering.isWaiting}
          aria-label={`Update ${change.group} on ${host}`}
          onClick={() => {
            ordering.order('UPDATE', change.group, `${change.group} on ${host}`);
          }}
        >
          Update
        </Button>
      )}
      <div className="w-full empty:hidden">
        <OrderFailure ordering={ordering} />
      </div>
    </li>
  );
}
