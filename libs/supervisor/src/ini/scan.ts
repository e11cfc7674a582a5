/** One thing that Python's RawConfigParser, as supervisord sets it up, sees in a text. */
export type IniItem =
  | { readonly kind: 'section'; readonly header: string; readonly line: number }
  | {
      readonly kind: 'entry';
      /** In lower case, as the parser keeps it. */
      readonly key: string;
      /** Continuation lines are joined by a line feed. */
      readonly value: string;
      readonly line: number;
      readonly endLine: number;
      /** The lines that were taken as continuations, with their text. */
      readonly continuations: readonly { readonly line: number; readonly text: string }[];
    }
  /** Text that is neither: the parser refuses the whole file. */
  | { readonly kind: 'unreadable'; readonly text: string; readonly line: number };

/** Python's `str.isspace`; JavaScript's `\s` lacks U+001C–1F and U+0085 and has U+FEFF instead. */
const SPACE = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const EDGES = new RegExp(`^${SPACE}+|${SPACE}+$`, 'g');
const FIRST_TEXT = new RegExp(`^${SPACE}*`);
const INLINE_COMMENT = new RegExp(`(?:^|(?<=${SPACE}))[;#]`);
const OPTION = new RegExp(`^([^=:]*?)${SPACE}*[=:]([^]*)$`);

/** Strips a text as Python's `str.strip` does. */
export function stripPython(text: string): string {
  return text.replaceAll(EDGES, '');
}

/**
 * Reads a text as Python 3's RawConfigParser does with `strict=False` and the inline comments `;` and `#`
 * (cpython/Lib/configparser.py `_read`, supervisor/options.py UnhosedConfigParser). Lines end at LF, CR LF or a lone
 * CR, as Python's text files read them.
 * @param insideSection true for the body of a section: keys may come before any header.
 */
export function scanIni(text: string, insideSection = false): IniItem[] {
  const items: IniItem[] = [];
  let hasSection = insideSection;
  let indent = 0;
  let entry:
    | { key: string; values: string[]; line: number; endLine: number; more: { line: number; text: string }[] }
    | undefined;
  const endEntry = (): void => {
    if (entry === undefined) return;
    const { key, values, line, endLine, more } = entry;
    const value = values.join('\n').replace(new RegExp(`${SPACE}+$`), '');
    items.push({ kind: 'entry', key, value, line, endLine, continuations: more });
    entry = undefined;
  };

  for (const [index, text_] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const { value, hasComment } = stripComment(text_);
    if (value === '') {
      if (!hasComment) entry?.values.push('');
      continue;
    }
    const lineIndent = FIRST_TEXT.exec(text_)?.[0].length ?? 0;
    if (entry !== undefined && lineIndent > indent) {
      entry.values.push(value);
      entry.more.push({ line, text: value });
      entry.endLine = line;
      continue;
    }
    indent = lineIndent;
    endEntry();
    const header = /^\[([^]+)\]/.exec(value)?.[1];
    const option = hasSection ? OPTION.exec(value) : null;
    if (header !== undefined) {
      items.push({ kind: 'section', header, line });
      hasSection = true;
    } else if (option?.[1]) {
      const key = stripPython(option[1]).toLowerCase();
      entry = { key, values: [stripPython(option[2] ?? '')], line, endLine: line, more: [] };
    } else {
      items.push({ kind: 'unreadable', text: value, line });
    }
  }
  endEntry();
  return items;
}

function stripComment(line: string): { value: string; hasComment: boolean } {
  if (/^[;#]/.test(stripPython(line))) return { value: '', hasComment: true };
  const comment = INLINE_COMMENT.exec(line);
  return { value: stripPython(line.slice(0, comment?.index)), hasComment: comment !== null };
}
