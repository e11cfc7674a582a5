import type { Tone } from '../fleet/process-look.ts';

/** The text colour of each tone, spelled out so that Tailwind finds it. */
export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  busy: 'text-busy',
  warn: 'text-warn',
  fail: 'text-fail',
  idle: 'text-idle',
  text: 'text-text',
};

/** The classes of a state's word. */
export const wordLook = (tone: Tone): string =>
  tone === 'idle' ? 'text-muted' : `font-medium ${TONE_TEXT[tone]}`;
