/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What to assign, and where. */
export type AssignProgramInput = {
  /** Its environment. */
  environment: string;
  /** The host’s name. */
  host: string;
  /** The program’s name. */
  program: string;
};

/** What the host made of an assignment. */
export type AssignmentStatus =
  /** The host could not take the section; `refusal` says why. All other programs are untouched. */
  | 'REFUSED'
  /** The host has not yet written the wanted revision. */
  | 'WAITING'
  /** The wanted revision stands in the host’s file. */
  | 'WRITTEN';

/** What a command does on its host. */
export type CommandAction =
  /** Let supervisord have a group that its files have and it has not yet. */
  | 'ADD'
  /** Make the log files of processes empty; rotated files stay. */
  | 'CLEAR_LOGS'
  /** Take a group that does not run from supervisord; its files stay. */
  | 'REMOVE'
  /** Ask supervisord for its states and for what is pending, and report both. */
  | 'REREAD'
  /** Stop, wait, then start. */
  | 'RESTART'
  /** Fetch the assignments, write the configuration file, then reread. */
  | 'REWRITE'
  /** Send a signal to running processes. */
  | 'SIGNAL'
  /** Start processes that don’t run. */
  | 'START'
  /** Stop running processes and wait for their end. */
  | 'STOP'
  /** Apply what is pending for a group: stop and wait, remove, add. */
  | 'UPDATE'
  /** Write to the standard input of running processes. */
  | 'WRITE_STDIN';

/** Where a command is in its life. */
export type CommandState =
  /** Offered to the agent on its stream. */
  | 'DELIVERED'
  /** Nobody claimed it before its deadline; it never ran. */
  | 'EXPIRED'
  /** Refused or failed, as supervisord or the agent says. */
  | 'FAILED'
  /** Accepted; not yet offered to the agent. */
  | 'QUEUED'
  /** Claimed by the agent, which acts once. */
  | 'RUNNING'
  /** Done, as supervisord says. */
  | 'SUCCEEDED'
  /** Claimed, but no result came by the deadline, or the agent died in between. A late result still replaces this. */
  | 'UNKNOWN';

/** A token with which agents enrol. */
export type CreateEnrolmentTokenInput = {
  /** Minutes until it ends. */
  expiresInMinutes?: number;
  /** Bound to this host name; absent: for any. */
  host?: string | null | undefined;
  /** How many hosts may use it. */
  uses?: number;
};

/** One action on one host. */
export type RunCommandInput = {
  /** What to do. */
  action: CommandAction;
  /** The host’s name. */
  host: string;
  /** The same key gives the same command, so that a request can be repeated. */
  idempotencyKey?: string | null | undefined;
  /** WRITE_STDIN: what is written, as it stands (end a line with a line feed); at most 64 KiB, no control characters but tab and line feed. It is never shown and is forgotten when the command ends. */
  input?: string | null | undefined;
  /** SIGNAL: its name or number, e.g. `HUP`; absent for all else. */
  signal?: string | null | undefined;
  /** Each a program, `group:name`, `group:*` or `all`; 1 to 100, or none for REREAD and REWRITE. A process that several name is acted on once. */
  targets?: Array<string> | null | undefined;
};

export type CreateEnrolmentTokenMutationVariables = Exact<{
  input: CreateEnrolmentTokenInput;
}>;


export type CreateEnrolmentTokenMutation = { createEnrolmentToken:
    | { __typename: 'CreateEnrolmentTokenPayload', token: string, expiresAt: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
   };

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
    __typename
    ... on CreateEnrolmentTokenPayload {
      token
      expiresAt
    }
    ... on Error {
      message
      nextStep
    }
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