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

export type CiInput = {
  name?: string | null | undefined;
  uuid?: string | null | undefined;
};

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

export type HeartbeatMonitorInput = {
  ci?: CiInput | null | undefined;
  severity: string;
  timeoutMinutes: number;
};

export type HostState =
  | 'OFFLINE'
  | 'ONLINE'
  | 'SILENT';

export type LogMonitorInput = {
  ci?: CiInput | null | undefined;
  name?: string | null | undefined;
  pattern: string;
  severity?: string | null | undefined;
  stop?: boolean | null | undefined;
};

export type MonitoringInput = {
  ci?: CiInput | null | undefined;
  daemon?: StateMonitorInput | null | undefined;
  heartbeat?: HeartbeatMonitorInput | null | undefined;
  state?: StateMonitorInput | null | undefined;
  stderr?: Array<LogMonitorInput> | null | undefined;
  stdout?: Array<LogMonitorInput> | null | undefined;
};

/** Strings where YAML is loose (severity number or string), so that the gateway names every fault with its place. */
export type ProgramInput = {
  configuration: string;
  environment?: string | null | undefined;
  monitoring?: MonitoringInput | null | undefined;
  name: string;
  schedule?: string | null | undefined;
  type?: string | null | undefined;
};

export type RegisterProgramsInput = {
  programs: Array<ProgramInput>;
};

/** target: a program, group, group:name, group:* or all; none for REREAD and REWRITE. Same idempotencyKey = same command */
export type RunCommandInput = {
  action: CommandAction;
  host: string;
  idempotencyKey?: string | null | undefined;
  target?: string | null | undefined;
};

export type StateMonitorInput = {
  ci?: CiInput | null | undefined;
  severity: string;
};

export type CreateEnrolmentTokenMutationVariables = Exact<{
  input: CreateEnrolmentTokenInput;
}>;


export type CreateEnrolmentTokenMutation = { createEnrolmentToken: { token: string, expiresAt: string } };

export type CreateSignInCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateSignInCodeMutation = { createSignInCode: { code: string, expiresAt: string } };

export type ConnectedHostsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ConnectedHostsQuery = { hosts: { edges: Array<{ node: { id: string, name: string, connected: boolean, state: HostState, pendingCount: number, assignments: { edges: Array<{ node: { status: AssignmentStatus, program: { name: string } } }> } } }> } };

export type AnyProgramQueryVariables = Exact<{ [key: string]: never; }>;


export type AnyProgramQuery = { programs: { edges: Array<{ node: { id: string } }> } };

export type RegisterExamplesMutationVariables = Exact<{
  input: RegisterProgramsInput;
}>;


export type RegisterExamplesMutation = { registerPrograms:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ name: string | null, field: string, message: string }> }
    | { __typename: 'RegisterProgramsPayload', programs: Array<{ name: string, environment: string }> }
   };

export type AssignExampleMutationVariables = Exact<{
  input: AssignProgramInput;
}>;


export type AssignExampleMutation = { assignProgram:
    | { __typename: 'AssignProgramPayload', assignment: { id: string } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type ApplyExampleMutationVariables = Exact<{
  input: RunCommandInput;
}>;


export type ApplyExampleMutation = { runCommand:
    | { __typename: 'HostNotConnectedError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RunCommandPayload', command: { id: string, state: CommandState, message: string | null } }
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
export const ConnectedHostsDocument = new TypedDocumentString(`
    query ConnectedHosts($first: Int) {
  hosts(first: $first) {
    edges {
      node {
        id
        name
        connected
        state
        pendingCount
        assignments(first: 100) {
          edges {
            node {
              status
              program {
                name
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectedHostsQuery, ConnectedHostsQueryVariables>;
export const AnyProgramDocument = new TypedDocumentString(`
    query AnyProgram {
  programs(first: 1) {
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnyProgramQuery, AnyProgramQueryVariables>;
export const RegisterExamplesDocument = new TypedDocumentString(`
    mutation RegisterExamples($input: RegisterProgramsInput!) {
  registerPrograms(input: $input) {
    __typename
    ... on RegisterProgramsPayload {
      programs {
        name
        environment
      }
    }
    ... on InvalidInputError {
      issues {
        name
        field
        message
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterExamplesMutation, RegisterExamplesMutationVariables>;
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
export const ApplyExampleDocument = new TypedDocumentString(`
    mutation ApplyExample($input: RunCommandInput!) {
  runCommand(input: $input) {
    __typename
    ... on RunCommandPayload {
      command {
        id
        state
        message
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<ApplyExampleMutation, ApplyExampleMutationVariables>;