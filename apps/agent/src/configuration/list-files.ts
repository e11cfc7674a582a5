import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The files that a pattern of Python's glob names, as far as `[include]` uses it: `*` and `?` in any part of the path. */
export function listFiles(pattern: string): string[] {
  if (!/[*?[]/.test(pattern)) return [pattern];
  const parent = dirname(pattern);
  const folders = /[*?[]/.test(parent) ? listFiles(parent) : [parent];
  const expression = toExpression(basename(pattern));
  return folders.flatMap((folder) =>
    readNames(folder)
      .filter((name) => expression.test(name))
      .map((name) => join(folder, name)),
  );
}

function toExpression(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll('[!', '[^');
  const hidden = pattern.startsWith('.') ? '' : String.raw`(?!\.)`;
  return new RegExp(`^${hidden}${source}$`);
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
