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

export type CommandAction =
  | 'REREAD'
  | 'RESTART'
  | 'REWRITE'
  | 'START'
  | 'STOP'
  | 'UPDATE';

export type CommandState =
  | 'DELIVERED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'UNKNOWN';

export type CreateEnrolmentTokenInput = {
  expiresInMinutes?: number | null | undefined;
  host?: string | null | undefined;
  uses?: number | null | undefined;
};

/** target: a program, group, group:name, group:* or all; none for REREAD and REWRITE. Same idempotencyKey = same command */
export type RunCommandInput = {
  action: CommandAction;
  host: string;
  idempotencyKey?: string | null | undefined;
  target?: string | null | undefined;
};

export type CreateEnrolmentTokenMutationVariables = Exact<{
  input: CreateEnrolmentTokenInput;
}>;


export type CreateEnrolmentTokenMutation = { createEnrolmentToken: { token: string, expiresAt: string } };

export type CreateSignInCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateSignInCodeMutation = { createSignInCode: { code: string, expiresAt: string } };

export type LocalHostQueryVariables = Exact<{
  name: string;
}>;


export type LocalHostQuery = { host: { connected: boolean, assignments: { edges: Array<{ node: { status: AssignmentStatus } }> } } | null };

export type AssignExampleMutationVariables = Exact<{
  input: AssignProgramInput;
}>;


export type AssignExampleMutation = { assignProgram:
    | { __typename: 'AssignProgramPayload', assignment: { id: string } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type ApplyExamplesMutationVariables = Exact<{
  input: RunCommandInput;
}>;


export type ApplyExamplesMutation = { runCommand:
    | { __typename: 'HostNotConnectedError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RunCommandPayload', command: { id: string } }
   };

export type LocalCommandQueryVariables = Exact<{
  id: string;
}>;


export type LocalCommandQuery = { command: { state: CommandState, message: string | null } | null };

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

export const CreateEnrolmentTokenDocument = new TypedDocumentString(`
    mutation CreateEnrolmentToken($input: CreateEnrolmentTokenInput!) {
  createEnrolmentToken(input: $input) {
    token
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<CreateEnrolmentTokenMutation, CreateEnrolmentTokenMutationVariables>;
export const CreateSignInCodeDocument = new TypedDocumentString(`
    mutation CreateSignInCode {
  createSignInCode {
    code
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<CreateSignInCodeMutation, CreateSignInCodeMutationVariables>;
export const LocalHostDocument = new TypedDocumentString(`
    query LocalHost($name: String!) {
  host(name: $name) {
    connected
    assignments(first: 100) {
      edges {
        node {
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LocalHostQuery, LocalHostQueryVariables>;
export const AssignExampleDocument = new TypedDocumentString(`
    mutation AssignExample($input: AssignProgramInput!) {
  assignProgram(input: $input) {
    __typename
    ... on AssignProgramPayload {
      assignment {
        id
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<AssignExampleMutation, AssignExampleMutationVariables>;
export const ApplyExamplesDocument = new TypedDocumentString(`
    mutation ApplyExamples($input: RunCommandInput!) {
  runCommand(input: $input) {
    __typename
    ... on RunCommandPayload {
      command {
        id
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<ApplyExamplesMutation, ApplyExamplesMutationVariables>;
export const LocalCommandDocument = new TypedDocumentString(`
    query LocalCommand($id: ID!) {
  command(id: $id) {
    state
    message
  }
}
    `) as unknown as TypedDocumentString<LocalCommandQuery, LocalCommandQueryVariables>;