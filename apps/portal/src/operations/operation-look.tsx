import type { OperationState, OperationTargetState } from '@dart/client/portal';
import type { Glyph, Tone } from '../fleet/process-look.ts';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { TONE_TEXT } from '../kit/tone.ts';

interface Look {
  readonly glyph: Glyph;
  readonly tone: Tone;
  readonly word: string;
}

export const OPERATION_LOOKS: Readonly<Record<OperationState, Look>> = {
  RUNNING: { glyph: 'starting', tone: 'busy', word: 'Under way' },
  SUCCEEDED: { glyph: 'exited', tone: 'ok', word: 'Succeeded' },
  FAILED: { glyph: 'fatal', tone: 'fail', word: 'Failed' },
  HELD: { glyph: 'backoff', tone: 'warn', word: 'Held back' },
  CANCELLED: { glyph: 'stopped', tone: 'idle', word: 'Cancelled' },
};

/** In the order in which they are told: what needs a person first. */
export const TARGET_LOOKS: Readonly<Record<OperationTargetState, Look>> = {
  FAILED: { glyph: 'fatal', tone: 'fail', word: 'Failed' },
  RUNNING: { glyph: 'starting', tone: 'busy', word: 'Under way' },
  WAITING: { glyph: 'unknown', tone: 'idle', word: 'Waiting' },
  SUCCEEDED: { glyph: 'exited', tone: 'ok', word: 'Succeeded' },
  SKIPPED: { glyph: 'stopped', tone: 'idle', word: 'Left out' },
};

/** A state as shape, colour and word. */
export function LookMark({ look: { glyph, tone, word } }: { look: Look }) {
  return (
    <span className="inline-flex items-center gap-2">
      <StateGlyph glyph={glyph} tone={tone} />
      <span className={tone === 'idle' ? 'text-muted' : `font-medium ${TONE_TEXT[tone]}`}>{word}</span>
    </span>
  );
}
