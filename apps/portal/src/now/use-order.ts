'use client';

import type { CommandAction } from '@dart/client/portal';
import type { Intent } from '../live/intent.ts';
import { useLive } from '../live/live-provider.tsx';
import { useIntent } from '../live/use-intent.ts';

export interface Ordering {
  readonly intent: Intent | undefined;
  /** An order is under way: another would cross it. */
  readonly isWaiting: boolean;
  readonly order: (action: CommandAction, target: string | null, subject: string) => void;
  readonly dismiss: () => void;
}

/** The orders of one place on the page (a process, a change, a host) and what has become of the last. */
export function useOrder(place: string, host: string): Ordering {
  const { commands } = useLive();
  const intent = useIntent(place);
  return {
    intent,
    isWaiting: intent?.phase.kind === 'waiting' || intent?.phase.kind === 'silent',
    order: (action, target, subject) => {
      void commands.order({ place, host, action, target, subject });
    },
    dismiss: () => {
      commands.dismiss(place);
    },
  };
}
