import { X } from 'lucide-react';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import type { Ordering } from './use-order.ts';

/** Why my order failed, at the row it was about, until it is put away or ordered again. */
export function OrderFailure({ ordering: { intent, dismiss } }: { ordering: Ordering }) {
  if (intent?.phase.kind !== 'failed') return null;
  return (
    <p
      role="alert"
      className="flex items-start gap-2 rounded-control border-l-2 border-fail bg-fail-tint py-1 pr-1 pl-2.5"
    >
      <span className="min-w-0 flex-1 break-words">
        <strong className="font-semibold text-fail">{ACTION_WORDS[intent.action].verb} failed.</strong>{' '}
        {intent.phase.message}
      </span>
      <button
        type="button"
        aria-label="Dismiss"
        className="grid size-6 shrink-0 place-items-center rounded-control text-muted hover:text-text max-md:size-11"
        onClick={dismiss}
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </p>
  );
}
