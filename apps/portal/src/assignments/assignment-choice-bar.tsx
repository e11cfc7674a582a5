'use client';

import { useState } from 'react';
import { plural } from '../fleet/plural.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceBar } from '../kit/choice-bar.tsx';
import type { Choice } from '../kit/list/use-choice.ts';
import { TypedConfirmation } from '../kit/typed-confirmation.tsx';
import { useReversible, type Reversible } from '../live/use-reversible.ts';
import { useCanOrder } from '../now/use-can-order.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { enable, unassign, type AssignmentLine } from './assignment-changes.ts';

interface AssignmentChoiceBarProps {
  readonly choice: Choice<AssignmentLine>;
  readonly onChange: () => void;
}

/** Enables, disables or takes off all assignments that are chosen; taking off many is typed. */
export function AssignmentChoiceBar({ choice, onChange }: AssignmentChoiceBarProps) {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const change = useReversible(onChange);
  const canOrder = useCanOrder();
  const mayOrder = useMayOrder();
  const { rows } = choice;
  if (!mayOrder || rows.length === 0) return null;
  const enabled = rows.filter((row) => row.enabled).length;
  const words = plural(rows.length, 'assignment');
  const run = async (wanted: Reversible): Promise<void> => {
    setBusy(true);
    await change(wanted);
    setBusy(false);
    choice.clear();
  };
  return (
    <ChoiceBar words={`${words} selected`} choice={choice}>
      <Button
        disabled={!canOrder || isBusy || enabled === rows.length}
        onClick={() => void run(enable(rows, true))}
      >
        Enable {rows.length - enabled}
      </Button>
      <Button disabled={!canOrder || isBusy || enabled === 0} onClick={() => void run(enable(rows, false))}>
        Disable {enabled}
      </Button>
      <Button
        variant="danger"
        disabled={!canOrder || isBusy}
        onClick={() => {
          if (rows.length === 1) void run(unassign(rows));
          else setAsking(true);
        }}
      >
        Unassign {rows.length}
        {rows.length > 1 && '…'}
      </Button>
      {isAsking && (
        <TypedConfirmation
          title={`Unassign ${words}`}
          word={String(rows.length)}
          verb={`Unassign ${words}`}
          onConfirm={() => {
            setAsking(false);
            void run(unassign(rows));
          }}
          onClose={() => setAsking(false)}
        >
          <p>
            {rows
              .slice(0, 10)
              .map(({ program, host }) => `${program.name} on ${host.name}`)
              .join(', ')}
            {rows.length > 10 && ` and ${rows.length - 10} more`}
          </p>
          <p className="text-muted">What runs keeps running until each host is updated.</p>
        </TypedConfirmation>
      )}
    </ChoiceBar>
  );
}
