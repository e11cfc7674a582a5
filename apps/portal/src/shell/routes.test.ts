import { expect, test } from 'vitest';
import { isCurrent, ROUTES } from './routes.ts';

test('Every route has a path, a word and a key of its own', () => {
  for (const of of ['path', 'word', 'key'] as const) {
    const values = ROUTES.map((route) => route[of]);
    expect(new Set(values).size, of).toBe(values.length);
  }
});

test('A phone has room for four routes', () => {
  expect(ROUTES.filter(({ isOnPhone }) => isOnPhone).length).toBeLessThanOrEqual(4);
});

test('A page below a route belongs to it, the first page holds none but itself', () => {
  expect(isCurrent({ path: '/hosts' }, '/hosts/web-01')).toBe(true);
  expect(isCurrent({ path: '/hosts' }, '/hostsfile')).toBe(false);
  expect(isCurrent({ path: '/' }, '/hosts')).toBe(false);
  expect(isCurrent({ path: '/' }, '/')).toBe(true);
});
