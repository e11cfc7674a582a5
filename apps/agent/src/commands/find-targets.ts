import { parseTarget, type Target } from '@dart/supervisor';
import type { CommandResultEntry } from './journal.ts';
import { faultResult } from './outcome.ts';

/** What the targets of a command came to: each thing once, and a fault for each target that is nothing here. */
export interface FoundTargets<Thing> {
  readonly things: readonly Thing[];
  readonly faults: readonly CommandResultEntry[];
}

/** Finds what targets mean; `all` may mean nothing, any other has to mean something. */
export function findTargets<Thing>(
  texts: readonly string[],
  find: (target: Target) => readonly Thing[],
  nothing: string,
): FoundTargets<Thing> {
  const things = new Set<Thing>();
  const faults: CommandResultEntry[] = [];
  for (const text of texts) {
    const target = parseTarget(text);
    if (target === undefined) {
      faults.push(
        faultResult(text, 'BAD_NAME', 'this is no target; write a program, group:name, group:* or all'),
      );
      continue;
    }
    const found = find(target);
    for (const thing of found) things.add(thing);
    if (found.length === 0 && target.kind !== 'all') faults.push(faultResult(text, 'BAD_NAME', nothing));
  }
  return { things: [...things], faults };
}
