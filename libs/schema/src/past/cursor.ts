import { GraphQLError } from 'graphql';

/** The key of a row as a cursor. */
export const writeCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key in a cursor of a list whose keys have so many parts. @throws GraphQLError for what is none. */
export function readCursor(cursor: string, parts: number, field: string): readonly string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string'))
      return key;
  } catch {
    // said below
  }
  throw new GraphQLError(`after: this is no cursor of ${field}; leave it out for the first page.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
