'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import type { CommandAction } from '@dart/client/portal';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { targetOf } from '../fleet/command-target.ts';
import type { HostRow, ProcessRow } from '../fleet/rows.ts';
import { Button, buttonLook } from '../kit/button.tsx';
import { formatLogAddress } from '../logs/log-address.ts';
import { ConfirmStop } from './confirm-stop.tsx';
import { OrderDone } from './order-done.tsx';
import { useCanOrder } from './use-can-order.ts';
import type { Ordering } from './use-order.ts';

/** Those of a single process, in the order in which they are offered: the dangerous one at the edge. */
const OFFERED = ['START', 'RESTART', 'STOP'] as const satisfies readonly CommandAction[];

interface ProcessActionsProps {
  readonly process: ProcessRow;
  readonly host: Pick<HostRow, 'name' | 'connected'>;
  readonly ordering: Ordering;
}

/** What may be done to a process, as the gateway says. One click each; stopping asks once, in place. */
export function ProcessActions({ process, host, ordering }: ProcessActionsProps) {
  const [isAsking, setAsking] = useState(false);
  /** After "Keep" the focus goes back to where it came from. */
  const isReturning = useRef(false);
  const canOrder = useCanOrder();
  // A row says what its state allows; whether the host is there to do it is told by the host's own row.
  const offered = host.connected ? OFFERED.filter((action) => process.allowedActions.includes(action)) : [];
  const subject = `${process.fullName} on ${host.name}`;
  const order = (action: CommandAction): void => {
    setAsking(false);
    ordering.order(action, targetOf(process), subject);
  };
  if (isAsking) {
    return (
      <ConfirmStop
        subject={subject}
        onStop={() => {
          order('STOP');
        }}
        onKeep={(isAnswered) => {
          isReturning.current = isAnswered;
          setAsking(false);
        }}
      />
    );
  }
  return (
    <span className="flex items-center justify-end gap-1">
      <OrderDone intent={ordering.intent} />
      <Link
        href={formatLogAddress({ host: host.name, process: process.fullName })}
        prefetch={false}
        aria-label={`Log of ${subject}`}
        className={buttonLook('quiet', 'row')}
      >
        Log
      </Link>
      {offered.map((action) => (
        <Button
          key={action}
          ref={(button) => {
            if (action !== 'STOP' || !isReturning.current || button === null) return;
            isReturning.current = false;
            button.focus();
          }}
          size="row"
          variant={action === 'START' ? 'plain' : 'quiet'}
          disabled={!canOrder || ordering.isWaiting}
          aria-label={`${ACTION_WORDS[action].verb} ${subject}`}
          onClick={() => {
            if (action === 'STOP') setAsking(true);
            else order(action);
          }}
        >
          {ACTION_WORDS[action].verb}
        </Button>
      ))}
    </span>
  );
}
