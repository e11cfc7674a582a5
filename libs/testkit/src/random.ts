import { readTestSeed } from './configuration.ts';

/** Numbers that look random and come again with the same seed. */
export interface Random {
  /** Set DART_TEST_SEED to it to get the same numbers. */
  readonly seed: number;
  /** A whole number from 0 up to, and without, this one. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Random numbers by mulberry32. */
export function createRandom(seed = readTestSeed()): Random {
  let state = seed;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    seed,
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to pick from');
      return item;
    },
  };
}
