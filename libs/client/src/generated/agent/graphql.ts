/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What the host made of an assignment. */
export type AssignmentReportInput = {
  /** What is written otherwise than it was registered; null: nothing. */
  differences?: Array<SectionDifferenceInput> | null | undefined;
  /** The program. */
  programId: string;
  /** Why it was refused; null: written. */
  refusal?: string | null | undefined;
  /** The revision that was written or refused. */
  revision: number;
};

/** A heartbeat, each 10 s. */
export type BeatInput = {
  /** The host’s clock now. */
  clock: string;
  /** Digest of all process states; null while records wait in the outbox. */
  digest?: string | null | undefined;
  /** The agent’s start. */
  start: string;
  /** supervisord’s own state, or UNREACHABLE; null: as before. */
  supervisorState?: string | null | undefined;
  /** What host and processes use; null: as before. */
  usage?: HostUsageInput | null | undefined;
};

/** A command that the agent wants to carry out. */
export type ClaimCommandInput = {
  /** The command, as it was offered. */
  id: string;
  /** The agent’s start. */
  start: string;
};

/** A nominal time of a schedule that fires once in the fleet. */
export type ClaimFireInput = {
  /** The schedule’s time. */
  nominalAt: string;
  /** The program. */
  programId: string;
  /** The schedule’s name. */
  schedule: string;
  /** The agent’s start; it may ask again. */
  start: string;
};

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

/** The result for one process. */
export type CommandResultInput = {
  /** supervisord’s fault code; null when done. */
  faultCode?: number | null | undefined;
  /** The fault’s name. */
  faultName?: string | null | undefined;
  /** In a sentence for people. */
  message: string;
  /** The process’s full name. */
  process: string;
};

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

/** A host that joins. */
export type EnrolHostInput = {
  /** The host’s name. */
  name: string;
  /** Its Ed25519 public key: SPKI, base64. */
  publicKey: string;
  /** An enrolment token. */
  token: string;
};

/** Something that was observed on the host: what a monitor raises or clears, a local program said, or the agent says of itself. */
export type EventInput = {
  /** The configuration item (CI): its UUID, else its name. */
  ci?: string | null | undefined;
  /** What it is about, e.g. `monitor:state:NAME`. */
  component: string;
  /** How many of the same it stands for; 0: it goes on, as a look at it says. */
  count?: number;
  /** The first of them, by the host’s clock. */
  firstAt: string;
  /** The last of them, by the host’s clock. */
  lastAt: string;
  /** In a sentence, or the line of a log. */
  message: string;
  /** The program that is monitored, if one is. */
  programId?: string | null | undefined;
  /** Number of the record within the start, from 1. */
  sequence: string;
  /** How urgent it is; OK clears. */
  severity: Severity;
};

/** The result of a command. */
export type FinishCommandInput = {
  /** Code of the first fault. */
  faultCode?: number | null | undefined;
  /** Name of the first fault. */
  faultName?: string | null | undefined;
  /** The command. */
  id: string;
  /** In a sentence for people. */
  message: string;
  /** One per process. */
  results: Array<CommandResultInput>;
  /** SUCCEEDED, FAILED or UNKNOWN. */
  state: CommandState;
};

/** What became of a claim to a nominal time. */
export type FireDecision =
  /** The program still runs, or is being started, on a host: this one records it as skipped. */
  | 'BUSY'
  /** This host starts it, and no other ever does. */
  | 'GRANTED'
  /** It is not wanted any more: unassigned, disabled, paused, changed, or 30 days old. */
  | 'REFUSED'
  /** Another host was granted it, or an earlier start of this agent. */
  | 'TAKEN';

/** A fire of a schedule that started nothing, or of whose start nothing is known. */
export type FireInput = {
  /** When it was decided, by the host’s clock. */
  at: string;
  /** Its group. */
  group: string;
  /** The schedule’s time. */
  nominalAt: string;
  /** SKIPPED, MISSED, FAILED, QUEUED or UNKNOWN. */
  outcome: RunOutcome;
  /** The program. */
  programId: string;
  /** Why, in a sentence. */
  reason: string;
  /** Its revision. */
  revision: number;
  /** The schedule’s name. */
  schedule: string;
  /** Number of the record within the start, from 1. */
  sequence: string;
};

/** What a host is, as its agent found it. */
export type HostFactsInput = {
  /** The agent’s version. */
  agentVersion: string;
  /** The processor’s architecture. */
  architecture?: string | null | undefined;
  /** When the kernel started, by the host’s clock. */
  bootedAt?: string | null | undefined;
  /** Processors that the host may use. */
  cpuCount?: number | null | undefined;
  /** Labels of the agent’s configuration. */
  labels: Array<LabelInput>;
  /** Memory, in bytes. */
  memoryBytes?: string | null | undefined;
  /** DART_HOST, else the FQDN. */
  name: string;
  /** The operating system’s name and version. */
  os?: string | null | undefined;
  /** supervisord’s groups that are dart itself: the agent cannot start, stop or restart them. */
  ownGroups?: Array<string> | null | undefined;
  /** Kernel and platform in one line. */
  platform?: string | null | undefined;
  /** supervisord’s own state, or UNREACHABLE. */
  supervisorState?: string | null | undefined;
  /** supervisord’s version. */
  supervisorVersion?: string | null | undefined;
};

/** What a host and its processes use, sampled each 10 s. */
export type HostUsageInput = {
  /** Load average of 1 minute. */
  load1: number;
  /** Load average of 5 minutes. */
  load5: number;
  /** Load average of 15 minutes. */
  load15: number;
  /** Size of the disk with supervisord’s log, in bytes. */
  logDiskBytes?: string | null | undefined;
  /** What is free there, in bytes. */
  logDiskFreeBytes?: string | null | undefined;
  /** Memory that programs can still get, in bytes. */
  memoryAvailableBytes: string;
  /** Processes whose usage differs from what was told last; at most 5,000. */
  processes: Array<ProcessUsageInput>;
};

/** A signed challenge. */
export type IssueCredentialInput = {
  /** As given at the enrolment. */
  hostId: string;
  /** The challenge. */
  nonce: string;
  /** Ed25519 over the nonce’s UTF-8 bytes, base64. */
  signature: string;
};

/** A label: `key=value`. */
export type LabelInput = {
  /** The key. */
  key: string;
  /** The value. */
  value: string;
};

/** What an agent does after it has sent a part of a log. */
export type LogAnswer =
  /** Go on. */
  | 'GO'
  /** Nobody reads it any more. */
  | 'STOP'
  /** The reader has not taken it yet: send nothing new, ask again. */
  | 'WAIT';

/** Bytes of a log, in their order. */
export type LogChunkInput = {
  /** The bytes, at most 256 KiB. */
  base64: string;
  /** Where they begin. */
  place: string;
};

/** The last word of a log. */
export type LogEndInput = {
  /** In a sentence for people. */
  message: string;
  /** From where the same request would go on. */
  next?: string | null | undefined;
  /** What the reader can do; may be empty. */
  nextStep: string;
  /** The kind of end. */
  reason: LogEndReason;
};

/** Why a log on request has ended. */
export type LogEndReason =
  /** The host’s agent is not connected, its connection ended, or it did not answer: ask again later. */
  | 'AGENT_GONE'
  /** All that was asked for was sent. */
  | 'COMPLETE'
  /** A bound of lines, matches, bytes or time was met: go on from its `next`. */
  | 'LIMIT'
  /** It could not begin: an unknown process or place, a stream without a file. */
  | 'REFUSED'
  /** The agent could not read the log. */
  | 'UNREADABLE';

/** A line that matches. */
export type LogMatchInput = {
  /** Its bytes without the line’s end, at most 64 KiB. */
  base64: string;
  /** Whether it was longer. */
  isCut: boolean;
  /** Where it begins. */
  place: string;
};

/** One thing of a log. */
export type LogPartInput =
  {   /** Bytes. */
  chunk: LogChunkInput; end?: never; gap?: never; match?: never; progress?: never; }
  |  { chunk?: never;   /** The end. */
  end: LogEndInput; gap?: never; match?: never; progress?: never; }
  |  { chunk?: never; end?: never;   /** Something is missing here: why. */
  gap: string; match?: never; progress?: never; }
  |  { chunk?: never; end?: never; gap?: never;   /** A line that matches. */
  match: LogMatchInput; progress?: never; }
  |  { chunk?: never; end?: never; gap?: never; match?: never;   /** How far a search has come. */
  progress: LogProgressInput; };

/** How far a search has come. */
export type LogProgressInput = {
  /** So much was looked through, in bytes. */
  searched: number;
  /** Of so much as there was when it began, in bytes; null: not known. */
  total?: number | null | undefined;
};

/** A stream of a process’s output. */
export type LogStream =
  /** Standard error. */
  | 'STDERR'
  /** Standard output. */
  | 'STDOUT';

/** What a monitor watches. */
export type MonitorKind =
  /** Anything but RUNNING raises; RUNNING clears. */
  | 'DAEMON'
  /** Each clean exit renews a timer; when it runs out, that raises. */
  | 'HEARTBEAT'
  /** A line of output that matches raises. */
  | 'LOG'
  /** FATAL, BACKOFF, UNKNOWN or a spawn error raises; RUNNING clears. */
  | 'STATE';

/** How a group’s configuration differs from what runs. */
export type PendingKind =
  /** In the files, not yet in supervisord. */
  | 'ADDED'
  /** Different in the files: an update restarts the group. */
  | 'CHANGED'
  /** No longer in the files: an update stops and removes it. */
  | 'REMOVED';

/** A pending group, as `reloadConfig` tells. */
export type PendingReportInput = {
  /** The group. */
  group: string;
  /** How it differs. */
  kind: PendingKind;
  /** The program whose section makes the group. */
  programId?: string | null | undefined;
};

/** A process as the agent knows it. */
export type ProcessReportInput = {
  /** Of the last end, e.g. `SIGKILL`. */
  exitSignal?: string | null | undefined;
  /** Of the last end. */
  exitStatus?: number | null | undefined;
  /** Whether the last end was expected. */
  expected?: boolean | null | undefined;
  /** Its group. */
  group: string;
  /** Its name within the group. */
  name: string;
  /** Its process id, when it runs. */
  pid?: number | null | undefined;
  /** The program whose section made the group. */
  programId?: string | null | undefined;
  /** The revision that supervisord has applied. */
  revision?: number | null | undefined;
  /** Why it could not be spawned. */
  spawnError?: string | null | undefined;
  /** Last start. */
  startedAt?: string | null | undefined;
  /** Its state. */
  state: ProcessState;
  /** Since when, by the host’s clock. */
  stateSince: string;
  /** Last end. */
  stoppedAt?: string | null | undefined;
};

/** supervisord’s own states of a process. */
export type ProcessState =
  /** Exited too quickly; supervisord will try again. */
  | 'BACKOFF'
  /** Ended by itself. */
  | 'EXITED'
  /** Could not be started; supervisord gave up. */
  | 'FATAL'
  /** Up for at least `startsecs`. */
  | 'RUNNING'
  /** Spawned; not yet up for `startsecs`. */
  | 'STARTING'
  /** Stopped on request, or never started. */
  | 'STOPPED'
  /** Asked to stop; not yet gone. */
  | 'STOPPING'
  /** supervisord does not know: a fault in supervisord. */
  | 'UNKNOWN';

/** What a process uses, as /proc tells; its children that run are not counted. */
export type ProcessUsageInput = {
  /** Percent of one core between two samples. */
  cpuPercent: number;
  /** Its group. */
  group: string;
  /** Resident memory, in bytes. */
  memoryBytes: string;
  /** Its name within the group. */
  name: string;
  /** The process id that was sampled. */
  pid: number;
};

/** The kind of section in supervisord’s configuration. */
export type ProgramType =
  /** `[eventlistener:NAME]` */
  | 'EVENTLISTENER'
  /** `[fcgi-program:NAME]`: its processes share one socket. */
  | 'FCGI_PROGRAM'
  /** `[group:NAME]`: its programs start, stop and are updated together; it has no processes of its own. */
  | 'GROUP'
  /** `[program:NAME]` */
  | 'PROGRAM';

/** One record of an agent’s outbox. */
export type RecordInput =
  {   /** Something that was observed. */
  event: EventInput; fire?: never; transition?: never; }
  |  { event?: never;   /** A fire that has no run of its own. */
  fire: FireInput; transition?: never; }
  |  { event?: never; fire?: never;   /** A change of state. */
  transition: TransitionInput; };

/** The whole truth of a host: what a list leaves out is gone. A list that is null is not known now and left as it was. */
export type ReportHostInput = {
  /** All assignments. */
  assignments?: Array<AssignmentReportInput> | null | undefined;
  /** Digest of the process states reported. */
  digest: string;
  /** All pending groups. */
  pending?: Array<PendingReportInput> | null | undefined;
  /** All processes; null: supervisord does not answer. */
  processes?: Array<ProcessReportInput> | null | undefined;
  /** The agent’s start. */
  start: string;
  /** The desired version that stands in the file. */
  writtenVersion?: string | null | undefined;
};

/** Records of one start, in their order; those accepted before are ignored. */
export type ReportRecordsInput = {
  /** Digest of the states after the last record; null when more records wait. */
  digest?: string | null | undefined;
  /** At most 1000. */
  records: Array<RecordInput>;
  /** The agent’s start that numbered them. */
  start: string;
};

/** Who wants a credential. */
export type RequestChallengeInput = {
  /** As given at the enrolment. */
  hostId: string;
};

/** What started a run. */
export type RunCause =
  /** supervisord’s `autorestart`, or a retry after BACKOFF. */
  | 'AUTORESTART'
  /** supervisord’s `autostart`. */
  | 'AUTOSTART'
  /** A command of dart. */
  | 'COMMAND'
  /** A schedule. */
  | 'FIRE'
  /** Somebody outside dart, e.g. supervisorctl. */
  | 'OUTSIDE'
  /** It can’t be told. */
  | 'UNKNOWN';

/** What is left of a run. */
export type RunEndInput = {
  /** User and system time up to the last sample before the end, in milliseconds. */
  cpuMs?: string | null | undefined;
  /** The most resident memory up to the last sample before the end, in bytes. */
  peakMemoryBytes?: string | null | undefined;
  /** Why the agent itself ended it, e.g. its time limit; then it has failed. */
  reason?: string | null | undefined;
  /** The last of stderr, at most 64 KiB. */
  stderrTail?: string | null | undefined;
  /** The last of stdout, at most 64 KiB. */
  stdoutTail?: string | null | undefined;
};

/** How a run ended. */
export type RunOutcome =
  /** It exited unexpectedly, too quickly, by a signal, or could not be started. */
  | 'FAILED'
  /** A fire whose time passed while nobody could start it. */
  | 'MISSED'
  /** A fire that waits until the run before it ends; then its own run takes this one’s place. */
  | 'QUEUED'
  /** It has not ended. */
  | 'RUNNING'
  /** A fire that started nothing, e.g. because the program still ran. */
  | 'SKIPPED'
  /** It was stopped on request. */
  | 'STOPPED'
  /** It exited as expected (`exitcodes`). */
  | 'SUCCEEDED'
  /** Its end was not seen, or its host did not tell what came of a fire that only it might start. */
  | 'UNKNOWN';

/** What started a run. */
export type RunStartInput = {
  /** The kind of cause. */
  cause: RunCause;
  /** The command, when one did. */
  commandId?: string | null | undefined;
  /** The schedule’s time, when one did. */
  nominalAt?: string | null | undefined;
  /** The schedule’s name, when one did. */
  schedule?: string | null | undefined;
};

/** A start of an agent. */
export type SayHelloInput = {
  /** The host’s clock now. */
  clock: string;
  /** Starts of this agent whose records still wait on the host, oldest first. Those that never said hello get their numbers now, before this one. */
  earlierStarts?: Array<string> | null | undefined;
  /** What the host is. */
  facts: HostFactsInput;
  /** A random UUID of this start. */
  start: string;
};

/** What is done about nominal times that passed while nobody could start them. */
export type ScheduleCatchUp =
  /** The latest of them starts if it is not later than the deadline; the others are recorded as missed. */
  | 'LATEST'
  /** They are recorded as missed. */
  | 'NONE';

/** What a fire does when the program still runs from before. */
export type ScheduleOverlap =
  /** It starts when that run ends; one waits at most. */
  | 'QUEUE'
  /** It starts nothing and is recorded as skipped. */
  | 'SKIP';

/** A key that is written otherwise than it was registered. */
export type SectionDifferenceInput = {
  /** The key of the section. */
  key: string;
  /** What for. */
  reason: string;
  /** Its value as it is written. */
  value: string;
};

/** What an agent has read for a request. Empty parts say that it is still there. */
export type SendLogInput = {
  /** The request, as LogRequested told. */
  id: string;
  /** In their order; at most 1000. */
  parts: Array<LogPartInput>;
};

/** How urgent an event is. */
export type Severity =
  /** Severity 5: information. */
  | 'INFORMATION'
  /** Clears what is open. */
  | 'OK'
  /** Severity 1: an event and an incident with urgency 1. */
  | 'URGENT_1'
  /** Severity 2: an event and an incident with urgency 2. */
  | 'URGENT_2'
  /** Severity 3: an event and an incident with urgency 3. */
  | 'URGENT_3'
  /** Severity 4: a warning. */
  | 'WARNING';

/** One change of state. */
export type TransitionInput = {
  /** By the host’s clock. */
  at: string;
  /** More than 1: so many transitions in one gap row. */
  count?: number;
  /** With the end of a run: what is left of it. */
  end?: RunEndInput | null | undefined;
  /** EXITED: the signal, when one ended it. */
  exitSignal?: string | null | undefined;
  /** EXITED: the exit status, when known. */
  exitStatus?: number | null | undefined;
  /** EXITED: whether it was expected. */
  expected?: boolean | null | undefined;
  /** The state before. */
  from: ProcessState;
  /** The process’s group. */
  group: string;
  /** The process id, where the event has one. */
  pid?: number | null | undefined;
  /** The process’s name. */
  process: string;
  /** The program whose section made the group. */
  programId?: string | null | undefined;
  /** The revision that supervisord has applied. */
  revision?: number | null | undefined;
  /** Number of the record within the start, from 1. */
  sequence: string;
  /** Why it could not be spawned. */
  spawnError?: string | null | undefined;
  /** With STARTING: what started it. */
  start?: RunStartInput | null | undefined;
  /** The state after. */
  to: ProcessState;
  /** STARTING, BACKOFF: how often supervisord has tried. */
  tries?: number | null | undefined;
};

export type ClaimCommandMutationVariables = Exact<{
  input: ClaimCommandInput;
}>;


export type ClaimCommandMutation = { claimCommand: { claimed: boolean } };

export type ClaimFireMutationVariables = Exact<{
  input: ClaimFireInput;
}>;


export type ClaimFireMutation = { claimFire: { decision: FireDecision, reason: string | null } };

export type FinishCommandMutationVariables = Exact<{
  input: FinishCommandInput;
}>;


export type FinishCommandMutation = { finishCommand: { accepted: boolean } };

export type AgentMessagesSubscriptionVariables = Exact<{
  start: string;
}>;


export type AgentMessagesSubscription = { agent:
    | { __typename: 'AgentReset', reason: string }
    | { __typename: 'CommandOffered', id: string, action: CommandAction, targets: Array<string>, signal: string | null, input: string | null, deadlineInMs: number }
    | { __typename: 'DesiredStateChanged', version: string }
    | { __typename: 'LogRequested', id: string, group: string, process: string, stream: LogStream, lines: number | null, from: string | null, until: string | null, follow: boolean, search: string | null, most: number }
   };

export type DesiredStateQueryVariables = Exact<{ [key: string]: never; }>;


export type DesiredStateQuery = { desiredState: { version: string, programs: Array<{ programId: string, name: string, environment: string, type: ProgramType, revision: number, configuration: string, paused: boolean, enabled: boolean, schedules: Array<{ name: string, cron: string | null, at: string | null, zone: string, jitterSeconds: number, overlap: ScheduleOverlap, catchUp: ScheduleCatchUp, deadlineSeconds: number | null, limitSeconds: number | null, startsOn: string | null, endsOn: string | null, excludedDates: Array<string>, once: boolean }>, holds: Array<{ from: string, until: string }>, monitors: Array<{ kind: MonitorKind, severity: Severity | null, ciName: string | null, ciUuid: string | null, stream: LogStream | null, pattern: string | null, name: string | null, stop: boolean | null }> }> } };

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
    | { __typename: 'IssueCredentialPayload', credential: string, expiresInMs: number }
   };

export type SendLogMutationVariables = Exact<{
  input: SendLogInput;
}>;


export type SendLogMutation = { sendLog: { answer: LogAnswer } };

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
    `, {"hash":"sha256:13714fd26d56d1c427f55b941fecbc913100635aad0395da6105d5786139daf3"}) as unknown as TypedDocumentString<ClaimCommandMutation, ClaimCommandMutationVariables>;
export const ClaimFireDocument = new TypedDocumentString(`
    mutation ClaimFire($input: ClaimFireInput!) {
  claimFire(input: $input) {
    decision
    reason
  }
}
    `, {"hash":"sha256:f6584dfdc452fa4da63ae3130179708c715babbcbc1a1b9984084134e8cf41fc"}) as unknown as TypedDocumentString<ClaimFireMutation, ClaimFireMutationVariables>;
export const FinishCommandDocument = new TypedDocumentString(`
    mutation FinishCommand($input: FinishCommandInput!) {
  finishCommand(input: $input) {
    accepted
  }
}
    `, {"hash":"sha256:f9ceb0f4a7fc8b9b9fd0cb347e0d8dd7cddc8d1503658538bc65227dcbadae32"}) as unknown as TypedDocumentString<FinishCommandMutation, FinishCommandMutationVariables>;
export const AgentMessagesDocument = new TypedDocumentString(`
    subscription AgentMessages($start: ID!) {
  agent(start: $start) {
    __typename
    ... on CommandOffered {
      id
      action
      targets
      signal
      input
      deadlineInMs
    }
    ... on LogRequested {
      id
      group
      process
      stream
      lines
      from
      until
      follow
      search
      most
    }
    ... on DesiredStateChanged {
      version
    }
    ... on AgentReset {
      reason
    }
  }
}
    `, {"hash":"sha256:bbbc5b329c350bbad9324122768177f9b15b5265c81947bef76d0cd2b68d0c1a"}) as unknown as TypedDocumentString<AgentMessagesSubscription, AgentMessagesSubscriptionVariables>;
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
      schedules {
        name
        cron
        at
        zone
        jitterSeconds
        overlap
        catchUp
        deadlineSeconds
        limitSeconds
        startsOn
        endsOn
        excludedDates
        once
      }
      paused
      holds {
        from
        until
      }
      enabled
      monitors {
        kind
        severity
        ciName
        ciUuid
        stream
        pattern
        name
        stop
      }
    }
  }
}
    `, {"hash":"sha256:5b5a4706459633fb3ac18e8fc617d800432096b2ddcf9e66e93c91d3cb92fb42"}) as unknown as TypedDocumentString<DesiredStateQuery, DesiredStateQueryVariables>;
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
    `, {"hash":"sha256:600a30b0aa3073d291073020957cdc4cf4e46b4ea506f04ef072d86dbc7888f6"}) as unknown as TypedDocumentString<EnrolHostMutation, EnrolHostMutationVariables>;
export const RequestChallengeDocument = new TypedDocumentString(`
    mutation RequestChallenge($input: RequestChallengeInput!) {
  requestChallenge(input: $input) {
    nonce
  }
}
    `, {"hash":"sha256:7bd905cce3c3d1cc67ce6e7cde567238a104c243fcf790c51e29763f596bdfdc"}) as unknown as TypedDocumentString<RequestChallengeMutation, RequestChallengeMutationVariables>;
export const IssueCredentialDocument = new TypedDocumentString(`
    mutation IssueCredential($input: IssueCredentialInput!) {
  issueCredential(input: $input) {
    __typename
    ... on IssueCredentialPayload {
      credential
      expiresInMs
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:28e4de594c8185426fb23ea1964e3e1341a7b0e1111a62cbbb4c6c9ab39fda79"}) as unknown as TypedDocumentString<IssueCredentialMutation, IssueCredentialMutationVariables>;
export const SendLogDocument = new TypedDocumentString(`
    mutation SendLog($input: SendLogInput!) {
  sendLog(input: $input) {
    answer
  }
}
    `, {"hash":"sha256:8cdeb7844abb9b5538c557145a9e3e5ec3e9d08b7f612229fce8c221ef1265e8"}) as unknown as TypedDocumentString<SendLogMutation, SendLogMutationVariables>;
export const SayHelloDocument = new TypedDocumentString(`
    mutation SayHello($input: SayHelloInput!) {
  sayHello(input: $input) {
    startNumber
    acceptedSequence
    desiredVersion
  }
}
    `, {"hash":"sha256:cc8f4c41a7bfd884293e51f24abcdcf4c7f3d59ea19162c3370a2947f817b4b4"}) as unknown as TypedDocumentString<SayHelloMutation, SayHelloMutationVariables>;
export const BeatDocument = new TypedDocumentString(`
    mutation Beat($input: BeatInput!) {
  beat(input: $input) {
    reportWanted
    desiredVersion
  }
}
    `, {"hash":"sha256:c81033e31d01eff94ea38a68cac34f1d8555c3f7feb5b726bfe62ea687a45d75"}) as unknown as TypedDocumentString<BeatMutation, BeatMutationVariables>;
export const ReportHostDocument = new TypedDocumentString(`
    mutation ReportHost($input: ReportHostInput!) {
  reportHost(input: $input) {
    desiredVersion
  }
}
    `, {"hash":"sha256:b3ff503f0391583ccc5825bf3f8118fa198983b91ef329f778daed839d6d8ed4"}) as unknown as TypedDocumentString<ReportHostMutation, ReportHostMutationVariables>;
export const ReportRecordsDocument = new TypedDocumentString(`
    mutation ReportRecords($input: ReportRecordsInput!) {
  reportRecords(input: $input) {
    acceptedSequence
  }
}
    `, {"hash":"sha256:e58bd3b9bb9c04bf60a29b9333528f9797a83e0d0f050a0b5f70df7331647624"}) as unknown as TypedDocumentString<ReportRecordsMutation, ReportRecordsMutationVariables>;