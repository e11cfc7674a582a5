'use client';

import type { OperationRequest } from '@dart/client/portal';
import { plural } from '../fleet/plural.ts';
import { ChoiceBar } from '../kit/choice-bar.tsx';
import type { Choice } from '../kit/list/use-choice.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { BULK_STATES } from './bulk-actions.ts';
import { BulkButtons } from './bulk-buttons.tsx';

interface ChoiceScopeBarProps<Row> {
  readonly choice: Choice<Row>;
  /** What a row is: "host". */
  readonly noun: string;
  readonly scopeOf: (rows: readonly Row[]) => OperationRequest['scope'];
  /** What all rows that match are, and how many. */
  readonly all: { readonly scope: OperationRequest['scope']; readonly total: number };
}

/** Acts on all processes of the hosts or programs that are chosen; how many these are is told by the sheet. */
export function ChoiceScopeBar<Row>({ choice, noun, scopeOf, all }: ChoiceScopeBarProps<Row>) {
  const mayOrder = useMayOrder();
  const { rows, isAll } = choice;
  if (!mayOrder || rows.length === 0) return null;
  const words = plural(isAll ? all.total : rows.length, noun);
  const scope = isAll ? all.scope : scopeOf(rows);
  return (
    <ChoiceBar
      words={`${words} selected`}
      choice={choice}
      total={all.total > rows.length ? all.total : undefined}
    >
      <BulkButtons
        meant={(action) => ({ count: undefined, scope: { ...scope, states: BULK_STATES[action] } })}
        isProduction
        subject={`the processes of ${words}`}
        onBegun={choice.clear}
      />
    </ChoiceBar>
  );
}
