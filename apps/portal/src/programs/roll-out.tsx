'use client';

import { useMemo, useState } from 'react';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { Button } from '../kit/button.tsx';
import { OperationSheet } from '../operations/operation-sheet.tsx';
import { useCanOrder } from '../now/use-can-order.ts';
import { useOffers } from '../palette/offers.ts';
import type { ProgramInFull } from './program-page-state.ts';

const ACTIONS = ['START', 'RESTART', 'STOP'] as const;

/** Acts on a program on all its hosts, some at a time: each opens the sheet that says what is meant. */
export function RollOut({ program: { name, environment } }: { program: ProgramInFull }) {
  const [action, setAction] = useState<(typeof ACTIONS)[number]>();
  const canOrder = useCanOrder();
  useOffers(
    useMemo(
      () =>
        ACTIONS.filter(() => canOrder).map((each) => ({
          id: `${each} all`,
          title: `${ACTION_WORDS[each].verb} ${name} on all its hosts…`,
          does: { run: () => setAction(each) },
        })),
      [canOrder, name],
    ),
  );
  return (
    <>
      {ACTIONS.map((each) => (
        <Button
          key={each}
          disabled={!canOrder}
          onClick={() => {
            setAction(each);
          }}
        >
          {ACTION_WORDS[each].verb} all…
        </Button>
      ))}
      {action !== undefined && (
        <OperationSheet
          title={`${ACTION_WORDS[action].verb} ${name}`}
          request={{ action, scope: { programs: [name], environment } }}
          onClose={() => {
            setAction(undefined);
          }}
        />
      )}
    </>
  );
}
