'use client';

import { StartOperationDocument, type OperationRequest } from '@dart/client/portal';
import { useState } from 'react';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { plural } from '../fleet/plural.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { showToast } from '../kit/toast-store.ts';
import { useSending } from '../live/use-sending.ts';
import { useCanOrder } from '../now/use-can-order.ts';
import { BULK_ACTIONS, howToAsk, type BulkAction } from './bulk-actions.ts';
import { operationPath } from './operation-path.ts';
import { OperationSheet } from './operation-sheet.tsx';

export interface Meant {
  /** How many processes would be acted on; undefined: only the gateway knows. */
  readonly count: number | undefined;
  readonly scope: OperationRequest['scope'];
}

interface BulkButtonsProps {
  /** What an action would mean. */
  readonly meant: (action: BulkAction) => Meant;
  /** Something of it is in production. */
  readonly isProduction: boolean;
  /** For the sheet's title: "what is selected on 3 hosts". */
  readonly subject: string;
  readonly onBegun: () => void;
}

/** Restart, start and stop of what is chosen: few at once, more in a sheet that says what is meant. */
export function BulkButtons({ meant, isProduction, subject, onBegun }: BulkButtonsProps) {
  const [action, setAction] = useState<BulkAction>();
  const { send, isSending, refusal } = useSending();
  const canOrder = useCanOrder();
  const begin = async (of: BulkAction, count: number): Promise<void> => {
    const begun = await send(StartOperationDocument, {
      input: {
        request: { action: of, scope: meant(of).scope },
        batchSize: 1,
        stopAfter: 1,
        idempotencyKey: crypto.randomUUID(),
      },
    });
    if (begun === undefined) return;
    const does = { href: operationPath(begun.operation.id) };
    const title = `${ACTION_WORDS[of].verb} of ${plural(count, 'process', 'processes')} begun`;
    showToast({ tone: 'ok', title, detail: undefined, action: { word: 'Show', does } });
    onBegun();
  };
  return (
    <>
      {refusal !== undefined && (
        <span role="alert" className="text-fail">
          {refusal}
        </span>
      )}
      {BULK_ACTIONS.map((each) => {
        const { count } = meant(each);
        const { verb } = ACTION_WORDS[each];
        const asking = count === undefined ? 'sheet' : howToAsk(each, count, isProduction);
        const what = count === undefined ? '' : ` ${count.toLocaleString('en')}`;
        return (
          <ConfirmButton
            key={`${each} ${what}`}
            disabled={!canOrder || isSending || count === 0}
            question={
              asking === 'in place' ? `${verb} ${plural(count ?? 0, 'process', 'processes')}?` : undefined
            }
            onConfirm={() => {
              if (asking === 'sheet') setAction(each);
              else void begin(each, count ?? 0);
            }}
          >
            {verb}
            {what}
            {asking === 'sheet' && '…'}
          </ConfirmButton>
        );
      })}
      {action !== undefined && (
        <OperationSheet
          title={`${ACTION_WORDS[action].verb} ${subject}`}
          request={{ action, scope: meant(action).scope }}
          onClose={() => {
            setAction(undefined);
          }}
        />
      )}
    </>
  );
}
