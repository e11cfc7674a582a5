import { diffLines } from 'diff';

export interface ComparedLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The lines of both texts, each once where they are the same; what was removed comes before what took its place. */
export function compareLines(before: string, after: string): ComparedLine[] {
  return diffLines(withEnd(before), withEnd(after)).flatMap(({ added, removed, value }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return value
      .replace(/\n$/u, '')
      .split('\n')
      .map((text) => ({ kind, text }) as const);
  });
}

/** A last line without its newline would differ from the same line with it. */
const withEnd = (text: string): string => (text === '' ? '' : `${text.trimEnd()}\n`);
