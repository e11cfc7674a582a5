import { readFileSync } from 'node:fs';

/** The child of a process whose command line holds a text. @throws when there is none. */
export function findChild(parent: number, text: string): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  const found = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text));
  if (found === undefined) throw new Error(`process ${parent} has no child ${text}`);
  return found;
}
