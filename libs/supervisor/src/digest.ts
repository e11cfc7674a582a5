import { createHash } from 'node:crypto';
import type { ProcessStateName } from './states.ts';

/** What the digest knows of a process. */
export interface DigestedProcess {
  readonly group: string;
  readonly name: string;
  readonly state: ProcessStateName;
  readonly pid?: number | null;
}

/**
 * A short digest of the states of all processes of a host, the same for any order. Agent and gateway compare it with
 * each heartbeat; names hold no control characters, so the separators are sure.
 */
export function digestOfStates(processes: Iterable<DigestedProcess>): string {
  const lines = Array.from(processes, ({ group, name, state, pid }) =>
    [group, name, state, String(pid ?? 0)].join('\t'),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('base64url').slice(0, 22);
}
