import { describeEnding, type Look } from './process-look.ts';
import type { RunRow } from './rows.ts';

type RunLook = Omit<Look, 'word'> & { readonly words: string };

/** Shape, colour and words of a run's outcome. */
export function describeRun(run: Pick<RunRow, 'outcome' | 'exitStatus' | 'exitSignal' | 'reason'>): RunLook {
  const ending = describeEnding(run);
  switch (run.outcome) {
    case 'RUNNING':
      return { glyph: 'starting', tone: 'busy', words: 'Running' };
    case 'SUCCEEDED':
      return { glyph: 'exited', tone: 'ok', words: 'Succeeded' };
    case 'FAILED':
      return { glyph: 'failed', tone: 'warn', words: ending === undefined ? 'Failed' : `Failed, ${ending}` };
    case 'STOPPED':
      return { glyph: 'stopped', tone: 'idle', words: 'Stopped on order' };
    case 'SKIPPED':
      return { glyph: 'stopped', tone: 'idle', words: say('Skipped', run.reason) };
    case 'QUEUED':
      return { glyph: 'starting', tone: 'busy', words: say('Waits', run.reason) };
    case 'MISSED':
      return { glyph: 'backoff', tone: 'warn', words: say('Missed', run.reason) };
    case 'UNKNOWN':
      return {
        glyph: 'unknown',
        tone: 'text',
        words: run.reason === null ? 'Ended, how is not known' : say('Not known', run.reason),
      };
  }
}

const say = (word: string, reason: string | null): string => (reason === null ? word : `${word}: ${reason}`);
