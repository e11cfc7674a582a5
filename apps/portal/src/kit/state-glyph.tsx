import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Glyph, Tone } from '../fleet/process-look.ts';
import { TONE_TEXT } from './tone.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75, strokeLinecap: 'round' } as const;
const mark = { ...line, stroke: 'var(--surface)', strokeLinejoin: 'round' } as const;
const triangle = 'M8 1.6 15 14H1Z';

/** One shape per state: with neither colour nor word they are still told apart. */
const SHAPES: Readonly<Record<Glyph, ReactNode>> = {
  running: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  starting: (
    <>
      <path className="turning" d="M8 2.25A5.75 5.75 0 1 1 2.25 8" {...line} />
      <path d="M8 10.75V5.5M5.9 7.4 8 5.3l2.1 2.1" {...line} strokeLinejoin="round" />
    </>
  ),
  stopping: (
    <>
      <path className="turning" d="M8 2.25A5.75 5.75 0 1 1 2.25 8" {...line} />
      <path d="M8 5.25v5.25M5.9 8.6 8 10.7l2.1-2.1" {...line} strokeLinejoin="round" />
    </>
  ),
  backoff: (
    <>
      <path d={triangle} fill="currentColor" />
      <path d="M8 6.2v3.4M8 12v.01" {...mark} />
    </>
  ),
  fatal: (
    <>
      <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3Z" fill="currentColor" />
      <path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" {...mark} />
    </>
  ),
  exited: (
    <>
      <circle cx="8" cy="8" r="5.75" {...line} strokeWidth={1.5} />
      <path d="m5.6 8.2 1.7 1.7 3.1-3.6" {...line} strokeWidth={1.5} strokeLinejoin="round" />
    </>
  ),
  failed: (
    <>
      <path d={triangle} fill="currentColor" />
      <path d="m6.3 7.6 3.4 3.6m0-3.6-3.4 3.6" {...mark} strokeWidth={1.5} />
    </>
  ),
  stopped: <rect x="3" y="3" width="10" height="10" rx="1" {...line} strokeWidth={1.5} />,
  unknown: (
    <>
      <path d="M8 1.4 14.6 8 8 14.6 1.4 8Z" {...line} strokeWidth={1.25} strokeDasharray="2 2" />
      <path d="M6.7 6.6a1.35 1.35 0 1 1 1.9 1.3c-.4.2-.6.5-.6.9M8 10.9v.01" {...line} strokeWidth={1.25} />
    </>
  ),
};

interface StateGlyphProps {
  readonly glyph: Glyph;
  readonly tone: Tone;
  /** My own order that nobody has confirmed yet: a dashed ring around the state as it still is. */
  readonly awaiting?: boolean;
}

/** Beside a word; screen readers hear only the word. */
export function StateGlyph({ glyph, tone, awaiting = false }: StateGlyphProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox={awaiting ? '-4 -4 24 24' : '0 0 16 16'}
      className={clsx('shrink-0', awaiting ? '-m-[3px] size-5' : 'size-3.5', TONE_TEXT[tone])}
    >
      {awaiting && (
        <circle
          className="turning text-busy"
          cx="8"
          cy="8"
          r="10.6"
          {...line}
          strokeWidth={2}
          strokeDasharray="3.4 3.26"
        />
      )}
      {SHAPES[glyph]}
    </svg>
  );
}
