/** Whether a line matches. */
export type Matcher = (line: Buffer) => boolean;

/** Signs that mean something else than themselves. */
const SPECIAL = /[\\^$.|?*+()[\]{}]/;

/**
 * A matcher for a regular expression of RE2, which takes linear time whatever the line. The engine is loaded when it is
 * wanted first; a plain text is looked for in the bytes.
 * @throws when the expression is none.
 */
export async function createMatcher(pattern: string): Promise<Matcher> {
  if (!SPECIAL.test(pattern)) return (line) => line.includes(pattern);
  const { RE2JS } = await import('re2js');
  const expression = RE2JS.compile(pattern);
  return (line) => expression.matcher(line.toString('utf8')).find();
}
