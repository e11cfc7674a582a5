import type { AssignmentStatus, PortalAssignmentFragment } from '@dart/client/portal';
import type { Look } from '../fleet/process-look.ts';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { wordLook } from '../kit/tone.ts';

/** What a host made of an assignment, as it is shown. */
export const ASSIGNMENT_LOOKS: Readonly<Record<AssignmentStatus, Look>> = {
  WAITING: { glyph: 'starting', tone: 'busy', word: 'Not written yet' },
  WRITTEN: { glyph: 'exited', tone: 'idle', word: 'Written' },
  REFUSED: { glyph: 'backoff', tone: 'warn', word: 'Refused' },
};

interface AssignmentStateProps {
  readonly assignment: Pick<PortalAssignmentFragment, 'status' | 'refusal'>;
}

/** What a host made of a program that it should run, and why when it refuses. */
export function AssignmentState({ assignment: { status, refusal } }: AssignmentStateProps) {
  const { glyph, tone, word } = ASSIGNMENT_LOOKS[status];
  return (
    <span className="flex min-w-0 items-center gap-2" title={refusal ?? undefined}>
      <StateGlyph glyph={glyph} tone={tone} />
      <span className="truncate">
        <span className={wordLook(tone)}>{word}</span>
        {refusal !== null && <span className="text-muted"> · {refusal}</span>}
      </span>
    </span>
  );
}
