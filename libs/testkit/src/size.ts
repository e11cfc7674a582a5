import { readTestSize } from './configuration.ts';

/** The amount for the size of this run of the tests. */
export function sized<Amount>(amounts: { readonly small: Amount; readonly whole: Amount }): Amount {
  return amounts[readTestSize()];
}
