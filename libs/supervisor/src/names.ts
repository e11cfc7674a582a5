/** The longest name of a program, in characters. */
export const NAME_LIMIT = 128;

/**
 * What is wrong with a program's name, or undefined. supervisord's own rule (no space, colon, slash) and ours: no `]`,
 * `%` or control character, which would leave the section's header or be expanded.
 */
export function checkName(name: string): string | undefined {
  const length = Array.from(name).length;
  if (length === 0) return 'is empty; write a name of 1 to 128 characters';
  if (length > NAME_LIMIT) return `has ${length} characters; write at most ${NAME_LIMIT}`;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const sign = /[\s:/\]%\0-\x1f\x7f-\x9f\u2028\u2029]/u.exec(name)?.[0];
  if (sign === undefined) return undefined;
  return `holds ${JSON.stringify(sign)}; write a name without space, colon, slash, ], % and control characters`;
}
