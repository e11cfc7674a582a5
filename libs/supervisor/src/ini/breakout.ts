import type { BodyIssue } from './issue.ts';
import { stripPython } from './scan.ts';

/** Controls but tab, and what some reader or editor takes as a line break: NEL (U+0085), U+2028, U+2029, a lone CR. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;

/**
 * The faults by which a body could leave its section. It is stricter than supervisord's parser: a line that begins
 * with `[` is refused at any indentation, although Python takes a deeper one as a continuation.
 */
export function findBreakouts(body: string): BodyIssue[] {
  const issues: BodyIssue[] = [];
  const lines = body.split('\n');
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const sign = FORBIDDEN.exec(line < lines.length ? `${text}\n` : text)?.[0];
    if (sign !== undefined) {
      issues.push({
        line,
        rule: 'control-character',
        message: `holds the control character U+${hexadecimal(sign)}`,
        nextStep: 'remove it; a body may hold tabs and line feeds only',
      });
    }
    if (stripPython(text.replaceAll(/[\0\ufeff]/g, '')).startsWith('[')) {
      issues.push({
        line,
        rule: 'opens-section',
        message: 'begins with "[", which opens another section',
        nextStep: 'write only the keys of the program, without any [section] line',
      });
    }
  }
  return issues;
}

function hexadecimal(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
