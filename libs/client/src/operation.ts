import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A typed document as codegen writes it: a string that knows the types of its result and variables. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
  /** What codegen notes of a document that the gateway knows by its id. */
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
};

type Document = Pick<TypedDocument<unknown, unknown>, 'toString' | '__meta__'>;

const OPERATION = /\b(?:query|mutation|subscription)\s+(\w+)/;

/** What a document does, for messages: "query Hosts". */
export function describeOperation(document: Document): string {
  return OPERATION.exec(document.toString())?.[0] ?? 'request';
}

/** What stands for a document in a request's body. */
export type EncodedDocument =
  { readonly documentId: string; readonly operationName: string | undefined } | { readonly query: string };

/** The id of a trusted document with its name for logs, as "GraphQL over HTTP" has them; the text of any other document. */
export function encodeDocument(document: Document): EncodedDocument {
  const text = document.toString();
  const id = document.__meta__?.['hash'];
  return typeof id === 'string'
    ? { documentId: id, operationName: OPERATION.exec(text)?.[1] }
    : { query: text };
}
