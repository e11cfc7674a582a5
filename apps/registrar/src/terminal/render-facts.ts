import type { Colours } from './colours.ts';

/** Names and values under each other; what has no value is left out. */
export function renderFacts(facts: readonly (readonly [string, string])[], colours: Colours): string {
  const known = facts.filter(([, value]) => value !== '');
  const width = Math.max(0, ...known.map(([name]) => name.length));
  return known.map(([name, value]) => `${colours.faint(name.padEnd(width))}  ${value}\n`).join('');
}
