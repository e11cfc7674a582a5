import type { Severity } from '@dart/client/portal';
import type { Look } from '../fleet/process-look.ts';

/** The worst first. */
export const SEVERITIES = ['URGENT_1', 'URGENT_2', 'URGENT_3', 'WARNING', 'INFORMATION'] as const;

export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = {
  URGENT_1: { glyph: 'fatal', tone: 'fail', word: 'Urgent 1' },
  URGENT_2: { glyph: 'fatal', tone: 'fail', word: 'Urgent 2' },
  URGENT_3: { glyph: 'fatal', tone: 'fail', word: 'Urgent 3' },
  WARNING: { glyph: 'backoff', tone: 'warn', word: 'Warning' },
  INFORMATION: { glyph: 'unknown', tone: 'text', word: 'Information' },
  OK: { glyph: 'exited', tone: 'ok', word: 'OK' },
};

/** How bad an alert is. One that is over has no colour. */
export const lookOfAlert = (severity: Severity, isOver: boolean): Look =>
  isOver ? { ...SEVERITY_LOOKS[severity], glyph: 'exited', tone: 'idle' } : SEVERITY_LOOKS[severity];
