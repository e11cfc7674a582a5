import type { OperationState, OperationTargetState } from '@dart/client/portal';
import type { Look } from '../fleet/process-look.ts';

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
