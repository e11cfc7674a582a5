/** A value that cannot be written to supervisord's configuration as it is. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';
}

/**
 * One word of a command, for supervisord's configuration: quoted for its shlex, `%` doubled for its expansion.
 * @throws UnwritableValueError when a line break or a comment sign after a space would cut the value.
 */
export function quoteWord(word: string): string {
  assertOneLine(word);
  const quoted = /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replaceAll(/["\\]/g, '\\$&')}"`;
  return quoted.replaceAll('%', '%%');
}

/** An `environment=` value; the keys sorted, so that the same environment gives the same text. */
export function renderEnvironment(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => `${key}=${quoteValue(key, value)}`)
    .join(',');
}

/** supervisord's lexer knows no escape inside quotes, so a value with both kinds of quotes cannot be written. */
function quoteValue(key: string, value: string): string {
  assertOneLine(value);
  const quote = value.includes('"') ? "'" : '"';
  if (value.includes(quote)) {
    throw new UnwritableValueError(
      `${key}: a value with both kinds of quotes cannot be given to supervisord; leave one kind out`,
    );
  }
  return `${quote}${value.replaceAll('%', '%%')}${quote}`;
}

function assertOneLine(value: string): void {
  if (/[\0\r\n]/.test(value) || /\s[;#]/.test(value)) {
    throw new UnwritableValueError(
      `${JSON.stringify(value)}: a line break, or ; or # after a space, would cut this value in supervisord's file`,
    );
  }
}
