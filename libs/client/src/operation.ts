import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A typed document as codegen writes it: a string that knows the types of its result and variables. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

/** What a document does, for messages: "query Hosts". */
export function describeOperation(document: { toString(): string }): string {
  const [operation] = /\b(?:query|mutation|subscription)\s+\w+/.exec(document.toString()) ?? [];
  return operation ?? 'request';
}
