/** A page of any of the schema's connections. */
export interface Page<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** The largest page that the gateway gives. */
const PAGE_SIZE = 100;

/** Walks a connection page by page, as far as it is read and no further than `limit`. */
export async function* pageRows<Row>(
  load: (request: PageRequest) => Promise<Page<Row>>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Row, void> {
  let left = limit;
  let after: string | null = null;
  while (left > 0) {
    const { edges, pageInfo }: Page<Row> = await load({ first: Math.min(PAGE_SIZE, left), after });
    for (const { node } of edges) yield node;
    left -= edges.length;
    if (!pageInfo.hasNextPage || edges.length === 0) return;
    after = pageInfo.endCursor;
  }
}

/** All rows at once, for a table whose columns need the widths of all. */
export async function collectRows<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
