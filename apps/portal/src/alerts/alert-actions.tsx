'use client';

import {
  AcknowledgeAlertsDocument,
  ClearAlertsDocument,
  MuteAlertsDocument,
  UnacknowledgeAlertsDocument,
  UnmuteAlertsDocument,
  type PortalAlertFragment,
} from '@dart/client/portal';
import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { step, useReversible } from '../live/use-reversible.ts';
import { useSending } from '../live/use-sending.ts';
import { useCanOrder } from '../now/use-can-order.ts';
import { useMayOrder } from '../shell/me-context.tsx';

const HOUR_MS = 3_600_000;
const MUTES = [
  ['1 h', HOUR_MS],
  ['8 h', 8 * HOUR_MS],
  ['1 d', 24 * HOUR_MS],
  ['7 d', 168 * HOUR_MS],
] as const;

/** Take it in hand, mute it for a while, clear it; the first two can be taken back at once, for 10 s. */
export function AlertActions({ alert, onDone }: { alert: PortalAlertFragment; onDone: () => void }) {
  const [isMuting, setMuting] = useState(false);
  const { send, isSending, refusal } = useSending();
  const change = useReversible(onDone);
  const canOrder = useCanOrder();
  const mayOrder = useMayOrder();
  if (!mayOrder) return null;
  const ids = [alert.id];
  const after = (done: Promise<unknown>): void => {
    setMuting(false);
    void done.then(onDone);
  };
  const common = { size: 'row', variant: 'quiet', disabled: isSending || !canOrder } as const;
  const what = alert.message;
  if (isMuting) {
    return (
      <span role="group" aria-label="Mute for" className="flex flex-wrap justify-end gap-1">
        {MUTES.map(([words, ms], index) => (
          <Button
            key={words}
            size="row"
            autoFocus={index === 0}
            aria-label={`Mute for ${words}: ${what}`}
            onClick={() => {
              const until = new Date(Date.now() + ms).toISOString();
              setMuting(false);
              void change({
                done: `Muted for ${words}: ${what}`,
                wish: `Mute: ${what}`,
                changes: [
                  {
                    act: step(MuteAlertsDocument, { input: { ids, until } }),
                    undo: step(UnmuteAlertsDocument, { input: { ids } }),
                  },
                ],
              });
            }}
          >
            {words}
          </Button>
        ))}
        <Button {...common} onClick={() => setMuting(false)}>
          Keep
        </Button>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center justify-end gap-1">
      {refusal !== undefined && (
        <span role="alert" className="text-fail">
          {refusal}
        </span>
      )}
      {alert.acknowledgement === null ? (
        <Button
          {...common}
          variant="plain"
          aria-label={`Acknowledge: ${what}`}
          onClick={() => {
            void change({
              done: `Acknowledged: ${what}`,
              wish: `Acknowledge: ${what}`,
              changes: [
                {
                  act: step(AcknowledgeAlertsDocument, { input: { ids } }),
                  undo: step(UnacknowledgeAlertsDocument, { input: { ids } }),
                },
              ],
            });
          }}
        >
          Acknowledge
        </Button>
      ) : (
        <Button
          {...common}
          aria-label={`Give back: ${what}`}
          onClick={() => after(send(UnacknowledgeAlertsDocument, { input: { ids } }))}
        >
          Give back
        </Button>
      )}
      {alert.mute === null ? (
        <Button {...common} aria-label={`Mute: ${what}`} onClick={() => setMuting(true)}>
          Mute
        </Button>
      ) : (
        <Button
          {...common}
          aria-label={`Unmute: ${what}`}
          onClick={() => after(send(UnmuteAlertsDocument, { input: { ids } }))}
        >
          Unmute
        </Button>
      )}
      <Button
        {...common}
        aria-label={`Clear: ${what}`}
        onClick={() => after(send(ClearAlertsDocument, { input: { ids } }))}
      >
        Clear
      </Button>
    </span>
  );
}
