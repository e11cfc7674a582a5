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

export type AssignmentFilter = {
  enabled?: boolean | null | undefined;
  environment?: string | null | undefined;
  host?: string | null | undefined;
  program?: string | null | undefined;
  statuses?: Array<AssignmentStatus> | null | undefined;
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

export type DeleteHostInput = {
  host: string;
};

/** environment absent: all environments of that name */
export type DeleteProgramInput = {
  environment?: string | null | undefined;
  program: string;
};

export type HeartbeatMonitorInput = {
  ci?: CiInput | null | undefined;
  severity: string;
  timeoutMinutes: number;
};

export type HostFilter = {
  labels?: Array<LabelInput> | null | undefined;
  search?: string | null | undefined;
  states?: Array<HostState> | null | undefined;
};

export type HostState =
  | 'OFFLINE'
  | 'ONLINE'
  | 'SILENT';

export type LabelInput = {
  key: string;
  value: string;
};

export type LabelSource =
  | 'AGENT'
  | 'PERSON';

export type LiveKind =
  | 'SNAPSHOT'
  | 'UPSERT';

export type LogMonitorInput = {
  ci?: CiInput | null | undefined;
  name?: string | null | undefined;
  pattern: string;
  severity?: string | null | undefined;
  stop?: boolean | null | undefined;
};

export type LogStream =
  | 'STDERR'
  | 'STDOUT';

export type MonitorKind =
  | 'DAEMON'
  | 'HEARTBEAT'
  | 'LOG'
  | 'STATE';

export type MonitoringInput = {
  ci?: CiInput | null | undefined;
  daemon?: StateMonitorInput | null | undefined;
  heartbeat?: HeartbeatMonitorInput | null | undefined;
  state?: StateMonitorInput | null | undefined;
  stderr?: Array<LogMonitorInput> | null | undefined;
  stdout?: Array<LogMonitorInput> | null | undefined;
};

export type PendingKind =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED';

export type ProcessFilter = {
  environment?: string | null | undefined;
  host?: string | null | undefined;
  managed?: boolean | null | undefined;
  program?: string | null | undefined;
  search?: string | null | undefined;
  states?: Array<ProcessState> | null | undefined;
};

export type ProcessSort =
  | 'HOST'
  | 'NAME'
  | 'STATE'
  | 'STATE_SINCE';

export type ProcessState =
  | 'BACKOFF'
  | 'EXITED'
  | 'FATAL'
  | 'RUNNING'
  | 'STARTING'
  | 'STOPPED'
  | 'STOPPING'
  | 'UNKNOWN';

export type ProgramFilter = {
  environment?: string | null | undefined;
  scheduled?: boolean | null | undefined;
  search?: string | null | undefined;
  type?: ProgramType | null | undefined;
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

export type ProgramType =
  | 'EVENTLISTENER'
  | 'PROGRAM';

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

export type SetAssignmentEnabledInput = {
  enabled: boolean;
  environment: string;
  host: string;
  program: string;
};

export type Severity =
  | 'INFORMATION'
  | 'OK'
  | 'URGENT_1'
  | 'URGENT_2'
  | 'URGENT_3'
  | 'WARNING';

export type StateMonitorInput = {
  ci?: CiInput | null | undefined;
  severity: string;
};

export type UnassignProgramInput = {
  environment: string;
  host: string;
  program: string;
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

export type AssignmentsQueryVariables = Exact<{
  filter?: AssignmentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssignmentsQuery = { assignments: { totalCount: number, edges: Array<{ node: { id: string, version: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AssignProgramMutationVariables = Exact<{
  input: AssignProgramInput;
}>;


export type AssignProgramMutation = { assignProgram:
    | { __typename: 'AssignProgramPayload', assignment: { id: string, version: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number } } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type UnassignProgramMutationVariables = Exact<{
  input: UnassignProgramInput;
}>;


export type UnassignProgramMutation = { unassignProgram:
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UnassignProgramPayload', host: { name: string }, program: { name: string, environment: string } }
   };

export type SetAssignmentEnabledMutationVariables = Exact<{
  input: SetAssignmentEnabledInput;
}>;


export type SetAssignmentEnabledMutation = { setAssignmentEnabled:
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'SetAssignmentEnabledPayload', assignment: { id: string, version: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number } } }
   };

export type RunCommandMutationVariables = Exact<{
  input: RunCommandInput;
}>;


export type RunCommandMutation = { runCommand:
    | { __typename: 'HostNotConnectedError', since: string | null, message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RunCommandPayload', command: { id: string, version: string, action: CommandAction, target: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> } }
   };

export type CommandQueryVariables = Exact<{
  id: string;
}>;


export type CommandQuery = { command: { id: string, version: string, action: CommandAction, target: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> } | null };

export type HostRowFragment = { id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, processCounts: Array<{ state: ProcessState, count: number }> };

export type ProcessRowFragment = { id: string, version: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, startedAt: string | null, stoppedAt: string | null, revision: number | null, enabled: boolean | null, pending: PendingKind | null, host: { name: string }, program: { name: string, environment: string } | null };

export type CommandRowFragment = { id: string, version: string, action: CommandAction, target: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> };

export type AssignmentRowFragment = { id: string, version: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number } };

export type MonitorRowFragment = { kind: MonitorKind, severity: Severity | null, ciName: string | null, ciUuid: string | null, timeoutMinutes: number | null, stream: LogStream | null, pattern: string | null, name: string | null, stop: boolean | null };

export type HostsQueryVariables = Exact<{
  filter?: HostFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostsQuery = { hosts: { totalCount: number, edges: Array<{ node: { id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, processCounts: Array<{ state: ProcessState, count: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HostQueryVariables = Exact<{
  name: string;
}>;


export type HostQuery = { host: { id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, processCounts: Array<{ state: ProcessState, count: number }> } | null };

export type HostPendingChangesQueryVariables = Exact<{
  name: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostPendingChangesQuery = { host: { pendingChanges: { totalCount: number, edges: Array<{ node: { group: string, kind: PendingKind, since: string, program: { name: string, environment: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DeleteHostMutationVariables = Exact<{
  input: DeleteHostInput;
}>;


export type DeleteHostMutation = { deleteHost:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'DeleteHostPayload', id: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type LiveHostsSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveHostsSubscription = { live:
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent' }
    | { __typename: 'HostEvent', view: string, kind: LiveKind, cursor: string, hosts: Array<{ id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, processCounts: Array<{ state: ProcessState, count: number }> }> }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'PendingChangeEvent' }
    | { __typename: 'ProcessEvent' }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent' }
    | { __typename: 'TransitionEvent' }
   };

export type LiveProcessesSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveProcessesSubscription = { live:
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent' }
    | { __typename: 'HostEvent' }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'PendingChangeEvent' }
    | { __typename: 'ProcessEvent', view: string, kind: LiveKind, cursor: string, processes: Array<{ id: string, version: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, startedAt: string | null, stoppedAt: string | null, revision: number | null, enabled: boolean | null, pending: PendingKind | null, host: { name: string }, program: { name: string, environment: string } | null }> }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent' }
    | { __typename: 'TransitionEvent' }
   };

export type LiveCommandsSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveCommandsSubscription = { live:
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent', view: string, kind: LiveKind, cursor: string, commands: Array<{ id: string, version: string, action: CommandAction, target: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> }> }
    | { __typename: 'HostEvent' }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'PendingChangeEvent' }
    | { __typename: 'ProcessEvent' }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent' }
    | { __typename: 'TransitionEvent' }
   };

export type ProcessesQueryVariables = Exact<{
  filter?: ProcessFilter | null | undefined;
  sort?: ProcessSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProcessesQuery = { processes: { totalCount: number, edges: Array<{ node: { id: string, version: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, startedAt: string | null, stoppedAt: string | null, revision: number | null, enabled: boolean | null, pending: PendingKind | null, host: { name: string }, program: { name: string, environment: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProgramsQueryVariables = Exact<{
  filter?: ProgramFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramsQuery = { programs: { totalCount: number, edges: Array<{ node: { id: string, name: string, environment: string, type: ProgramType, revision: number, schedule: string | null, configuration: string, createdAt: string, updatedAt: string, monitors: Array<{ kind: MonitorKind, severity: Severity | null, ciName: string | null, ciUuid: string | null, timeoutMinutes: number | null, stream: LogStream | null, pattern: string | null, name: string | null, stop: boolean | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterProgramsMutationVariables = Exact<{
  input: RegisterProgramsInput;
}>;


export type RegisterProgramsMutation = { registerPrograms:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
    | { __typename: 'RegisterProgramsPayload', programs: Array<{ id: string, name: string, environment: string, type: ProgramType, revision: number, schedule: string | null }>, warnings: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
   };

export type DeleteProgramMutationVariables = Exact<{
  input: DeleteProgramInput;
}>;


export type DeleteProgramMutation = { deleteProgram:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'DeleteProgramPayload', ids: Array<string> }
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
export const HostRowFragmentDoc = new TypedDocumentString(`
    fragment HostRow on Host {
  id
  version
  name
  state
  stateSince
  connected
  polledAt
  bootedAt
  platform
  os
  architecture
  cpuCount
  memoryBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  processCounts {
    state
    count
  }
}
    `, {"fragmentName":"HostRow"}) as unknown as TypedDocumentString<HostRowFragment, unknown>;
export const ProcessRowFragmentDoc = new TypedDocumentString(`
    fragment ProcessRow on Process {
  id
  version
  host {
    name
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
  startedAt
  stoppedAt
  program {
    name
    environment
  }
  revision
  enabled
  pending
}
    `, {"fragmentName":"ProcessRow"}) as unknown as TypedDocumentString<ProcessRowFragment, unknown>;
export const CommandRowFragmentDoc = new TypedDocumentString(`
    fragment CommandRow on Command {
  id
  version
  host {
    name
  }
  action
  target
  state
  requestedBy
  requestedAt
  deadlineAt
  claimedAt
  finishedAt
  faultCode
  faultName
  message
  results {
    process
    faultCode
    faultName
    message
  }
}
    `, {"fragmentName":"CommandRow"}) as unknown as TypedDocumentString<CommandRowFragment, unknown>;
export const AssignmentRowFragmentDoc = new TypedDocumentString(`
    fragment AssignmentRow on Assignment {
  id
  version
  host {
    name
  }
  program {
    name
    environment
    revision
  }
  enabled
  status
  refusal
  writtenRevision
}
    `, {"fragmentName":"AssignmentRow"}) as unknown as TypedDocumentString<AssignmentRowFragment, unknown>;
export const MonitorRowFragmentDoc = new TypedDocumentString(`
    fragment MonitorRow on Monitor {
  kind
  severity
  ciName
  ciUuid
  timeoutMinutes
  stream
  pattern
  name
  stop
}
    `, {"fragmentName":"MonitorRow"}) as unknown as TypedDocumentString<MonitorRowFragment, unknown>;
export const AssignmentsDocument = new TypedDocumentString(`
    query Assignments($filter: AssignmentFilter, $first: Int, $after: String) {
  assignments(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...AssignmentRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  version
  host {
    name
  }
  program {
    name
    environment
    revision
  }
  enabled
  status
  refusal
  writtenRevision
}`) as unknown as TypedDocumentString<AssignmentsQuery, AssignmentsQueryVariables>;
export const AssignProgramDocument = new TypedDocumentString(`
    mutation AssignProgram($input: AssignProgramInput!) {
  assignProgram(input: $input) {
    __typename
    ... on AssignProgramPayload {
      assignment {
        ...AssignmentRow
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  version
  host {
    name
  }
  program {
    name
    environment
    revision
  }
  enabled
  status
  refusal
  writtenRevision
}`) as unknown as TypedDocumentString<AssignProgramMutation, AssignProgramMutationVariables>;
export const UnassignProgramDocument = new TypedDocumentString(`
    mutation UnassignProgram($input: UnassignProgramInput!) {
  unassignProgram(input: $input) {
    __typename
    ... on UnassignProgramPayload {
      host {
        name
      }
      program {
        name
        environment
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<UnassignProgramMutation, UnassignProgramMutationVariables>;
export const SetAssignmentEnabledDocument = new TypedDocumentString(`
    mutation SetAssignmentEnabled($input: SetAssignmentEnabledInput!) {
  setAssignmentEnabled(input: $input) {
    __typename
    ... on SetAssignmentEnabledPayload {
      assignment {
        ...AssignmentRow
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  version
  host {
    name
  }
  program {
    name
    environment
    revision
  }
  enabled
  status
  refusal
  writtenRevision
}`) as unknown as TypedDocumentString<SetAssignmentEnabledMutation, SetAssignmentEnabledMutationVariables>;
export const RunCommandDocument = new TypedDocumentString(`
    mutation RunCommand($input: RunCommandInput!) {
  runCommand(input: $input) {
    __typename
    ... on RunCommandPayload {
      command {
        ...CommandRow
      }
    }
    ... on InvalidInputError {
      issues {
        entry
        name
        field
        rule
        message
      }
    }
    ... on HostNotConnectedError {
      since
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment CommandRow on Command {
  id
  version
  host {
    name
  }
  action
  target
  state
  requestedBy
  requestedAt
  deadlineAt
  claimedAt
  finishedAt
  faultCode
  faultName
  message
  results {
    process
    faultCode
    faultName
    message
  }
}`) as unknown as TypedDocumentString<RunCommandMutation, RunCommandMutationVariables>;
export const CommandDocument = new TypedDocumentString(`
    query Command($id: ID!) {
  command(id: $id) {
    ...CommandRow
  }
}
    fragment CommandRow on Command {
  id
  version
  host {
    name
  }
  action
  target
  state
  requestedBy
  requestedAt
  deadlineAt
  claimedAt
  finishedAt
  faultCode
  faultName
  message
  results {
    process
    faultCode
    faultName
    message
  }
}`) as unknown as TypedDocumentString<CommandQuery, CommandQueryVariables>;
export const HostsDocument = new TypedDocumentString(`
    query Hosts($filter: HostFilter, $first: Int, $after: String) {
  hosts(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...HostRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment HostRow on Host {
  id
  version
  name
  state
  stateSince
  connected
  polledAt
  bootedAt
  platform
  os
  architecture
  cpuCount
  memoryBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  processCounts {
    state
    count
  }
}`) as unknown as TypedDocumentString<HostsQuery, HostsQueryVariables>;
export const HostDocument = new TypedDocumentString(`
    query Host($name: String!) {
  host(name: $name) {
    ...HostRow
  }
}
    fragment HostRow on Host {
  id
  version
  name
  state
  stateSince
  connected
  polledAt
  bootedAt
  platform
  os
  architecture
  cpuCount
  memoryBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  processCounts {
    state
    count
  }
}`) as unknown as TypedDocumentString<HostQuery, HostQueryVariables>;
export const HostPendingChangesDocument = new TypedDocumentString(`
    query HostPendingChanges($name: String!, $first: Int, $after: String) {
  host(name: $name) {
    pendingChanges(first: $first, after: $after) {
      totalCount
      edges {
        node {
          group
          kind
          since
          program {
            name
            environment
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HostPendingChangesQuery, HostPendingChangesQueryVariables>;
export const DeleteHostDocument = new TypedDocumentString(`
    mutation DeleteHost($input: DeleteHostInput!) {
  deleteHost(input: $input) {
    __typename
    ... on DeleteHostPayload {
      id
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteHostMutation, DeleteHostMutationVariables>;
export const LiveHostsDocument = new TypedDocumentString(`
    subscription LiveHosts($views: [ViewInput!]!) {
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
    fragment HostRow on Host {
  id
  version
  name
  state
  stateSince
  connected
  polledAt
  bootedAt
  platform
  os
  architecture
  cpuCount
  memoryBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  processCounts {
    state
    count
  }
}`) as unknown as TypedDocumentString<LiveHostsSubscription, LiveHostsSubscriptionVariables>;
export const LiveProcessesDocument = new TypedDocumentString(`
    subscription LiveProcesses($views: [ViewInput!]!) {
  live(views: $views) {
    __typename
    ... on LiveOpened {
      keys
    }
    ... on ProcessEvent {
      view
      kind
      cursor
      processes {
        ...ProcessRow
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
    fragment ProcessRow on Process {
  id
  version
  host {
    name
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
  startedAt
  stoppedAt
  program {
    name
    environment
  }
  revision
  enabled
  pending
}`) as unknown as TypedDocumentString<LiveProcessesSubscription, LiveProcessesSubscriptionVariables>;
export const LiveCommandsDocument = new TypedDocumentString(`
    subscription LiveCommands($views: [ViewInput!]!) {
  live(views: $views) {
    __typename
    ... on LiveOpened {
      keys
    }
    ... on CommandEvent {
      view
      kind
      cursor
      commands {
        ...CommandRow
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
    fragment CommandRow on Command {
  id
  version
  host {
    name
  }
  action
  target
  state
  requestedBy
  requestedAt
  deadlineAt
  claimedAt
  finishedAt
  faultCode
  faultName
  message
  results {
    process
    faultCode
    faultName
    message
  }
}`) as unknown as TypedDocumentString<LiveCommandsSubscription, LiveCommandsSubscriptionVariables>;
export const ProcessesDocument = new TypedDocumentString(`
    query Processes($filter: ProcessFilter, $sort: ProcessSort, $first: Int, $after: String) {
  processes(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...ProcessRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ProcessRow on Process {
  id
  version
  host {
    name
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
  startedAt
  stoppedAt
  program {
    name
    environment
  }
  revision
  enabled
  pending
}`) as unknown as TypedDocumentString<ProcessesQuery, ProcessesQueryVariables>;
export const ProgramsDocument = new TypedDocumentString(`
    query Programs($filter: ProgramFilter, $first: Int, $after: String) {
  programs(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      node {
        id
        name
        environment
        type
        revision
        schedule
        configuration
        createdAt
        updatedAt
        monitors {
          ...MonitorRow
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment MonitorRow on Monitor {
  kind
  severity
  ciName
  ciUuid
  timeoutMinutes
  stream
  pattern
  name
  stop
}`) as unknown as TypedDocumentString<ProgramsQuery, ProgramsQueryVariables>;
export const RegisterProgramsDocument = new TypedDocumentString(`
    mutation RegisterPrograms($input: RegisterProgramsInput!) {
  registerPrograms(input: $input) {
    __typename
    ... on RegisterProgramsPayload {
      programs {
        id
        name
        environment
        type
        revision
        schedule
      }
      warnings {
        entry
        name
        field
        rule
        message
      }
    }
    ... on InvalidInputError {
      issues {
        entry
        name
        field
        rule
        message
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterProgramsMutation, RegisterProgramsMutationVariables>;
export const DeleteProgramDocument = new TypedDocumentString(`
    mutation DeleteProgram($input: DeleteProgramInput!) {
  deleteProgram(input: $input) {
    __typename
    ... on DeleteProgramPayload {
      ids
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteProgramMutation, DeleteProgramMutationVariables>;