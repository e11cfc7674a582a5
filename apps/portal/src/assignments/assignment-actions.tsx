'use client';

import { Button } from '../kit/button.tsx';
import { useReversible } from '../live/use-reversible.ts';
import { useCanOrder } from '../now/use-can-order.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { enable, unassign, type AssignmentLine } from './assignment-changes.ts';

/** Enables or disables a program on a host, or takes it off: at once, and for 10 s it can be taken back. */
export function AssignmentActions({ line, onChange }: { line: AssignmentLine; onChange: () => void }) {
  const change = useReversible(onChange);
  const canOrder = useCanOrder();
  const mayOrder = useMayOrder();
  if (!mayOrder) return null;
  const subject = `${line.program.name} on ${line.host.name}`;
  const toggle = line.enabled ? 'Disable' : 'Enable';
  return (
    <span className="flex justify-end gap-1">
      <Button
        size="row"
        variant="quiet"
        disabled={!canOrder}
        aria-label={`${toggle} ${subject}`}
        onClick={() => void change(enable([line], !line.enabled))}
      >
        {toggle}
      </Button>
      {line.explicit && (
        <Button
          size="row"
          variant="quiet"
          disabled={!canOrder}
          aria-label={`Unassign ${subject}`}
          onClick={() => void change(unassign([line]))}
        >
          Unassign
        </Button>
      )}
    </span>
  );
}
