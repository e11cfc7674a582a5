'use client';

import { useMemo } from 'react';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import type { HostRow } from '../fleet/rows.ts';
import { Button } from '../kit/button.tsx';
import { OrderDone } from '../now/order-done.tsx';
import { OrderFailure } from '../now/order-failure.tsx';
import { useCanOrder } from '../now/use-can-order.ts';
import { useOrder } from '../now/use-order.ts';
import { useOffers } from '../palette/offers.ts';
import { useOrderCommand } from '../palette/use-order-command.ts';

const ACTIONS = {
  REREAD: 'supervisord reads its configuration again and tells what has changed; nothing is applied',
  REWRITE: 'The agent writes dart’s part of the configuration again and checks each section',
} as const;

/** What is done to a host as a whole. */
export function HostActions({ host }: { host: HostRow }) {
  const ordering = useOrder(`${host.id} whole`, host.name);
  const canOrder = useCanOrder();
  const { intent } = ordering;
  const send = useOrderCommand();
  const { id, name, connected } = host;
  useOffers(
    useMemo(() => {
      if (send === undefined || !connected) return [];
      return (['REREAD', 'REWRITE'] as const).map((action) => ({
        id: `${action} ${id}`,
        title: `${ACTION_WORDS[action].verb} ${name}`,
        words: 'host configuration',
        does: {
          run: () => {
            send({
              place: `${id} whole`,
              host: name,
              action,
              target: null,
              subject: name,
              isAnnounced: true,
            });
          },
        },
      }));
    }, [id, name, connected, send]),
  );
  return (
    <>
      <OrderFailure ordering={ordering} />
      <OrderDone intent={intent} />
      {(['REREAD', 'REWRITE'] as const).map((action) => (
        <Button
          key={action}
          title={ACTIONS[action]}
          disabled={!canOrder || !host.connected || ordering.isWaiting}
          onClick={() => {
            ordering.order(action, null, host.name);
          }}
        >
          {ordering.isWaiting && intent?.action === action
            ? ACTION_WORDS[action].doing
            : ACTION_WORDS[action].verb}
        </Button>
      ))}
    </>
  );
}
