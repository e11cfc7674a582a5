import type { Look } from '../fleet/process-look.ts';
import { StateGlyph } from './state-glyph.tsx';
import { wordLook } from './tone.ts';

/** A state as shape, colour and word. */
export function LookMark({ look: { glyph, tone, word } }: { look: Look }) {
  return (
    <span className="inline-flex items-center gap-2">
      <StateGlyph glyph={glyph} tone={tone} />
      <span className={wordLook(tone)}>{word}</span>
    </span>
  );
}
