'use client';

import type { OperationRequest, PortalProcessFragment } from '@dart/client/portal';
import { plural } from '../fleet/plural.ts';
import { ChoiceBar } from '../kit/choice-bar.tsx';
import type { Choice } from '../kit/list/use-choice.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { BULK_STATES, type BulkAction } from './bulk-actions.ts';
import { BulkButtons, type Meant } from './bulk-buttons.tsx';

type Process = Pick<PortalProcessFragment, 'id' | 'allowedActions' | 'program'>;

interface ProcessChoiceBarProps<Row> {
  readonly choice: Choice<Row>;
  readonly processOf: (row: Row) => Process | undefined;
  /** What all rows that match are, and how many. Absent: the list is whole. */
  readonly all?: { readonly scope: OperationRequest['scope']; readonly total: number };
}

/** Acts on the processes that are chosen: on each that takes the action in its state. */
export function ProcessChoiceBar<Row>({ choice, processOf, all }: ProcessChoiceBarProps<Row>) {
  const mayOrder = useMayOrder();
  const processes = choice.rows.map(processOf).filter((process) => process !== undefined);
  if (!mayOrder || processes.length === 0) return null;
  const isAll = choice.isAll && all !== undefined;
  const meant = (action: BulkAction): Meant => {
    if (isAll) return { count: undefined, scope: { ...all.scope, states: BULK_STATES[action] } };
    const taking = processes.filter(({ allowedActions }) => allowedActions.includes(action));
    return { count: taking.length, scope: { processIds: taking.map(({ id }) => id) } };
  };
  const count = isAll ? all.total : processes.length;
  const words = plural(count, 'process', 'processes');
  return (
    <ChoiceBar
      words={`${words} selected`}
      choice={choice}
      total={all !== undefined && all.total > processes.length ? all.total : undefined}
    >
      <BulkButtons
        meant={meant}
        isProduction={processes.some(({ program }) => program?.environment === 'production')}
        subject={isAll ? 'all that match' : words}
        onBegun={choice.clear}
      />
    </ChoiceBar>
  );
}
