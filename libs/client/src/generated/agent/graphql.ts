/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AssignmentReportInput = {
  programId: string;
  refusal?: string | null | undefined;
  revision: number;
};

/** digest: of all process states (see libs/supervisor digest); null while records wait in the outbox */
export type BeatInput = {
  clock: string;
  digest?: string | null | undefined;
  start: string;
  supervisorState?: string | null | undefined;
};

export type ClaimCommandInput = {
  id: string;
  start: string;
};

export type CommandAction =
  | 'REREAD'
  | 'RESTART'
  | 'REWRITE'
  | 'START'
  | 'STOP'
  | 'UPDATE';

export type CommandResultInput = {
  faultCode?: number | null | undefined;
  faultName?: string | null | undefined;
  message: string;
  process: string;
};

export type CommandState =
  | 'DELIVERED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'UNKNOWN';

/** anonymous; publicKey: Ed25519, SPKI, base64 */
export type EnrolHostInput = {
  name: string;
  publicKey: string;
  token: string;
};

export type FinishCommandInput = {
  faultCode?: number | null | undefined;
  faultName?: string | null | undefined;
  id: string;
  message: string;
  results: Array<CommandResultInput>;
  state: CommandState;
};

/** a fire that started nothing */
export type FireInput = {
  at: string;
  group: string;
  nominalAt: string;
  outcome: RunOutcome;
  programId: string;
  reason: string;
  revision: number;
  sequence: string;
};

export type HostFactsInput = {
  agentVersion: string;
  architecture?: string | null | undefined;
  bootedAt?: string | null | undefined;
  cpuCount?: number | null | undefined;
  labels: Array<LabelInput>;
  memoryBytes?: string | null | undefined;
  name: string;
  os?: string | null | undefined;
  platform?: string | null | undefined;
  supervisorState?: string | null | undefined;
  supervisorVersion?: string | null | undefined;
};

/** anonymous; signature: Ed25519 over the nonce's UTF-8 bytes, base64 */
export type IssueCredentialInput = {
  hostId: string;
  nonce: string;
  signature: string;
};

export type LabelInput = {
  key: string;
  value: string;
};

export type PendingKind =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED';

export type PendingReportInput = {
  group: string;
  kind: PendingKind;
  programId?: string | null | undefined;
};

export type ProcessReportInput = {
  exitSignal?: string | null | undefined;
  exitStatus?: number | null | undefined;
  expected?: boolean | null | undefined;
  group: string;
  name: string;
  pid?: number | null | undefined;
  programId?: string | null | undefined;
  revision?: number | null | undefined;
  spawnError?: string | null | undefined;
  startedAt?: string | null | undefined;
  state: ProcessState;
  stateSince: string;
  stoppedAt?: string | null | undefined;
};

export type ProcessState =
  | 'BACKOFF'
  | 'EXITED'
  | 'FATAL'
  | 'RUNNING'
  | 'STARTING'
  | 'STOPPED'
  | 'STOPPING'
  | 'UNKNOWN';

export type ProgramType =
  | 'EVENTLISTENER'
  | 'PROGRAM';

export type RecordInput =
  {   fire: FireInput; transition?: never; }
  |  { fire?: never;   transition: TransitionInput; };

/** the whole truth of the host: what is not in it is gone. Null lists: not known now (supervisord does not answer) */
export type ReportHostInput = {
  assignments?: Array<AssignmentReportInput> | null | undefined;
  digest: string;
  pending?: Array<PendingReportInput> | null | undefined;
  processes?: Array<ProcessReportInput> | null | undefined;
  start: string;
  writtenVersion?: string | null | undefined;
};

/** records of one start, in order of sequence; those already accepted are ignored. digest: of the states after the last record, or null */
export type ReportRecordsInput = {
  digest?: string | null | undefined;
  records: Array<RecordInput>;
  start: string;
};

/** anonymous */
export type RequestChallengeInput = {
  hostId: string;
};

export type RunCause =
  | 'AUTORESTART'
  | 'AUTOSTART'
  | 'COMMAND'
  | 'FIRE'
  | 'OUTSIDE'
  | 'UNKNOWN';

export type RunEndInput = {
  stderrTail?: string | null | undefined;
  stdoutTail?: string | null | undefined;
};

export type RunOutcome =
  | 'FAILED'
  | 'MISSED'
  | 'RUNNING'
  | 'SKIPPED'
  | 'STOPPED'
  | 'SUCCEEDED'
  | 'UNKNOWN';

export type RunStartInput = {
  cause: RunCause;
  commandId?: string | null | undefined;
  nominalAt?: string | null | undefined;
};

/** start: random UUID of this start of the agent; clock: the host's clock now */
export type SayHelloInput = {
  clock: string;
  facts: HostFactsInput;
  start: string;
};

export type TransitionInput = {
  at: string;
  count?: number | null | undefined;
  /** with the end of a run */
  end?: RunEndInput | null | undefined;
  exitSignal?: string | null | undefined;
  exitStatus?: number | null | undefined;
  expected?: boolean | null | undefined;
  from: ProcessState;
  group: string;
  pid?: number | null | undefined;
  process: string;
  programId?: string | null | undefined;
  revision?: number | null | undefined;
  sequence: string;
  spawnError?: string | null | undefined;
  /** with STARTING: what started this run */
  start?: RunStartInput | null | undefined;
  to: ProcessState;
  tries?: number | null | undefined;
};

export type ClaimCommandMutationVariables = Exact<{
  input: ClaimCommandInput;
}>;


export type ClaimCommandMutation = { claimCommand: { claimed: boolean } };

export type FinishCommandMutationVariables = Exact<{
  input: FinishCommandInput;
}>;


export type FinishCommandMutation = { finishCommand: { accepted: boolean } };

export type AgentMessagesSubscriptionVariables = Exact<{
  start: string;
}>;


export type AgentMessagesSubscription = { agent:
    | { __typename: 'AgentReset', reason: string }
    | { __typename: 'CommandOffered', id: string, action: CommandAction, target: string | null, deadlineInMs: number }
    | { __typename: 'DesiredStateChanged', version: string }
   };

export type DesiredStateQueryVariables = Exact<{ [key: string]: never; }>;


export type DesiredStateQuery = { desiredState: { version: string, programs: Array<{ programId: string, name: string, environment: string, type: ProgramType, revision: number, configuration: string, schedule: string | null, enabled: boolean }> } };

export type EnrolHostMutationVariables = Exact<{
  input: EnrolHostInput;
}>;


export type EnrolHostMutation = { enrolHost:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'CredentialError', message: string, nextStep: string }
    | { __typename: 'EnrolHostPayload', hostId: string }
   };

export type RequestChallengeMutationVariables = Exact<{
  input: RequestChallengeInput;
}>;


export type RequestChallengeMutation = { requestChallenge: { nonce: string } };

export type IssueCredentialMutationVariables = Exact<{
  input: IssueCredentialInput;
}>;


export type IssueCredentialMutation = { issueCredential:
    | { __typename: 'CredentialError', message: string, nextStep: string }
    | { __typename: 'IssueCredentialPayload', credential: string, expiresAt: string }
   };

export type SayHelloMutationVariables = Exact<{
  input: SayHelloInput;
}>;


export type SayHelloMutation = { sayHello: { startNumber: number, acceptedSequence: string, desiredVersion: string } };

export type BeatMutationVariables = Exact<{
  input: BeatInput;
}>;


export type BeatMutation = { beat: { reportWanted: boolean, desiredVersion: string } };

export type ReportHostMutationVariables = Exact<{
  input: ReportHostInput;
}>;


export type ReportHostMutation = { reportHost: { desiredVersion: string } };

export type ReportRecordsMutationVariables = Exact<{
  input: ReportRecordsInput;
}>;


export type ReportRecordsMutation = { reportRecords: { acceptedSequence: string } };

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

export const ClaimCommandDocument = new TypedDocumentString(`
    mutation ClaimCommand($input: ClaimCommandInput!) {
  claimCommand(input: $input) {
    claimed
  }
}
    `) as unknown as TypedDocumentString<ClaimCommandMutation, ClaimCommandMutationVariables>;
export const FinishCommandDocument = new TypedDocumentString(`
    mutation FinishCommand($input: FinishCommandInput!) {
  finishCommand(input: $input) {
    accepted
  }
}
    `) as unknown as TypedDocumentString<FinishCommandMutation, FinishCommandMutationVariables>;
export const AgentMessagesDocument = new TypedDocumentString(`
    subscription AgentMessages($start: ID!) {
  agent(start: $start) {
    __typename
    ... on CommandOffered {
      id
      action
      target
      deadlineInMs
    }
    ... on DesiredStateChanged {
      version
    }
    ... on AgentReset {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AgentMessagesSubscription, AgentMessagesSubscriptionVariables>;
export const DesiredStateDocument = new TypedDocumentString(`
    query DesiredState {
  desiredState {
    version
    programs {
      programId
      name
      environment
      type
      revision
      configuration
      schedule
      enabled
    }
  }
}
    `) as unknown as TypedDocumentString<DesiredStateQuery, DesiredStateQueryVariables>;
export const EnrolHostDocument = new TypedDocumentString(`
    mutation EnrolHost($input: EnrolHostInput!) {
  enrolHost(input: $input) {
    __typename
    ... on EnrolHostPayload {
      hostId
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<EnrolHostMutation, EnrolHostMutationVariables>;
export const RequestChallengeDocument = new TypedDocumentString(`
    mutation RequestChallenge($input: RequestChallengeInput!) {
  requestChallenge(input: $input) {
    nonce
  }
}
    `) as unknown as TypedDocumentString<RequestChallengeMutation, RequestChallengeMutationVariables>;
export const IssueCredentialDocument = new TypedDocumentString(`
    mutation IssueCredential($input: IssueCredentialInput!) {
  issueCredential(input: $input) {
    __typename
    ... on IssueCredentialPayload {
      credential
      expiresAt
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<IssueCredentialMutation, IssueCredentialMutationVariables>;
export const SayHelloDocument = new TypedDocumentString(`
    mutation SayHello($input: SayHelloInput!) {
  sayHello(input: $input) {
    startNumber
    acceptedSequence
    desiredVersion
  }
}
    `) as unknown as TypedDocumentString<SayHelloMutation, SayHelloMutationVariables>;
export const BeatDocument = new TypedDocumentString(`
    mutation Beat($input: BeatInput!) {
  beat(input: $input) {
    reportWanted
    desiredVersion
  }
}
    `) as unknown as TypedDocumentString<BeatMutation, BeatMutationVariables>;
export const ReportHostDocument = new TypedDocumentString(`
    mutation ReportHost($input: ReportHostInput!) {
  reportHost(input: $input) {
    desiredVersion
  }
}
    `) as unknown as TypedDocumentString<ReportHostMutation, ReportHostMutationVariables>;
export const ReportRecordsDocument = new TypedDocumentString(`
    mutation ReportRecords($input: ReportRecordsInput!) {
  reportRecords(input: $input) {
    acceptedSequence
  }
}
    `) as unknown as TypedDocumentString<ReportRecordsMutation, ReportRecordsMutationVariables>;