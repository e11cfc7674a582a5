import type { Severity } from '@dart/client/portal';
import type { Glyph, Tone } from '../fleet/process-look.ts';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { TONE_TEXT } from '../kit/tone.ts';

/** The worst first. */
export const SEVERITIES = ['URGENT_1', 'URGENT_2', 'URGENT_3', 'WARNING', 'INFORMATION'] as const;

export const SEVERITY_LOOKS: Readonly<Record<Severity, { glyph: Glyph; tone: Tone; word: string }>> = {
  URGENT_1: { glyph: 'fatal', tone: 'fail', word: 'Urgent 1' },
  URGENT_2: { glyph: 'fatal', tone: 'fail', word: 'Urgent 2' },
  URGENT_3: { glyph: 'fatal', tone: 'fail', word: 'Urgent 3' },
  WARNING: { glyph: 'backoff', tone: 'warn', word: 'Warning' },
  INFORMATION: { glyph: 'unknown', tone: 'text', word: 'Information' },
  OK: { glyph: 'exited', tone: 'ok', word: 'OK' },
};

/** How bad an alert is: shape, colour and word. One that is over has no colour. */
export function SeverityMark({ severity, isOver }: { severity: Severity; isOver: boolean }) {
  const { glyph, tone, word } = SEVERITY_LOOKS[severity];
  return (
    <span className="inline-flex items-center gap-2">
      <StateGlyph glyph={isOver ? 'exited' : glyph} tone={isOver ? 'idle' : tone} />
      <span className={isOver ? 'text-muted' : `font-medium ${TONE_TEXT[tone]}`}>{word}</span>
    </span>
  );
}
