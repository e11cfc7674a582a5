import { GraphQLError } from 'graphql';

const MOST = 100;
const DEFAULT = 20;

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** What the caller asked of a past that a statement can't give. */
export const refusePast = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/**
 * A page of a list that a statement of our own finds: `find` gives at most so many rows after the cursor, and one more row
 * than a page has tells that there is a next page. @throws GraphQLError for pages from the end.
 */
export async function pageForward<Row>(
  { first, after, last, before }: PageArguments,
  find: (limit: number) => Promise<readonly Row[]>,
  cursorOf: (row: Row) => string,
) {
  if (last != null || before != null) throw refusePast('Pages go forward only: use first and after.');
  const count = Math.min(Math.max(first ?? DEFAULT, 0), MOST);
  const rows = await find(count + 1);
  const edges = rows.slice(0, count).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > count,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
