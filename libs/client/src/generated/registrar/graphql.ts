/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AssignProgramInput = {
  environment: string;
  host: string;
  program: string;
};

export type AssignmentStatus =
  | 'REFUSED'
  | 'WAITING'
  | 'WRITTEN';

export type AssignProgramMutationVariables = Exact<{
  input: AssignProgramInput;
}>;


export type AssignProgramMutation = { assignProgram:
    | { __typename: 'AssignProgramPayload', assignment: { id: string, status: AssignmentStatus, enabled: boolean } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AssignProgramDocument = new TypedDocumentString(`
    mutation AssignProgram($input: AssignProgramInput!) {
  assignProgram(input: $input) {
    __typename
    ... on AssignProgramPayload {
      assignment {
        id
        status
        enabled
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<AssignProgramMutation, AssignProgramMutationVariables>;