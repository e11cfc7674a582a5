import type { PaletteCommand } from './palette-command.ts';

/** What people write around the names. */
const VERBS = new Set(['restart', 'start', 'stop', 'log', 'logs', 'go']);
const SMALL = new Set(['of', 'on', 'to', 'host', 'hosts', 'program', 'programs']);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** What the gateway is asked to look for. */
export interface Sought {
  /** A part of a process's or a program's name. */
  readonly name: string;
  /** A part of a host's name. */
  readonly host: string;
  /** The process was named together with its host: "restart payments on web-01". */
  readonly isOn: boolean;
}

/** The names in what was typed; undefined: there are none yet. */
export function findSought(text: string): Sought | undefined {
  const names = wordsOf(text).filter((word) => !VERBS.has(word) && !SMALL.has(word));
  const [name] = names;
  if (name === undefined) return undefined;
  return { name, host: names.at(-1) ?? name, isOn: names.length > 1 };
}

/** Whether every word that was typed stands in the command, in any order; "start" is not found in "restart". */
export function matches(
  { title, words = '' }: Pick<PaletteCommand, 'title' | 'words'>,
  text: string,
): boolean {
  const all = `${title} ${words}`.toLowerCase();
  return wordsOf(text).every((word) =>
    VERBS.has(word) ? ` ${all}`.includes(` ${word}`) : all.includes(word),
  );
}
