import { scanIni, type IniItem } from '@dart/supervisor/ini';

type Entry = Extract<IniItem, { kind: 'entry' }>;

/** The keys of a section's body with their values, as supervisord reads it: of a key that stands twice the last counts. */
export function readKeys(body: string): ReadonlyMap<string, string> {
  return new Map(entriesOf(body).map(({ key, value }) => [key, value]));
}

/**
 * The body with another value of a key; all else stays letter by letter, comments too. '' takes the key away, in every place
 * where it stands.
 */
export function writeKey(body: string, key: string, value: string): string {
  const lines = body.split('\n');
  const entries = entriesOf(body).filter((entry) => entry.key === key);
  const last = entries.at(-1);
  if (value.trim() === '') {
    const gone = entries.flatMap(({ line, endLine }) => range(line, endLine));
    return lines.filter((_, index) => !gone.includes(index + 1)).join('\n');
  }
  if (last === undefined)
    return `${body.replace(/\n*$/u, body.trim() === '' ? '' : '\n')}${entryText(key, value)}\n`;
  const first = lines[last.line - 1] ?? '';
  const indent = /^\s*/u.exec(first)?.[0] ?? '';
  const comment = last.line === last.endLine ? (/\s+[;#].*$/u.exec(first)?.[0] ?? '') : '';
  lines.splice(last.line - 1, last.endLine - last.line + 1, `${indent}${entryText(key, value)}${comment}`);
  return lines.join('\n');
}

/** How a value that is written so comes back: without the spaces at its ends and what reads as a comment. */
export function normalizeValue(value: string): string {
  return readKeys(`key = ${value.replaceAll('\n', '\n    ')}`).get('key') ?? '';
}

const entriesOf = (body: string): Entry[] => scanIni(body, true).filter((item) => item.kind === 'entry');

const entryText = (key: string, value: string): string =>
  `${key} = ${value.trim().replaceAll('\n', '\n    ')}`;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
