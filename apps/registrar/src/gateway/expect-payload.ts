import { RefusedError, type Refusal } from '../refused-error.ts';

/** The payload of a mutation's result; throws RefusedError when it is one of the schema's errors instead. */
export function expectPayload<
  Result extends { readonly __typename: string },
  Name extends Result['__typename'],
>(result: Result, name: Name): Extract<Result, { readonly __typename: Name }> {
  if (result.__typename === name) return result as Extract<Result, { readonly __typename: Name }>;
  throw new RefusedError(result as Result & Refusal);
}
