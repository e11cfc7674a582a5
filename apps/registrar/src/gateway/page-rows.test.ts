import { describe, expect, it } from 'vitest';
import { collectRows, pageRows, type PageRequest } from './page-rows.ts';

/** A list of so many numbers behind pages, and what was asked of it. */
function setup(total: number) {
  const asked: PageRequest[] = [];
  const load = (request: PageRequest) => {
    asked.push(request);
    const from = Number(request.after ?? 0);
    const nodes = Array.from({ length: Math.min(request.first, total - from) }, (_, at) => from + at);
    const end = from + nodes.length;
    return Promise.resolve({
      edges: nodes.map((node) => ({ node })),
      pageInfo: { hasNextPage: end < total, endCursor: String(end) },
    });
  };
  return { asked, load };
}

describe('pageRows', () => {
  it('walks through all pages of 100', async () => {
    const { asked, load } = setup(250);
    expect(await collectRows(pageRows(load))).toHaveLength(250);
    expect(asked.map(({ first, after }) => [first, after])).toEqual([
      [100, null],
      [100, '100'],
      [100, '200'],
    ]);
  });

  it('asks for no more than the limit', async () => {
    const { asked, load } = setup(250);
    expect(await collectRows(pageRows(load, 120))).toHaveLength(120);
    expect(asked.map(({ first }) => first)).toEqual([100, 20]);
  });
});
