export type TestSize = 'small' | 'whole';

/**
 * `DART_TEST_SIZE`: how much the tests do that can take long; `npm run test:long` sets `whole`.
 * @throws for an unknown word.
 */
export function readTestSize(): TestSize {
  const size = process.env['DART_TEST_SIZE'] ?? '';
  if (size === '' || size === 'small') return 'small';
  if (size === 'whole') return 'whole';
  throw new Error(`DART_TEST_SIZE is ${size}; it must be small (as when it is absent) or whole`);
}

/**
 * `DART_TEST_SEED`: a whole number that makes what is random happen again; a new one each time when it is absent.
 * @throws when it is no whole number.
 */
export function readTestSeed(): number {
  const text = process.env['DART_TEST_SEED'] ?? '';
  if (text === '') return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(text);
  if (Number.isInteger(seed)) return seed;
  throw new Error(`DART_TEST_SEED is ${text}; it must be a whole number, as a failed test printed it`);
}
