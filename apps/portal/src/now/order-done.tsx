import { Check } from 'lucide-react';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import type { Intent } from '../live/intent.ts';

/** "Restarted", for a few seconds, where the button was pressed. */
export function OrderDone({ intent }: { intent: Intent | undefined }) {
  if (intent?.phase.kind !== 'succeeded') return null;
  return (
    <span
      role="status"
      className="appearing inline-flex items-center gap-1 px-1 text-meta font-medium text-ok"
    >
      <Check aria-hidden="true" className="size-3.5" />
      {ACTION_WORDS[intent.action].done}
    </span>
  );
}
