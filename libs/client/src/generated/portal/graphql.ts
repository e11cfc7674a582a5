/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type HostState =
  | 'OFFLINE'
  | 'ONLINE'
  | 'SILENT';

export type LabelSource =
  | 'AGENT'
  | 'PERSON';

export type LiveKind =
  | 'SNAPSHOT'
  | 'UPSERT';

export type PendingKind =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED';

export type ProcessState =
  | 'BACKOFF'
  | 'EXITED'
  | 'FATAL'
  | 'RUNNING'
  | 'STARTING'
  | 'STOPPED'
  | 'STOPPING'
  | 'UNKNOWN';

export type Role =
  | 'ADMIN'
  | 'AGENT'
  | 'OPERATOR'
  | 'VIEWER';

export type RunCause =
  | 'AUTORESTART'
  | 'AUTOSTART'
  | 'COMMAND'
  | 'FIRE'
  | 'OUTSIDE'
  | 'UNKNOWN';

/** target: a program, group, group:name, group:* or all; none for REREAD and REWRITE. Same idempotencyKey = same command */
export type RunCommandInput = {
  action: CommandAction;
  host: string;
  idempotencyKey?: string | null | undefined;
  target?: string | null | undefined;
};

export type RunOutcome =
  | 'FAILED'
  | 'MISSED'
  | 'RUNNING'
  | 'SKIPPED'
  | 'STOPPED'
  | 'SUCCEEDED'
  | 'UNKNOWN';

/** exchanges a one-time code (of a sign-in link) for a session's bearer token; anonymous */
export type SignInInput = {
  code: string;
};

/** A live view: the rows of one noun, all or those of one host / one program / one id. cursor: where an earlier stream of the same view ended. */
export type ViewInput = {
  cursor?: string | null | undefined;
  environment?: string | null | undefined;
  host?: string | null | undefined;
  id?: string | null | undefined;
  noun: ViewNoun;
  program?: string | null | undefined;
};

export type ViewNoun =
  | 'ASSIGNMENTS'
  | 'COMMANDS'
  | 'HOSTS'
  | 'PENDING_CHANGES'
  | 'PROCESSES'
  | 'PROGRAMS'
  | 'RUNS'
  | 'TRANSITIONS';

export type AssignmentRowFragment = { id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string }, program: { id: string, name: string, environment: string } };

export type CommandRowFragment = { id: string, action: CommandAction, target: string | null, state: CommandState, requestedBy: string, requestedAt: string, finishedAt: string | null, faultName: string | null, message: string | null, version: string, host: { id: string } };

export type FleetQueryVariables = Exact<{
  hosts: number;
  processes: number;
  pending: number;
}>;


export type FleetQuery = { hosts: { totalCount: number, edges: Array<{ node: { id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, processes: { edges: Array<{ node: { id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null } }> }, pendingChanges: { edges: Array<{ node: { id: string, group: string, kind: PendingKind, since: string, host: { id: string } } }> }, labels: Array<{ key: string, value: string, source: LabelSource }> } }> }, refused: { edges: Array<{ node: { id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string }, program: { id: string, name: string, environment: string } } }> }, transitions: { edges: Array<{ node: { id: string, group: string, process: string, from: ProcessState, to: ProcessState, at: string, receivedAt: string, start: number, sequence: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, count: number, host: { id: string } } }> }, runs: { edges: Array<{ node: { id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string } } }> } };

export type HostRowFragment = { id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, labels: Array<{ key: string, value: string, source: LabelSource }> };

export type LiveFleetSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveFleetSubscription = { live:
    | { __typename: 'AssignmentEvent', view: string, kind: LiveKind, cursor: string, assignments: Array<{ id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string }, program: { id: string, name: string, environment: string } }> }
    | { __typename: 'CommandEvent', view: string, kind: LiveKind, cursor: string, commands: Array<{ id: string, action: CommandAction, target: string | null, state: CommandState, requestedBy: string, requestedAt: string, finishedAt: string | null, faultName: string | null, message: string | null, version: string, host: { id: string } }> }
    | { __typename: 'HostEvent', view: string, kind: LiveKind, cursor: string, hosts: Array<{ id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, labels: Array<{ key: string, value: string, source: LabelSource }> }> }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'PendingChangeEvent', view: string, kind: LiveKind, cursor: string, pendingChanges: Array<{ id: string, group: string, kind: PendingKind, since: string, host: { id: string } }> }
    | { __typename: 'ProcessEvent', view: string, kind: LiveKind, cursor: string, processes: Array<{ id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null }> }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent', view: string, kind: LiveKind, cursor: string, runs: Array<{ id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string } }> }
    | { __typename: 'TransitionEvent', view: string, kind: LiveKind, cursor: string, transitions: Array<{ id: string, group: string, process: string, from: ProcessState, to: ProcessState, at: string, receivedAt: string, start: number, sequence: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, count: number, host: { id: string } }> }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, role: Role, expiresAt: string | null } };

export type PendingRowFragment = { id: string, group: string, kind: PendingKind, since: string, host: { id: string } };

export type ProcessRowFragment = { id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null };

export type RunCommandMutationVariables = Exact<{
  input: RunCommandInput;
}>;


export type RunCommandMutation = { runCommand:
    | { __typename: 'HostNotConnectedError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RunCommandPayload', command: { id: string, action: CommandAction, target: string | null, state: CommandState, requestedBy: string, requestedAt: string, finishedAt: string | null, faultName: string | null, message: string | null, version: string, host: { id: string } } }
   };

export type RunRowFragment = { id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'CredentialError', message: string, nextStep: string }
    | { __typename: 'SignInPayload', token: string, expiresAt: string, identity: { name: string, role: Role } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export type TransitionRowFragment = { id: string, group: string, process: string, from: ProcessState, to: ProcessState, at: string, receivedAt: string, start: number, sequence: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, count: number, host: { id: string } };

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
export const AssignmentRowFragmentDoc = new TypedDocumentString(`
    fragment AssignmentRow on Assignment {
  id
  host {
    id
  }
  program {
    id
    name
    environment
  }
  enabled
  status
  refusal
  version
}
    `, {"fragmentName":"AssignmentRow"}) as unknown as TypedDocumentString<AssignmentRowFragment, unknown>;
export const CommandRowFragmentDoc = new TypedDocumentString(`
    fragment CommandRow on Command {
  id
  host {
    id
  }
  action
  target
  state
  requestedBy
  requestedAt
  finishedAt
  faultName
  message
  version
}
    `, {"fragmentName":"CommandRow"}) as unknown as TypedDocumentString<CommandRowFragment, unknown>;
export const HostRowFragmentDoc = new TypedDocumentString(`
    fragment HostRow on Host {
  id
  name
  state
  stateSince
  connected
  polledAt
  platform
  os
  architecture
  supervisorVersion
  supervisorState
  agentVersion
  version
  labels {
    key
    value
    source
  }
}
    `, {"fragmentName":"HostRow"}) as unknown as TypedDocumentString<HostRowFragment, unknown>;
export const PendingRowFragmentDoc = new TypedDocumentString(`
    fragment PendingRow on PendingChange {
  id
  host {
    id
  }
  group
  kind
  since
}
    `, {"fragmentName":"PendingRow"}) as unknown as TypedDocumentString<PendingRowFragment, unknown>;
export const ProcessRowFragmentDoc = new TypedDocumentString(`
    fragment ProcessRow on Process {
  id
  host {
    id
  }
  group
  name
  fullName
  state
  stateSince
  pid
  exitStatus
  exitSignal
  expected
  spawnError
  enabled
  pending
  allowedActions
  version
  program {
    id
    name
    environment
    schedule
  }
}
    `, {"fragmentName":"ProcessRow"}) as unknown as TypedDocumentString<ProcessRowFragment, unknown>;
export const RunRowFragmentDoc = new TypedDocumentString(`
    fragment RunRow on Run {
  id
  host {
    id
  }
  group
  process
  cause
  nominalAt
  outcome
  startedAt
  endedAt
  exitStatus
  exitSignal
  reason
  version
}
    `, {"fragmentName":"RunRow"}) as unknown as TypedDocumentString<RunRowFragment, unknown>;
export const TransitionRowFragmentDoc = new TypedDocumentString(`
    fragment TransitionRow on Transition {
  id
  host {
    id
  }
  group
  process
  from
  to
  at
  receivedAt
  start
  sequence
  expected
  exitStatus
  exitSignal
  count
}
    `, {"fragmentName":"TransitionRow"}) as unknown as TypedDocumentString<TransitionRowFragment, unknown>;
export const FleetDocument = new TypedDocumentString(`
    query Fleet($hosts: Int!, $processes: Int!, $pending: Int!) {
  hosts(first: $hosts, sort: NAME) {
    totalCount
    edges {
      node {
        ...HostRow
        processes(first: $processes, sort: NAME) {
          edges {
            node {
              ...ProcessRow
            }
          }
        }
        pendingChanges(first: $pending) {
          edges {
            node {
              ...PendingRow
            }
          }
        }
      }
    }
  }
  refused: assignments(first: 50, filter: {statuses: [REFUSED]}) {
    edges {
      node {
        ...AssignmentRow
      }
    }
  }
  transitions(first: 30) {
    edges {
      node {
        ...TransitionRow
      }
    }
  }
  runs(first: 20) {
    edges {
      node {
        ...RunRow
      }
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  host {
    id
  }
  program {
    id
    name
    environment
  }
  enabled
  status
  refusal
  version
}
fragment HostRow on Host {
  id
  name
  state
  stateSince
  connected
  polledAt
  platform
  os
  architecture
  supervisorVersion
  supervisorState
  agentVersion
  version
  labels {
    key
    value
    source
  }
}
fragment PendingRow on PendingChange {
  id
  host {
    id
  }
  group
  kind
  since
}
fragment ProcessRow on Process {
  id
  host {
    id
  }
  group
  name
  fullName
  state
  stateSince
  pid
  exitStatus
  exitSignal
  expected
  spawnError
  enabled
  pending
  allowedActions
  version
  program {
    id
    name
    environment
    schedule
  }
}
fragment RunRow on Run {
  id
  host {
    id
  }
  group
  process
  cause
  nominalAt
  outcome
  startedAt
  endedAt
  exitStatus
  exitSignal
  reason
  version
}
fragment TransitionRow on Transition {
  id
  host {
    id
  }
  group
  process
  from
  to
  at
  receivedAt
  start
  sequence
  expected
  exitStatus
  exitSignal
  count
}`) as unknown as TypedDocumentString<FleetQuery, FleetQueryVariables>;
export const LiveFleetDocument = new TypedDocumentString(`
    subscription LiveFleet($views: [ViewInput!]!) {
  live(views: $views) {
    __typename
    ... on LiveOpened {
      keys
    }
    ... on HostEvent {
      view
      kind
      cursor
      hosts {
        ...HostRow
      }
    }
    ... on ProcessEvent {
      view
      kind
      cursor
      processes {
        ...ProcessRow
      }
    }
    ... on PendingChangeEvent {
      view
      kind
      cursor
      pendingChanges {
        ...PendingRow
      }
    }
    ... on AssignmentEvent {
      view
      kind
      cursor
      assignments {
        ...AssignmentRow
      }
    }
    ... on CommandEvent {
      view
      kind
      cursor
      commands {
        ...CommandRow
      }
    }
    ... on TransitionEvent {
      view
      kind
      cursor
      transitions {
        ...TransitionRow
      }
    }
    ... on RunEvent {
      view
      kind
      cursor
      runs {
        ...RunRow
      }
    }
    ... on LiveSnapshotEnd {
      view
      cursor
    }
    ... on LiveRemove {
      view
      cursor
      ids
    }
    ... on LiveBookmark {
      view
      cursor
    }
    ... on LiveReset {
      view
      reason
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  host {
    id
  }
  program {
    id
    name
    environment
  }
  enabled
  status
  refusal
  version
}
fragment CommandRow on Command {
  id
  host {
    id
  }
  action
  target
  state
  requestedBy
  requestedAt
  finishedAt
  faultName
  message
  version
}
fragment HostRow on Host {
  id
  name
  state
  stateSince
  connected
  polledAt
  platform
  os
  architecture
  supervisorVersion
  supervisorState
  agentVersion
  version
  labels {
    key
    value
    source
  }
}
fragment PendingRow on PendingChange {
  id
  host {
    id
  }
  group
  kind
  since
}
fragment ProcessRow on Process {
  id
  host {
    id
  }
  group
  name
  fullName
  state
  stateSince
  pid
  exitStatus
  exitSignal
  expected
  spawnError
  enabled
  pending
  allowedActions
  version
  program {
    id
    name
    environment
    schedule
  }
}
fragment RunRow on Run {
  id
  host {
    id
  }
  group
  process
  cause
  nominalAt
  outcome
  startedAt
  endedAt
  exitStatus
  exitSignal
  reason
  version
}
fragment TransitionRow on Transition {
  id
  host {
    id
  }
  group
  process
  from
  to
  at
  receivedAt
  start
  sequence
  expected
  exitStatus
  exitSignal
  count
}`) as unknown as TypedDocumentString<LiveFleetSubscription, LiveFleetSubscriptionVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    name
    role
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const RunCommandDocument = new TypedDocumentString(`
    mutation RunCommand($input: RunCommandInput!) {
  runCommand(input: $input) {
    __typename
    ... on RunCommandPayload {
      command {
        ...CommandRow
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment CommandRow on Command {
  id
  host {
    id
  }
  action
  target
  state
  requestedBy
  requestedAt
  finishedAt
  faultName
  message
  version
}`) as unknown as TypedDocumentString<RunCommandMutation, RunCommandMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInPayload {
      token
      expiresAt
      identity {
        name
        role
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    signedOut
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;