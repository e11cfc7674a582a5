import type { PendingKind } from '@dart/client/portal';
import { Chip } from '../kit/chip.tsx';

/** Always with the sign: colour alone says nothing. */
export const PENDING_SIGNS: Readonly<Record<PendingKind, { sign: string; word: string; tone: string }>> = {
  ADDED: { sign: '+', word: 'added', tone: 'text-ok' },
  CHANGED: { sign: '~', word: 'changed', tone: 'text-busy' },
  REMOVED: { sign: '−', word: 'removed', tone: 'text-fail' },
};

/** A change that waits to be applied by an update. */
export function PendingMark({ kind }: { kind: PendingKind }) {
  const { sign, word, tone } = PENDING_SIGNS[kind];
  return (
    <Chip className={tone}>
      <span className="font-mono font-semibold">{sign}</span>
      {word}
    </Chip>
  );
}
