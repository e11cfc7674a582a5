import type { ProcessState } from '@dart/client/portal';

/** What colour says: it is never alone, a shape and a word say the same. */
export type Tone = 'ok' | 'busy' | 'warn' | 'fail' | 'idle' | 'text';

/** Which shape the glyph has; `failed` is the triangle of an end that was not expected. */
export type Glyph =
  'running' | 'starting' | 'stopping' | 'backoff' | 'fatal' | 'exited' | 'failed' | 'stopped' | 'unknown';

/** A state as it is shown. */
export interface Look {
  readonly glyph: Glyph;
  readonly tone: Tone;
  readonly word: string;
}

interface Ending {
  readonly state: ProcessState;
  readonly expected: boolean | null;
}

/** The states' language: shape, colour and word of a process. */
export function describeProcess({ state, expected }: Ending): Look {
  switch (state) {
    case 'RUNNING':
      return { glyph: 'running', tone: 'ok', word: 'Running' };
    case 'STARTING':
      return { glyph: 'starting', tone: 'busy', word: 'Starting' };
    case 'STOPPING':
      return { glyph: 'stopping', tone: 'busy', word: 'Stopping' };
    case 'BACKOFF':
      return { glyph: 'backoff', tone: 'warn', word: 'Retrying' };
    case 'FATAL':
      return { glyph: 'fatal', tone: 'fail', word: 'Failed to start' };
    case 'EXITED':
      return expected === false
        ? { glyph: 'failed', tone: 'warn', word: 'Exited unexpectedly' }
        : { glyph: 'exited', tone: 'idle', word: 'Exited' };
    case 'STOPPED':
      return { glyph: 'stopped', tone: 'idle', word: 'Stopped' };
    case 'UNKNOWN':
      return { glyph: 'unknown', tone: 'text', word: 'Unknown' };
  }
}

/** Whether somebody has to look at it: it does not run although it should, or nobody knows. */
export function isFailing({ state, expected }: Ending): boolean {
  return (
    state === 'FATAL' ||
    state === 'BACKOFF' ||
    state === 'UNKNOWN' ||
    (state === 'EXITED' && expected === false)
  );
}

/** How it ended, in as few words as there are: "exit 1", "SIGKILL"; undefined when nothing is known. */
export function describeEnding(ending: {
  readonly exitStatus: number | null;
  readonly exitSignal: string | null;
}): string | undefined {
  if (ending.exitSignal !== null) return ending.exitSignal;
  return ending.exitStatus === null ? undefined : `exit ${ending.exitStatus}`;
}
