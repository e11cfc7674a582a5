/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Alerts that somebody has in hand. */
export type AcknowledgeAlertsInput = {
  /** Which, 1 to 1,000; those that are cleared stay as they are. */
  ids: Array<string>;
  /** Why, for those who look later; at most 500 characters. */
  note?: string | null | undefined;
};

/** What cleared an alert. */
export type AlertClearing =
  /** The program was disabled on the host: it is not monitored there. */
  | 'DISABLED'
  /** An event of severity OK of the same component and CI. */
  | 'OK'
  /** A person, by `clearAlerts`; `clearedBy` says who. */
  | 'PERSON'
  /** The program is no longer assigned to the host. */
  | 'UNASSIGNED'
  /** The program was registered without this monitor. */
  | 'UNREGISTERED';

/** Which alerts; all conditions hold together. */
export type AlertFilter = {
  /** True: somebody has it in hand; false: nobody has. */
  acknowledged?: boolean | null | undefined;
  /** Of this component, e.g. `monitor:state:NAME`. */
  component?: string | null | undefined;
  /** Of programs of this environment. */
  environment?: string | null | undefined;
  /** Of the host of this name. */
  host?: string | null | undefined;
  /** True: it is muted now; false: it is not. */
  muted?: boolean | null | undefined;
  /** Of the program of this name. */
  program?: string | null | undefined;
  /** Of one of these severities. */
  severities?: Array<Severity> | null | undefined;
  /** Raised at this time or later, by the gateway’s clock. */
  since?: string | null | undefined;
  /** In one of these states. */
  states?: Array<AlertState> | null | undefined;
};

/** Where an alert is in its life. */
export type AlertState =
  /** It is over; `clearing` says why. The same condition opens a new alert. */
  | 'CLEARED'
  /** The condition goes on, as far as is known. */
  | 'OPEN';

/** Pending changes to apply, and how to go through their hosts. */
export type ApplyPendingChangesInput = {
  /** Hosts that are acted on at the same time, 1 to 1,000. */
  batchSize?: number;
  /** So many targets go first, at once; the rest is held back unless their commands succeed and their processes stay well. 0: none does. At most 1,000. */
  canaries?: number;
  /** The hosts of these names are the canaries, each with all of its targets; instead of a number. */
  canaryHosts?: Array<string> | null | undefined;
  /** Seconds for which the canaries are watched, 1 to 86,400; longer where a process still starts. */
  canaryWatchSeconds?: number;
  /** Only on the hosts of these names; absent: on all that have them. */
  hosts?: Array<string> | null | undefined;
  /** The same key gives the same operation, so that a request can be repeated. */
  idempotencyKey?: string | null | undefined;
  /** Ids of `pendingChangeGroups`, at most 100. */
  ids: Array<string>;
  /** Seconds between the end of a batch and the next, 0 to 86,400. */
  pauseSeconds?: number;
  /** Why, for those who read it later. */
  reason?: string | null | undefined;
  /** So many failures leave out the rest; absent: it goes through all. */
  stopAfter?: number | null | undefined;
};

/** What to assign, and where. */
export type AssignProgramInput = {
  /** Its environment. */
  environment: string;
  /** The host’s name. */
  host: string;
  /** The program’s name. */
  program: string;
};

/** Which assignments; all conditions hold together. */
export type AssignmentFilter = {
  /** Enabled, or disabled. */
  enabled?: boolean | null | undefined;
  /** Of programs of this environment. */
  environment?: string | null | undefined;
  /** To the host of this name. */
  host?: string | null | undefined;
  /** Of the program of this name. */
  program?: string | null | undefined;
  /** A part of the program’s or the host’s name, in any case. */
  search?: string | null | undefined;
  /** With one of these statuses. */
  statuses?: Array<AssignmentStatus> | null | undefined;
};

/** By what assignments are sorted. */
export type AssignmentSort =
  /** By the time at which they were made. */
  | 'CREATED_AT'
  /** By the program’s name, then the time. */
  | 'PROGRAM';

/** What the host made of an assignment. */
export type AssignmentStatus =
  /** The host could not take the section; `refusal` says why. All other programs are untouched. */
  | 'REFUSED'
  /** The host has not yet written the wanted revision. */
  | 'WAITING'
  /** The wanted revision stands in the host’s file. */
  | 'WRITTEN';

/** Whether what is added and changed of a program is applied by itself, and how. */
export type AutoApplyInput = {
  /** Hosts that are acted on at the same time, 1 to 1,000. */
  batchSize?: number;
  /** So many targets go first, at once; the rest is held back unless their commands succeed and their processes stay well. 0: none does. At most 1,000. */
  canaries?: number;
  /** Seconds for which the canaries are watched, 1 to 86,400; longer where a process still starts. */
  canaryWatchSeconds?: number;
  /** False: a person applies it. */
  enabled: boolean;
  /** Seconds between the end of a batch and the next, 0 to 86,400. */
  pauseSeconds?: number;
  /** So many failures leave out the rest; absent: it goes through all. */
  stopAfter?: number | null | undefined;
};

/** An operation to cancel. */
export type CancelOperationInput = {
  /** Which. */
  id: string;
};

/** A configuration item (CI) that events are about: by name, by id, or both. */
export type CiInput = {
  /** Its name. */
  name?: string | null | undefined;
  /** Its id. */
  uuid?: string | null | undefined;
};

/** Alerts to clear by hand. */
export type ClearAlertsInput = {
  /** Which, 1 to 1,000; those that are cleared stay as they are. */
  ids: Array<string>;
  /** Why, for those who look later; at most 500 characters. */
  note?: string | null | undefined;
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

/** A program, and where it shall run. */
export type CreateProgramInput = {
  /** Hosts that are acted on at the same time, 1 to 1,000. */
  batchSize?: number;
  /** So many hosts were looked at; refused when the filter matches more or less by now. */
  expectedHosts?: number | null | undefined;
  /** The revision that was looked at, 0 for none; refused when there is another one by now. */
  expectedRevision?: number | null | undefined;
  /** The same key gives the same operation, so that a request can be repeated. */
  idempotencyKey?: string | null | undefined;
  /** What. Without `monitoring`, the monitors that are registered by this name stay. */
  program: ProgramInput;
  /** Why, for those who read it later; the program and its revision unless told. */
  reason?: string | null | undefined;
  /** So many failures leave out the rest; absent: it goes through all. */
  stopAfter?: number | null | undefined;
  /** On which hosts. */
  where: HostChoice;
};

/** A monitor that expects a clean exit ever so often. */
export type HeartbeatMonitorInput = {
  /** Else the one of `monitoring`. */
  ci?: CiInput | null | undefined;
  /** 1, 2, 3, 4, 5 or OK. */
  severity: string;
  /** From 1 to 10080 (a week). */
  timeoutMinutes: number;
};

/** Which changes; all conditions hold together. */
export type HistoryFilter = {
  /** Of this object. */
  key?: string | null | undefined;
  /** Of this noun, e.g. `assignment`. */
  kind?: string | null | undefined;
  /** By this person. */
  person?: string | null | undefined;
};

/** On which hosts: by name, or all that match a filter now; neither: on none. */
export type HostChoice = {
  /** All hosts that match at this moment. */
  filter?: HostFilter | null | undefined;
  /** The hosts of these names; each must exist. At most 10,000. */
  hosts?: Array<string> | null | undefined;
};

/** Which hosts; all conditions hold together. */
export type HostFilter = {
  /** To which a program of this environment is assigned. */
  environment?: string | null | undefined;
  /** With all of these labels. */
  labels?: Array<LabelInput> | null | undefined;
  /** A part of the name, in any case. */
  search?: string | null | undefined;
  /** In one of these states. */
  states?: Array<HostState> | null | undefined;
};

/** By what hosts are sorted; ties by name. */
export type HostSort =
  /** By name. */
  | 'NAME'
  /** By state. */
  | 'STATE'
  /** By the time of the last change of state. */
  | 'STATE_SINCE';

/** Whether a host is heard of. */
export type HostState =
  /** Nothing was heard for more than 30 s, or never. */
  | 'OFFLINE'
  /** Its last heartbeat is at most 20 s old. */
  | 'ONLINE'
  /** Nothing was heard for more than 20 s. */
  | 'SILENT';

/** A label: `key=value`. */
export type LabelInput = {
  /** The key. */
  key: string;
  /** The value. */
  value: string;
};

/** Who set a label. */
export type LabelSource =
  /** The agent’s configuration on the host. */
  | 'AGENT'
  /** A person; wins over the agent’s label of the same key. */
  | 'PERSON';

/** Why rows are sent. */
export type LiveKind =
  /** A chunk of the first picture. */
  | 'SNAPSHOT'
  /** They are new or have changed. */
  | 'UPSERT';

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

/** A rule for lines of output; rules run in their order. */
export type LogMonitorInput = {
  /** Else the one of `monitoring`. */
  ci?: CiInput | null | undefined;
  /** Put into the event’s component. */
  name?: string | null | undefined;
  /** A regular expression of RE2, matched anywhere in the line. */
  pattern: string;
  /** 1, 2, 3, 4, 5 or OK; without one, a match raises nothing. */
  severity?: string | null | undefined;
  /** A match ends the matching for that line. */
  stop?: boolean | null | undefined;
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

/** What is watched of a program. */
export type MonitoringInput = {
  /** For every monitor that names none. */
  ci?: CiInput | null | undefined;
  /** Anything but RUNNING raises. */
  daemon?: StateMonitorInput | null | undefined;
  /** No clean exit for so long raises. */
  heartbeat?: HeartbeatMonitorInput | null | undefined;
  /** FATAL, BACKOFF, UNKNOWN or a spawn error raises. */
  state?: StateMonitorInput | null | undefined;
  /** Rules for standard error. */
  stderr?: Array<LogMonitorInput> | null | undefined;
  /** Rules for standard output. */
  stdout?: Array<LogMonitorInput> | null | undefined;
};

/** Alerts that are not to be delivered for a while. */
export type MuteAlertsInput = {
  /** Which, 1 to 1,000; those that are cleared stay as they are. */
  ids: Array<string>;
  /** Why, for those who look later; at most 500 characters. */
  note?: string | null | undefined;
  /** Until when; within the next 366 days. */
  until: string;
};

/** Which operations; all conditions hold together. */
export type OperationFilter = {
  /** In one of these states. */
  states?: Array<OperationState> | null | undefined;
};

/** One action on many hosts. */
export type OperationRequest = {
  /** What to do; WRITE_STDIN, ADD and REMOVE are for single hosts. */
  action: CommandAction;
  /** Where. */
  scope: OperationScope;
  /** SIGNAL: its name or number, e.g. `HUP`; absent for all else. */
  signal?: string | null | undefined;
};

/** What an operation is for; all conditions that are given hold together, and one must be. Of processes only those that dart manages are meant, unless they are named by id. */
export type OperationScope = {
  /** Of programs of this environment. */
  environment?: string | null | undefined;
  /** True: every host may be meant, though nothing else narrows it. */
  everyHost?: boolean;
  /** On the hosts that a list with this filter has. */
  hostFilter?: HostFilter | null | undefined;
  /** On the hosts of these names; each must exist. */
  hosts?: Array<string> | null | undefined;
  /** On hosts with all of these labels. */
  labels?: Array<LabelInput> | null | undefined;
  /** These processes, also such as dart did not write; for actions on processes. One that is gone is left out. At most 10,000. */
  processIds?: Array<string> | null | undefined;
  /** Of the programs that a list with this filter has. */
  programFilter?: ProgramFilter | null | undefined;
  /** Of these programs, each in its environment; at most 10,000. */
  programIds?: Array<string> | null | undefined;
  /** Of the programs of these names. */
  programs?: Array<string> | null | undefined;
  /** Processes that are in one of these states now; for actions on processes. */
  states?: Array<ProcessState> | null | undefined;
};

/** Where an operation is in its life. */
export type OperationState =
  /** Somebody cancelled it, and what ran then has ended. */
  | 'CANCELLED'
  /** It has ended, and a target failed. */
  | 'FAILED'
  /** A canary is not well: the rest is held back until somebody lets it go on, or cancels it. */
  | 'HELD'
  /** Targets wait or are acted on. */
  | 'RUNNING'
  /** Every target succeeded. */
  | 'SUCCEEDED';

/** Where a target of an operation is in its life. */
export type OperationTargetState =
  /** The command failed or stayed without a result, or the host was away. */
  | 'FAILED'
  /** Its command has no result yet. */
  | 'RUNNING'
  /** Left out: the operation was cancelled, or stopped after its failures. */
  | 'SKIPPED'
  /** Done. */
  | 'SUCCEEDED'
  /** Its batch has not begun. */
  | 'WAITING';

/** How a group’s configuration differs from what runs. */
export type PendingKind =
  /** In the files, not yet in supervisord. */
  | 'ADDED'
  /** Different in the files: an update restarts the group. */
  | 'CHANGED'
  /** No longer in the files: an update stops and removes it. */
  | 'REMOVED';

/** Which processes; all conditions hold together. */
export type ProcessAtFilter = {
  /** Of programs of this environment. */
  environment?: string | null | undefined;
  /** On the host of this name. */
  host?: string | null | undefined;
  /** Of the program of this name. */
  program?: string | null | undefined;
  /** With these letters in the name of process or group, in any case. */
  search?: string | null | undefined;
};

/** Which processes; all conditions hold together. */
export type ProcessFilter = {
  /** Of programs of this environment. */
  environment?: string | null | undefined;
  /** On the host of this name. */
  host?: string | null | undefined;
  /** True: written by dart; false: unmanaged. */
  managed?: boolean | null | undefined;
  /** Of the program of this name. */
  program?: string | null | undefined;
  /** A part of the process’s or its group’s name, in any case. */
  search?: string | null | undefined;
  /** In one of these states. */
  states?: Array<ProcessState> | null | undefined;
};

/** A part of the output of one process, read on its host. */
export type ProcessLogInput = {
  /** What is written from now on as well, across rotation. */
  follow?: boolean;
  /** Begins at this place of an earlier event. */
  from?: string | null | undefined;
  /** The host’s name. */
  host: string;
  /** The last so many lines, 0 to 100000; null: 10, or with a search all that is kept. With `from`: so many from there on at most, unless it follows or searches. */
  lines?: number | null | undefined;
  /** With a search: so many matches at most, 1 to 10000. */
  most?: number;
  /** `group:name`, or the name alone where both are the same; also an unmanaged one, or the agent. */
  process: string;
  /** Only lines that match this regular expression of RE2, anywhere in them; rotated files too. */
  search?: string | null | undefined;
  /** Which of its streams. */
  stream?: LogStream;
  /** Ends before this place of an earlier event: `lines` are the last before it then. Not with `follow`. */
  until?: string | null | undefined;
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

/** Which programs; all conditions hold together. */
export type ProgramFilter = {
  /** Of this environment. */
  environment?: string | null | undefined;
  /** True: with a schedule; false: without. */
  scheduled?: boolean | null | undefined;
  /** A part of the name, in any case. */
  search?: string | null | undefined;
  /** Of this type. */
  type?: ProgramType | null | undefined;
};

/** A program as it is registered. Words and numbers come as strings where YAML is loose, so that the gateway names every fault with its place. */
export type ProgramInput = {
  /** Whether changes are applied by themselves; absent: as it was. */
  autoApply?: AutoApplyInput | null | undefined;
  /** The body of the INI section; kept verbatim. */
  configuration: string;
  /** E.g. `production`. */
  environment?: string;
  /** What is watched; a monitor missing here is removed. */
  monitoring?: MonitoringInput | null | undefined;
  /** 1 to 128 characters without space, colon, slash, ], % or control characters. */
  name: string;
  /** Short for one schedule in UTC: cron with five fields (six with seconds) or `@daily` and so on. */
  schedule?: string | null | undefined;
  /** When it starts by itself, instead of `schedule`; a schedule missing here is removed. */
  schedules?: Array<ScheduleInput> | null | undefined;
  /** By which labels it is assigned to hosts; a selector missing here is removed. Absent: they stay as they are. At most 50. */
  selectors?: Array<SelectorInput> | null | undefined;
  /** `program`, `eventlistener`, `fcgi-program` or `group`; the body of a group is `programs = web,worker`. */
  type?: string;
};

/** By what programs are sorted; ties by name. */
export type ProgramSort =
  /** By environment, then name. */
  | 'ENVIRONMENT'
  /** By name, then environment. */
  | 'NAME'
  /** By the time of the last registration that changed them. */
  | 'UPDATED_AT';

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

/** An operation that has ended, to try again where it failed. */
export type RetryOperationInput = {
  /** Which. */
  id: string;
  /** The same key gives the same operation, so that a request can be repeated. */
  idempotencyKey?: string | null | undefined;
  /** Why, for those who read it later. */
  reason?: string | null | undefined;
};

/** What a credential allows. */
export type Role =
  /** Everything, credentials and deletions included. */
  | 'ADMIN'
  /** Speak for one host. */
  | 'AGENT'
  /** Register, assign, and command. */
  | 'OPERATOR'
  /** Read. */
  | 'VIEWER';

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

/** Which runs; all conditions hold together. */
export type RunFilter = {
  /** Started by one of these. */
  causes?: Array<RunCause> | null | undefined;
  /** Of programs of this environment. */
  environment?: string | null | undefined;
  /** On the host of this name. */
  host?: string | null | undefined;
  /** With one of these outcomes. */
  outcomes?: Array<RunOutcome> | null | undefined;
  /** Of the program of this name. */
  program?: string | null | undefined;
  /** Started at this time or later, by the host’s clock; of fires that started nothing: due at this time or later. */
  since?: string | null | undefined;
  /** Started, or due, before this time. */
  until?: string | null | undefined;
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

/** What is done about nominal times that passed while nobody could start them. */
export type ScheduleCatchUp =
  /** The latest of them starts if it is not later than the deadline; the others are recorded as missed. */
  | 'LATEST'
  /** They are recorded as missed. */
  | 'NONE';

/** A schedule as it is registered, with the keys of a `.dartrc`; exactly one of `cron` and `at`. What is left out takes its default. */
export type ScheduleInput = {
  /** A single time in the zone: `2026-12-24 18:00`, with seconds if wanted. */
  at?: string | null | undefined;
  /** `none` (unless told) or `latest`, after an outage of the agent. */
  catchUp?: string | null | undefined;
  /** Cron with five fields, six with seconds first, or `@daily` and so on. */
  cron?: string | null | undefined;
  /** With `latest`: how late it may start, in seconds; 3600 unless told. */
  deadline?: number | null | undefined;
  /** Last date in the zone, itself included. */
  end?: string | null | undefined;
  /** Dates in the zone on which nothing fires; at most 1000. */
  exclude?: Array<string> | null | undefined;
  /** Bound of the delay after each nominal time, in seconds; 0 to 86400. */
  jitter?: number | null | undefined;
  /** How long a run may take, in seconds; then TERM, then KILL. */
  limit?: number | null | undefined;
  /** Unique within the program; `default` unless told. */
  name?: string | null | undefined;
  /** True: on one of the assigned hosts only. */
  once?: boolean | null | undefined;
  /** `skip` (unless told) or `queue`, when the program still runs. */
  overlap?: string | null | undefined;
  /** First date in the zone: `2026-12-24`. */
  start?: string | null | undefined;
  /** IANA name of a time zone; UTC unless told. */
  zone?: string | null | undefined;
};

/** What a fire does when the program still runs from before. */
export type ScheduleOverlap =
  /** It starts when that run ends; one waits at most. */
  | 'QUEUE'
  /** It starts nothing and is recorded as skipped. */
  | 'SKIP';

/** Labels by which a program is assigned: to every host that has all of them. */
export type SelectorInput = {
  /** 1 to 20, each key once. */
  labels: Array<LabelInput>;
};

/** What to enable or disable on which host. */
export type SetAssignmentEnabledInput = {
  /** False: neither scheduled nor monitored there. */
  enabled: boolean;
  /** Its environment. */
  environment: string;
  /** The host’s name. */
  host: string;
  /** The program’s name. */
  program: string;
};

/** When a program shall start by itself from now on. */
export type SetSchedulesInput = {
  /** Its environment. */
  environment: string;
  /** The revision that was looked at; refused when there is another one by now. */
  expectedRevision: number;
  /** The program’s name. */
  program: string;
  /** All of its schedules; none: it has no schedule any more. */
  schedules: Array<ScheduleInput>;
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

/** What the sign-in link carries. */
export type SignInInput = {
  /** The one-time code. */
  code: string;
};

/** One action on many hosts, and how to go through them. */
export type StartOperationInput = {
  /** Hosts that are acted on at the same time, 1 to 1,000. */
  batchSize?: number;
  /** So many targets go first, at once; the rest is held back unless their commands succeed and their processes stay well. 0: none does. At most 1,000. */
  canaries?: number;
  /** The hosts of these names are the canaries, each with all of its targets; instead of a number. */
  canaryHosts?: Array<string> | null | undefined;
  /** Seconds for which the canaries are watched, 1 to 86,400; longer where a process still starts. */
  canaryWatchSeconds?: number;
  /** The same key gives the same operation, so that a request can be repeated. */
  idempotencyKey?: string | null | undefined;
  /** Seconds between the end of a batch and the next, 0 to 86,400. */
  pauseSeconds?: number;
  /** Why, for those who read it later. */
  reason?: string | null | undefined;
  /** What, and where. */
  request: OperationRequest;
  /** So many failures leave out the rest; absent: it goes through all. */
  stopAfter?: number | null | undefined;
};

/** A monitor of the state (`state`) or of a daemon (`daemon`). */
export type StateMonitorInput = {
  /** Else the one of `monitoring`. */
  ci?: CiInput | null | undefined;
  /** 1, 2, 3, 4, 5 or OK. */
  severity: string;
};

/** Alerts that nobody has in hand. */
export type UnacknowledgeAlertsInput = {
  /** Which, 1 to 1,000; those that are cleared stay as they are. */
  ids: Array<string>;
};

/** What to take off which host. */
export type UnassignProgramInput = {
  /** Its environment. */
  environment: string;
  /** The host’s name. */
  host: string;
  /** The program’s name. */
  program: string;
};

/** Alerts that are to be delivered again. */
export type UnmuteAlertsInput = {
  /** Which, 1 to 1,000; those that are cleared stay as they are. */
  ids: Array<string>;
};

/** A live view: the rows of one noun, all of them, or those of one host, one program or one id. */
export type ViewInput = {
  /** Where an earlier stream of the same view ended: what changed since follows, without a first picture. */
  cursor?: string | null | undefined;
  /** The program’s environment; `production` when absent. */
  environment?: string | null | undefined;
  /** No first picture, only what changes from now on: for pages that read a window of a list and want to know when to read it again. */
  fromNow?: boolean;
  /** Only of the host of this name. */
  host?: string | null | undefined;
  /** Only the row of this id. */
  id?: string | null | undefined;
  /** What it shows. */
  noun: ViewNoun;
  /** Only of the program of this name. */
  program?: string | null | undefined;
};

/** What a live view shows. */
export type ViewNoun =
  /** Alerts; the first picture has those that are open, one that is cleared is told once more. */
  | 'ALERTS'
  /** Assignments. */
  | 'ASSIGNMENTS'
  /** Commands; the first picture has the newest 200. */
  | 'COMMANDS'
  /** Hosts. */
  | 'HOSTS'
  /** Operations; the first picture has the newest 200. */
  | 'OPERATIONS'
  /** Pending changes. */
  | 'PENDING_CHANGES'
  /** Processes. */
  | 'PROCESSES'
  /** Programs. */
  | 'PROGRAMS'
  /** Runs; the first picture has the newest 200. */
  | 'RUNS'
  /** Transitions; the first picture has the newest 200. */
  | 'TRANSITIONS';

export type AlertListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AlertFilter | null | undefined;
}>;


export type AlertListQuery = { alerts: { totalCount: number, facets: Array<{ value: string, count: number }>, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { id: string, component: string, severity: Severity, message: string, count: number, state: AlertState, raisedAt: string, clearing: AlertClearing | null, clearedBy: string | null, host: { name: string, maintenances: Array<{ reason: string, until: string, lasts: boolean, requestedBy: string }> }, program: { name: string, environment: string } | null, acknowledgement: { by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null } }> } };

export type PortalAlertFragment = { id: string, component: string, severity: Severity, message: string, count: number, state: AlertState, raisedAt: string, clearing: AlertClearing | null, clearedBy: string | null, host: { name: string, maintenances: Array<{ reason: string, until: string, lasts: boolean, requestedBy: string }> }, program: { name: string, environment: string } | null, acknowledgement: { by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null };

export type AcknowledgeAlertsMutationVariables = Exact<{
  input: AcknowledgeAlertsInput;
}>;


export type AcknowledgeAlertsMutation = { answer:
    | { __typename: 'AcknowledgeAlertsPayload' }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type UnacknowledgeAlertsMutationVariables = Exact<{
  input: UnacknowledgeAlertsInput;
}>;


export type UnacknowledgeAlertsMutation = { answer:
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UnacknowledgeAlertsPayload' }
   };

export type MuteAlertsMutationVariables = Exact<{
  input: MuteAlertsInput;
}>;


export type MuteAlertsMutation = { answer:
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'MuteAlertsPayload' }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type UnmuteAlertsMutationVariables = Exact<{
  input: UnmuteAlertsInput;
}>;


export type UnmuteAlertsMutation = { answer:
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UnmuteAlertsPayload' }
   };

export type ClearAlertsMutationVariables = Exact<{
  input: ClearAlertsInput;
}>;


export type ClearAlertsMutation = { answer:
    | { __typename: 'ClearAlertsPayload' }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type AssignmentGridQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
  sort?: AssignmentSort | null | undefined;
  descending?: boolean | null | undefined;
}>;


export type AssignmentGridQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { explicit: boolean, createdAt: string, createdBy: string, pending: PendingKind | null, id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, processCounts: Array<{ state: ProcessState, count: number }>, host: { id: string, name: string }, program: { id: string, name: string, environment: string } } }> } };

export type AssignmentFacetsQueryVariables = Exact<{
  filter?: AssignmentFilter | null | undefined;
}>;


export type AssignmentFacetsQuery = { assignments: { facets: Array<{ field: string, value: string, count: number }> } };

export type PortalAssignmentLineFragment = { explicit: boolean, createdAt: string, createdBy: string, pending: PendingKind | null, id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, processCounts: Array<{ state: ProcessState, count: number }>, host: { id: string, name: string }, program: { id: string, name: string, environment: string } };

export type AssignProgramMutationVariables = Exact<{
  input: AssignProgramInput;
}>;


export type AssignProgramMutation = { answer:
    | { __typename: 'AssignProgramPayload' }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type UnassignProgramMutationVariables = Exact<{
  input: UnassignProgramInput;
}>;


export type UnassignProgramMutation = { answer:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UnassignProgramPayload' }
   };

export type SetAssignmentEnabledMutationVariables = Exact<{
  input: SetAssignmentEnabledInput;
}>;


export type SetAssignmentEnabledMutation = { answer:
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'SetAssignmentEnabledPayload' }
   };

export type AuditListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: HistoryFilter | null | undefined;
}>;


export type AuditListQuery = { history: { pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, person: string, operation: string, kind: string, key: string, before: unknown, after: unknown } }> } };

export type ChangeListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangeListQuery = { pendingChangeGroups: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, group: string, kind: PendingKind, program: string | null, environment: string | null, since: string, hostCount: number, stops: number, starts: number, hosts: { edges: Array<{ node: { id: string, name: string } }> }, sections: Array<{ program: string, refusal: string | null, before: { revision: number, configuration: string } | null, after: { revision: number, configuration: string } | null, differences: Array<{ key: string, value: string, reason: string }> }> } }> } };

export type PortalChangeGroupFragment = { id: string, group: string, kind: PendingKind, program: string | null, environment: string | null, since: string, hostCount: number, stops: number, starts: number, hosts: { edges: Array<{ node: { id: string, name: string } }> }, sections: Array<{ program: string, refusal: string | null, before: { revision: number, configuration: string } | null, after: { revision: number, configuration: string } | null, differences: Array<{ key: string, value: string, reason: string }> }> };

export type ApplyChangesMutationVariables = Exact<{
  input: ApplyPendingChangesInput;
}>;


export type ApplyChangesMutation = { answer:
    | { __typename: 'ApplyPendingChangesPayload', operation: { id: string } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type FleetQueryVariables = Exact<{
  hosts: number;
  processes: number;
  pending: number;
}>;


export type FleetQuery = { hosts: { totalCount: number, edges: Array<{ node: { id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, processes: { edges: Array<{ node: { id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null } }> }, pendingChanges: { edges: Array<{ node: { id: string, group: string, kind: PendingKind, since: string, host: { id: string } } }> }, labels: Array<{ key: string, value: string, source: LabelSource }> } }> }, refused: { edges: Array<{ node: { id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string }, program: { id: string, name: string, environment: string } } }> }, transitions: { edges: Array<{ node: { id: string, group: string, process: string, from: ProcessState, to: ProcessState, at: string, receivedAt: string, start: number, sequence: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, count: number, host: { id: string } } }> }, runs: { edges: Array<{ node: { id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string } } }> } };

export type HostPageQueryVariables = Exact<{
  name: string;
}>;


export type HostPageQuery = { host: { bootedAt: string | null, cpuCount: number | null, memoryBytes: string | null, memoryAvailableBytes: string | null, load1: number | null, load5: number | null, load15: number | null, logDiskBytes: string | null, logDiskFreeBytes: string | null, clockOffsetMs: number | null, desiredVersion: string, writtenVersion: string | null, pendingCount: number, id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, openAlerts: { totalCount: number }, processCounts: Array<{ state: ProcessState, count: number }>, maintenances: Array<{ reason: string, until: string, lasts: boolean, requestedBy: string }>, labels: Array<{ key: string, value: string, source: LabelSource }> } | null };

export type HostProgramsQueryVariables = Exact<{
  name: string;
  first: number;
}>;


export type HostProgramsQuery = { processes: { totalCount: number, edges: Array<{ node: { cpuPercent: number | null, memoryBytes: string | null, id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null } }> }, assignments: { edges: Array<{ node: { id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string }, program: { id: string, name: string, environment: string } } }> } };

export type HostPendingQueryVariables = Exact<{
  name: string;
}>;


export type HostPendingQuery = { host: { pendingChanges: { edges: Array<{ node: { id: string, group: string, kind: PendingKind, since: string, host: { id: string } } }> } } | null };

export type HostListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: HostFilter | null | undefined;
  sort?: HostSort | null | undefined;
  descending?: boolean | null | undefined;
}>;


export type HostListQuery = { hosts: { totalCount: number, facets: Array<{ field: string, value: string, count: number }>, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { pendingCount: number, id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, processCounts: Array<{ state: ProcessState, count: number }>, maintenances: Array<{ reason: string, until: string, lasts: boolean, requestedBy: string }>, labels: Array<{ key: string, value: string, source: LabelSource }> } }> } };

export type PortalHostLineFragment = { pendingCount: number, id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, processCounts: Array<{ state: ProcessState, count: number }>, maintenances: Array<{ reason: string, until: string, lasts: boolean, requestedBy: string }>, labels: Array<{ key: string, value: string, source: LabelSource }> };

export type LiveFleetSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveFleetSubscription = { live:
    | { __typename: 'AlertEvent', view: string, kind: LiveKind, cursor: string, alerts: Array<{ id: string, version: string }> }
    | { __typename: 'AssignmentEvent', view: string, kind: LiveKind, cursor: string, assignments: Array<{ id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string }, program: { id: string, name: string, environment: string } }> }
    | { __typename: 'CommandEvent', view: string, kind: LiveKind, cursor: string, commands: Array<{ id: string, action: CommandAction, targets: Array<string>, state: CommandState, requestedBy: string, requestedAt: string, finishedAt: string | null, faultName: string | null, message: string | null, version: string, host: { id: string } }> }
    | { __typename: 'HostEvent', view: string, kind: LiveKind, cursor: string, hosts: Array<{ id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, labels: Array<{ key: string, value: string, source: LabelSource }> }> }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'OperationEvent', view: string, kind: LiveKind, cursor: string, operations: Array<{ id: string, version: string }> }
    | { __typename: 'PendingChangeEvent', view: string, kind: LiveKind, cursor: string, pendingChanges: Array<{ id: string, group: string, kind: PendingKind, since: string, host: { id: string } }> }
    | { __typename: 'ProcessEvent', view: string, kind: LiveKind, cursor: string, processes: Array<{ id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null }> }
    | { __typename: 'ProgramEvent', view: string, kind: LiveKind, cursor: string, programs: Array<{ id: string, name: string, environment: string, schedule: string | null, version: string }> }
    | { __typename: 'RunEvent', view: string, kind: LiveKind, cursor: string, runs: Array<{ id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string } }> }
    | { __typename: 'TransitionEvent', view: string, kind: LiveKind, cursor: string, transitions: Array<{ id: string, group: string, process: string, from: ProcessState, to: ProcessState, at: string, receivedAt: string, start: number, sequence: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, count: number, host: { id: string } }> }
   };

export type PortalLogSubscriptionVariables = Exact<{
  input: ProcessLogInput;
}>;


export type PortalLogSubscription = { processLog:
    | { __typename: 'LogChunk', place: string, base64: string }
    | { __typename: 'LogEnd', reason: LogEndReason, message: string, nextStep: string, next: string | null }
    | { __typename: 'LogGap', cause: string }
    | { __typename: 'LogMatch', place: string, base64: string }
    | { __typename: 'LogProgress', searched: number, total: number | null }
   };

export type LogProcessesQueryVariables = Exact<{
  filter: ProcessFilter;
  first: number;
}>;


export type LogProcessesQuery = { processes: { totalCount: number, edges: Array<{ node: { id: string, fullName: string, group: string, name: string, state: ProcessState, stateSince: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, host: { name: string } } }> } };

export type LogProcessFragment = { id: string, fullName: string, group: string, name: string, state: ProcessState, stateSince: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, host: { name: string } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, role: Role, expiresAt: string | null } };

export type ProgramReviewQueryVariables = Exact<{
  program: ProgramInput;
  where: HostChoice;
}>;


export type ProgramReviewQuery = { answer:
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'ProgramReview', section: string, faults: Array<{ field: string, rule: string, message: string, line: number | null, key: string | null }>, warnings: Array<{ field: string, rule: string, message: string, line: number | null, key: string | null }>, registered: { id: string, revision: number, type: ProgramType, configuration: string, schedule: string | null, monitors: Array<{ kind: MonitorKind }> } | null, schedules: Array<{ words: string, zone: string, notes: Array<string>, fires: Array<{ nominalAt: string, localTime: string, offset: string, note: string | null }> }>, hosts: { total: number, offline: number, assigned: number, taken: number, sample: Array<string>, takenSample: Array<string> } }
   };

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;


export type CreateProgramMutation = { answer:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'CreateProgramPayload', program: { name: string, environment: string }, operation: { id: string } | null }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string, line: number | null, key: string | null }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type HostChoicesQueryVariables = Exact<{
  filter?: HostFilter | null | undefined;
  first: number;
}>;


export type HostChoicesQuery = { hosts: { totalCount: number, placement: Array<{ field: string, value: string, count: number }>, edges: Array<{ node: { id: string, name: string, state: HostState } }> } };

export type PortalIssueFragment = { field: string, rule: string, message: string, line: number | null, key: string | null };

export type PortalPreviewFragment = { words: string, zone: string, notes: Array<string>, fires: Array<{ nominalAt: string, localTime: string, offset: string, note: string | null }> };

export type OperationListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: OperationFilter | null | undefined;
}>;


export type OperationListQuery = { operations: { pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { id: string, action: CommandAction, signal: string | null, reason: string | null, state: OperationState, batchSize: number, pauseSeconds: number, stopAfter: number | null, requestedBy: string, requestedAt: string, finishedAt: string | null, nextBatchAt: string | null, cancelledBy: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } }> } };

export type OperationPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  states?: Array<OperationTargetState> | OperationTargetState | null | undefined;
}>;


export type OperationPageQuery = { operation: { id: string, action: CommandAction, signal: string | null, reason: string | null, state: OperationState, batchSize: number, pauseSeconds: number, stopAfter: number | null, requestedBy: string, requestedAt: string, finishedAt: string | null, nextBatchAt: string | null, cancelledBy: string | null, targets: { pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { id: string, targets: Array<string>, state: OperationTargetState, message: string | null, finishedAt: string | null, host: { id: string, name: string } } }> }, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } | null };

export type PortalOperationFragment = { id: string, action: CommandAction, signal: string | null, reason: string | null, state: OperationState, batchSize: number, pauseSeconds: number, stopAfter: number | null, requestedBy: string, requestedAt: string, finishedAt: string | null, nextBatchAt: string | null, cancelledBy: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } };

export type OperationPreviewQueryVariables = Exact<{
  request: OperationRequest;
}>;


export type OperationPreviewQuery = { answer:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'OperationPreview', hosts: number, targets: number, sample: Array<{ host: string }> }
   };

export type StartOperationMutationVariables = Exact<{
  input: StartOperationInput;
}>;


export type StartOperationMutation = { answer:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'StartOperationPayload', operation: { id: string } }
   };

export type CancelOperationMutationVariables = Exact<{
  input: CancelOperationInput;
}>;


export type CancelOperationMutation = { answer:
    | { __typename: 'CancelOperationPayload' }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type RetryOperationMutationVariables = Exact<{
  input: RetryOperationInput;
}>;


export type RetryOperationMutation = { answer:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RetryOperationPayload', operation: { id: string } }
   };

export type PaletteQueryVariables = Exact<{
  name: string;
  host: string;
  isOn: boolean;
}>;


export type PaletteQuery = { hosts: { edges: Array<{ node: { id: string, name: string, connected: boolean, processes?: { edges: Array<{ node: { id: string, group: string, name: string, fullName: string, allowedActions: Array<CommandAction> } }> } } }> }, programs: { edges: Array<{ node: { id: string, name: string, environment: string } }> }, processes?: { edges: Array<{ node: { id: string, group: string, name: string, fullName: string, allowedActions: Array<CommandAction>, host: { name: string, connected: boolean } } }> } };

export type PaletteProcessFragment = { id: string, group: string, name: string, fullName: string, allowedActions: Array<CommandAction> };

export type PortalAssignmentFragment = { id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string }, program: { id: string, name: string, environment: string } };

export type PortalCommandFragment = { id: string, action: CommandAction, targets: Array<string>, state: CommandState, requestedBy: string, requestedAt: string, finishedAt: string | null, faultName: string | null, message: string | null, version: string, host: { id: string } };

export type PortalHostFragment = { id: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, platform: string | null, os: string | null, architecture: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, version: string, labels: Array<{ key: string, value: string, source: LabelSource }> };

export type PortalMaintenanceFragment = { reason: string, until: string, lasts: boolean, requestedBy: string };

export type PortalPageFragment = { hasNextPage: boolean, startCursor: string | null, endCursor: string | null };

export type PortalPendingFragment = { id: string, group: string, kind: PendingKind, since: string, host: { id: string } };

export type PortalProcessFragment = { id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null };

export type PortalProgramFragment = { id: string, name: string, environment: string, schedule: string | null, version: string };

export type PortalRunFragment = { id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string } };

export type PortalTransitionFragment = { id: string, group: string, process: string, from: ProcessState, to: ProcessState, at: string, receivedAt: string, start: number, sequence: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, count: number, host: { id: string } };

export type LastOutputsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type LastOutputsQuery = { nodes: Array<
    | { __typename: 'Alert' }
    | { __typename: 'Assignment' }
    | { __typename: 'Command' }
    | { __typename: 'Delivery' }
    | { __typename: 'Event' }
    | { __typename: 'HistoryEntry' }
    | { __typename: 'Host' }
    | { __typename: 'Operation' }
    | { __typename: 'OperationTarget' }
    | { __typename: 'PendingChange' }
    | { __typename: 'Process', id: string, lastOutput: string | null }
    | { __typename: 'Program' }
    | { __typename: 'ProgramRevision' }
    | { __typename: 'Route' }
    | { __typename: 'Run' }
    | { __typename: 'Transition' }
   | null> };

export type ProcessHistoryQueryVariables = Exact<{
  id: string;
  host: string;
  group: string;
  process: string;
}>;


export type ProcessHistoryQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'Assignment' }
    | { __typename: 'Command' }
    | { __typename: 'Delivery' }
    | { __typename: 'Event' }
    | { __typename: 'HistoryEntry' }
    | { __typename: 'Host' }
    | { __typename: 'Operation' }
    | { __typename: 'OperationTarget' }
    | { __typename: 'PendingChange' }
    | { __typename: 'Process', id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string }, program: { id: string, name: string, environment: string, schedule: string | null } | null }
    | { __typename: 'Program' }
    | { __typename: 'ProgramRevision' }
    | { __typename: 'Route' }
    | { __typename: 'Run' }
    | { __typename: 'Transition' }
   | null, transitions: { edges: Array<{ node: { id: string, group: string, process: string, from: ProcessState, to: ProcessState, at: string, receivedAt: string, start: number, sequence: string, expected: boolean | null, exitStatus: number | null, exitSignal: string | null, count: number, host: { id: string } } }> }, commands: { edges: Array<{ node: { id: string, action: CommandAction, targets: Array<string>, state: CommandState, requestedBy: string, requestedAt: string, finishedAt: string | null, faultName: string | null, message: string | null, version: string, host: { id: string } } }> } };

export type ProgramListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: ProgramFilter | null | undefined;
  sort?: ProgramSort | null | undefined;
  descending?: boolean | null | undefined;
}>;


export type ProgramListQuery = { programs: { totalCount: number, facets: Array<{ field: string, value: string, count: number }>, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, environment: string, type: ProgramType, updatedAt: string, pendingCount: number, processCounts: Array<{ state: ProcessState, count: number }>, assignments: { totalCount: number }, schedules: Array<{ words: string, preview: { fires: Array<{ nominalAt: string }> } | null }>, pause: { reason: string } | null } }> } };

export type PortalProgramLineFragment = { id: string, name: string, environment: string, type: ProgramType, updatedAt: string, pendingCount: number, processCounts: Array<{ state: ProcessState, count: number }>, assignments: { totalCount: number }, schedules: Array<{ words: string, preview: { fires: Array<{ nominalAt: string }> } | null }>, pause: { reason: string } | null };

export type ProgramPageQueryVariables = Exact<{
  name: string;
  environment: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ProgramPageQuery = { program: { id: string, name: string, environment: string, type: ProgramType, revision: number, configuration: string, pendingCount: number, processCounts: Array<{ state: ProcessState, count: number }>, pause: { at: string, by: string, reason: string } | null, monitors: Array<{ kind: MonitorKind, name: string | null, severity: Severity | null, pattern: string | null, stream: LogStream | null, timeoutMinutes: number | null }>, schedules: Array<{ name: string, words: string, cron: string | null, at: string | null, zone: string, once: boolean, overlap: ScheduleOverlap, catchUp: ScheduleCatchUp, deadlineSeconds: number | null, jitterSeconds: number, limitSeconds: number | null, startsOn: string | null, endsOn: string | null, excludedDates: Array<string>, preview: { words: string, zone: string, notes: Array<string>, fires: Array<{ nominalAt: string, localTime: string, offset: string, note: string | null }> } | null }>, processes: { totalCount: number, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { id: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, enabled: boolean | null, pending: PendingKind | null, allowedActions: Array<CommandAction>, version: string, host: { id: string, name: string, connected: boolean }, program: { id: string, name: string, environment: string, schedule: string | null } | null } }> }, openAlerts: { totalCount: number } } | null };

export type ProgramAssignmentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
}>;


export type ProgramAssignmentsQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { createdAt: string, createdBy: string, writtenRevision: number | null, id: string, enabled: boolean, status: AssignmentStatus, refusal: string | null, version: string, host: { id: string, name: string }, program: { id: string, name: string, environment: string } } }> } };

export type ProgramRevisionsQueryVariables = Exact<{
  name: string;
  environment: string;
}>;


export type ProgramRevisionsQuery = { program: { revisions: { edges: Array<{ node: { id: string, number: number, configuration: string, createdAt: string, createdBy: string } }> } } | null };

export type RunCommandMutationVariables = Exact<{
  input: RunCommandInput;
}>;


export type RunCommandMutation = { runCommand:
    | { __typename: 'HostNotConnectedError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RunCommandPayload', command: { id: string, action: CommandAction, targets: Array<string>, state: CommandState, requestedBy: string, requestedAt: string, finishedAt: string | null, faultName: string | null, message: string | null, version: string, host: { id: string } } }
   };

export type RunListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: RunFilter | null | undefined;
}>;


export type RunListQuery = { runs: { pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { schedule: string | null, id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string, name: string } } }> } };

export type RunPageQueryVariables = Exact<{
  id: string;
}>;


export type RunPageQuery = { node:
    | { __typename: 'Alert' }
    | { __typename: 'Assignment' }
    | { __typename: 'Command' }
    | { __typename: 'Delivery' }
    | { __typename: 'Event' }
    | { __typename: 'HistoryEntry' }
    | { __typename: 'Host' }
    | { __typename: 'Operation' }
    | { __typename: 'OperationTarget' }
    | { __typename: 'PendingChange' }
    | { __typename: 'Process' }
    | { __typename: 'Program' }
    | { __typename: 'ProgramRevision' }
    | { __typename: 'Route' }
    | { __typename: 'Run', expected: boolean | null, revision: number | null, pid: number | null, stdoutTail: string | null, stderrTail: string | null, peakMemoryBytes: string | null, cpuMs: string | null, schedule: string | null, id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, program: { name: string, environment: string } | null, command: { action: CommandAction, requestedBy: string } | null, host: { id: string, name: string } }
    | { __typename: 'Transition' }
   | null };

export type RunUsualQueryVariables = Exact<{
  from: string;
  filter: ProcessAtFilter;
}>;


export type RunUsualQuery = { statistics: { edges: Array<{ node: { group: string | null, process: string | null, measuredRuns: number, medianSeconds: number | null, p95Seconds: number | null } }> } };

export type RunLineFragment = { schedule: string | null, id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, host: { id: string, name: string } };

export type RunDetailsFragment = { expected: boolean | null, revision: number | null, pid: number | null, stdoutTail: string | null, stderrTail: string | null, peakMemoryBytes: string | null, cpuMs: string | null, schedule: string | null, id: string, group: string, process: string, cause: RunCause, nominalAt: string | null, outcome: RunOutcome, startedAt: string | null, endedAt: string | null, exitStatus: number | null, exitSignal: string | null, reason: string | null, version: string, program: { name: string, environment: string } | null, command: { action: CommandAction, requestedBy: string } | null, host: { id: string, name: string } };

export type SchedulePreviewQueryVariables = Exact<{
  schedule: ScheduleInput;
}>;


export type SchedulePreviewQuery = { answer:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string, line: number | null, key: string | null }> }
    | { __typename: 'SchedulePreview', words: string, zone: string, notes: Array<string>, fires: Array<{ nominalAt: string, localTime: string, offset: string, note: string | null }> }
   };

export type SetSchedulesMutationVariables = Exact<{
  input: SetSchedulesInput;
}>;


export type SetSchedulesMutation = { answer:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string, line: number | null, key: string | null }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'SetSchedulesPayload', program: { id: string, revision: number }, warnings: Array<{ field: string, rule: string, message: string, line: number | null, key: string | null }> }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'CredentialError', message: string, nextStep: string }
    | { __typename: 'SignInPayload', token: string, expiresAt: string, identity: { name: string, role: Role } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

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
export const PortalMaintenanceFragmentDoc = new TypedDocumentString(`
    fragment PortalMaintenance on Maintenance {
  reason
  until
  lasts
  requestedBy
}
    `, {"fragmentName":"PortalMaintenance"}) as unknown as TypedDocumentString<PortalMaintenanceFragment, unknown>;
export const PortalAlertFragmentDoc = new TypedDocumentString(`
    fragment PortalAlert on Alert {
  id
  host {
    name
    maintenances {
      ...PortalMaintenance
    }
  }
  program {
    name
    environment
  }
  component
  severity
  message
  count
  state
  raisedAt
  clearing
  clearedBy
  acknowledgement {
    by
    note
  }
  mute {
    until
    by
    note
  }
}
    fragment PortalMaintenance on Maintenance {
  reason
  until
  lasts
  requestedBy
}`, {"fragmentName":"PortalAlert"}) as unknown as TypedDocumentString<PortalAlertFragment, unknown>;
export const PortalAssignmentFragmentDoc = new TypedDocumentString(`
    fragment PortalAssignment on Assignment {
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
    `, {"fragmentName":"PortalAssignment"}) as unknown as TypedDocumentString<PortalAssignmentFragment, unknown>;
export const PortalAssignmentLineFragmentDoc = new TypedDocumentString(`
    fragment PortalAssignmentLine on Assignment {
  ...PortalAssignment
  explicit
  createdAt
  createdBy
  pending
  processCounts {
    state
    count
  }
  host {
    id
    name
  }
}
    fragment PortalAssignment on Assignment {
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
}`, {"fragmentName":"PortalAssignmentLine"}) as unknown as TypedDocumentString<PortalAssignmentLineFragment, unknown>;
export const PortalChangeGroupFragmentDoc = new TypedDocumentString(`
    fragment PortalChangeGroup on PendingChangeGroup {
  id
  group
  kind
  program
  environment
  since
  hostCount
  stops
  starts
  hosts(first: 10) {
    edges {
      node {
        id
        name
      }
    }
  }
  sections {
    program
    before {
      revision
      configuration
    }
    after {
      revision
      configuration
    }
    refusal
    differences {
      key
      value
      reason
    }
  }
}
    `, {"fragmentName":"PortalChangeGroup"}) as unknown as TypedDocumentString<PortalChangeGroupFragment, unknown>;
export const PortalHostFragmentDoc = new TypedDocumentString(`
    fragment PortalHost on Host {
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
    `, {"fragmentName":"PortalHost"}) as unknown as TypedDocumentString<PortalHostFragment, unknown>;
export const PortalHostLineFragmentDoc = new TypedDocumentString(`
    fragment PortalHostLine on Host {
  ...PortalHost
  pendingCount
  processCounts {
    state
    count
  }
  maintenances {
    ...PortalMaintenance
  }
}
    fragment PortalHost on Host {
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
fragment PortalMaintenance on Maintenance {
  reason
  until
  lasts
  requestedBy
}`, {"fragmentName":"PortalHostLine"}) as unknown as TypedDocumentString<PortalHostLineFragment, unknown>;
export const LogProcessFragmentDoc = new TypedDocumentString(`
    fragment LogProcess on Process {
  id
  fullName
  group
  name
  state
  stateSince
  expected
  exitStatus
  exitSignal
  host {
    name
  }
}
    `, {"fragmentName":"LogProcess"}) as unknown as TypedDocumentString<LogProcessFragment, unknown>;
export const PortalIssueFragmentDoc = new TypedDocumentString(`
    fragment PortalIssue on InputIssue {
  field
  rule
  message
  line
  key
}
    `, {"fragmentName":"PortalIssue"}) as unknown as TypedDocumentString<PortalIssueFragment, unknown>;
export const PortalPreviewFragmentDoc = new TypedDocumentString(`
    fragment PortalPreview on SchedulePreview {
  words
  zone
  notes
  fires {
    nominalAt
    localTime
    offset
    note
  }
}
    `, {"fragmentName":"PortalPreview"}) as unknown as TypedDocumentString<PortalPreviewFragment, unknown>;
export const PortalOperationFragmentDoc = new TypedDocumentString(`
    fragment PortalOperation on Operation {
  id
  action
  signal
  reason
  state
  batchSize
  pauseSeconds
  stopAfter
  requestedBy
  requestedAt
  finishedAt
  nextBatchAt
  cancelledBy
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
}
    `, {"fragmentName":"PortalOperation"}) as unknown as TypedDocumentString<PortalOperationFragment, unknown>;
export const PaletteProcessFragmentDoc = new TypedDocumentString(`
    fragment PaletteProcess on Process {
  id
  group
  name
  fullName
  allowedActions
}
    `, {"fragmentName":"PaletteProcess"}) as unknown as TypedDocumentString<PaletteProcessFragment, unknown>;
export const PortalCommandFragmentDoc = new TypedDocumentString(`
    fragment PortalCommand on Command {
  id
  host {
    id
  }
  action
  targets
  state
  requestedBy
  requestedAt
  finishedAt
  faultName
  message
  version
}
    `, {"fragmentName":"PortalCommand"}) as unknown as TypedDocumentString<PortalCommandFragment, unknown>;
export const PortalPageFragmentDoc = new TypedDocumentString(`
    fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}
    `, {"fragmentName":"PortalPage"}) as unknown as TypedDocumentString<PortalPageFragment, unknown>;
export const PortalPendingFragmentDoc = new TypedDocumentString(`
    fragment PortalPending on PendingChange {
  id
  host {
    id
  }
  group
  kind
  since
}
    `, {"fragmentName":"PortalPending"}) as unknown as TypedDocumentString<PortalPendingFragment, unknown>;
export const PortalProcessFragmentDoc = new TypedDocumentString(`
    fragment PortalProcess on Process {
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
    `, {"fragmentName":"PortalProcess"}) as unknown as TypedDocumentString<PortalProcessFragment, unknown>;
export const PortalProgramFragmentDoc = new TypedDocumentString(`
    fragment PortalProgram on Program {
  id
  name
  environment
  schedule
  version
}
    `, {"fragmentName":"PortalProgram"}) as unknown as TypedDocumentString<PortalProgramFragment, unknown>;
export const PortalTransitionFragmentDoc = new TypedDocumentString(`
    fragment PortalTransition on Transition {
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
    `, {"fragmentName":"PortalTransition"}) as unknown as TypedDocumentString<PortalTransitionFragment, unknown>;
export const PortalProgramLineFragmentDoc = new TypedDocumentString(`
    fragment PortalProgramLine on Program {
  id
  name
  environment
  type
  updatedAt
  processCounts {
    state
    count
  }
  pendingCount
  assignments(first: 1) {
    totalCount
  }
  schedules {
    words
    preview(count: 1) {
      fires {
        nominalAt
      }
    }
  }
  pause {
    reason
  }
}
    `, {"fragmentName":"PortalProgramLine"}) as unknown as TypedDocumentString<PortalProgramLineFragment, unknown>;
export const PortalRunFragmentDoc = new TypedDocumentString(`
    fragment PortalRun on Run {
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
    `, {"fragmentName":"PortalRun"}) as unknown as TypedDocumentString<PortalRunFragment, unknown>;
export const RunLineFragmentDoc = new TypedDocumentString(`
    fragment RunLine on Run {
  ...PortalRun
  schedule
  host {
    name
  }
}
    fragment PortalRun on Run {
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
}`, {"fragmentName":"RunLine"}) as unknown as TypedDocumentString<RunLineFragment, unknown>;
export const RunDetailsFragmentDoc = new TypedDocumentString(`
    fragment RunDetails on Run {
  ...RunLine
  expected
  program {
    name
    environment
  }
  revision
  pid
  stdoutTail
  stderrTail
  peakMemoryBytes
  cpuMs
  command {
    action
    requestedBy
  }
}
    fragment PortalRun on Run {
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
fragment RunLine on Run {
  ...PortalRun
  schedule
  host {
    name
  }
}`, {"fragmentName":"RunDetails"}) as unknown as TypedDocumentString<RunDetailsFragment, unknown>;
export const AlertListDocument = new TypedDocumentString(`
    query AlertList($first: Int, $after: String, $last: Int, $before: String, $filter: AlertFilter) {
  alerts(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    totalCount
    facets {
      value
      count
    }
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        ...PortalAlert
      }
    }
  }
}
    fragment PortalAlert on Alert {
  id
  host {
    name
    maintenances {
      ...PortalMaintenance
    }
  }
  program {
    name
    environment
  }
  component
  severity
  message
  count
  state
  raisedAt
  clearing
  clearedBy
  acknowledgement {
    by
    note
  }
  mute {
    until
    by
    note
  }
}
fragment PortalMaintenance on Maintenance {
  reason
  until
  lasts
  requestedBy
}
fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}`, {"hash":"sha256:a529ff492c0e340e0fa8445f0f378e4316a84e657d0309848d1c821143d5f38b"}) as unknown as TypedDocumentString<AlertListQuery, AlertListQueryVariables>;
export const AcknowledgeAlertsDocument = new TypedDocumentString(`
    mutation AcknowledgeAlerts($input: AcknowledgeAlertsInput!) {
  answer: acknowledgeAlerts(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:ce77274485ac8d2149c349ba780ac64dd44f4041a17d3b48db560fc425635fb3"}) as unknown as TypedDocumentString<AcknowledgeAlertsMutation, AcknowledgeAlertsMutationVariables>;
export const UnacknowledgeAlertsDocument = new TypedDocumentString(`
    mutation UnacknowledgeAlerts($input: UnacknowledgeAlertsInput!) {
  answer: unacknowledgeAlerts(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:837b4c7f262c96e26861fe56b8cceeb57eda1a547aa5595b8ff54c1bdc3ea11b"}) as unknown as TypedDocumentString<UnacknowledgeAlertsMutation, UnacknowledgeAlertsMutationVariables>;
export const MuteAlertsDocument = new TypedDocumentString(`
    mutation MuteAlerts($input: MuteAlertsInput!) {
  answer: muteAlerts(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:8225ae8d95dae1c6b1d4c2e8f8bf00f407a072817735ddb6d8042e7387949535"}) as unknown as TypedDocumentString<MuteAlertsMutation, MuteAlertsMutationVariables>;
export const UnmuteAlertsDocument = new TypedDocumentString(`
    mutation UnmuteAlerts($input: UnmuteAlertsInput!) {
  answer: unmuteAlerts(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:1337d8884d8891a2f0496d785c694742ff4aaff7c5293c4697af0753022c80f4"}) as unknown as TypedDocumentString<UnmuteAlertsMutation, UnmuteAlertsMutationVariables>;
export const ClearAlertsDocument = new TypedDocumentString(`
    mutation ClearAlerts($input: ClearAlertsInput!) {
  answer: clearAlerts(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:7a442c7b2c4e0823378319929e141e2a8d9bcd4359bf81212ad726abaef76908"}) as unknown as TypedDocumentString<ClearAlertsMutation, ClearAlertsMutationVariables>;
export const AssignmentGridDocument = new TypedDocumentString(`
    query AssignmentGrid($first: Int, $after: String, $last: Int, $before: String, $filter: AssignmentFilter, $sort: AssignmentSort, $descending: Boolean) {
  assignments(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    sort: $sort
    descending: $descending
  ) {
    totalCount
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        ...PortalAssignmentLine
      }
    }
  }
}
    fragment PortalAssignmentLine on Assignment {
  ...PortalAssignment
  explicit
  createdAt
  createdBy
  pending
  processCounts {
    state
    count
  }
  host {
    id
    name
  }
}
fragment PortalAssignment on Assignment {
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
fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}`, {"hash":"sha256:a141615a94b40fef85f8c3f6dccc8935b21be5aecd5cb4f4809a2209dbe86b7e"}) as unknown as TypedDocumentString<AssignmentGridQuery, AssignmentGridQueryVariables>;
export const AssignmentFacetsDocument = new TypedDocumentString(`
    query AssignmentFacets($filter: AssignmentFilter) {
  assignments(filter: $filter, first: 1) {
    facets {
      field
      value
      count
    }
  }
}
    `, {"hash":"sha256:c2770f8d753f890b813859f7ad2c959eb4a7e677b10fb1ce1aee12700290eeab"}) as unknown as TypedDocumentString<AssignmentFacetsQuery, AssignmentFacetsQueryVariables>;
export const AssignProgramDocument = new TypedDocumentString(`
    mutation AssignProgram($input: AssignProgramInput!) {
  answer: assignProgram(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:d9f8627ca9f028e42e2ce9d1c1a5e537df5a00f51d23af08db14bf9bc45104a4"}) as unknown as TypedDocumentString<AssignProgramMutation, AssignProgramMutationVariables>;
export const UnassignProgramDocument = new TypedDocumentString(`
    mutation UnassignProgram($input: UnassignProgramInput!) {
  answer: unassignProgram(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:982c71dd6da2d40972cceae90564c1807a22529d2ab591cb952202f5b711ab8b"}) as unknown as TypedDocumentString<UnassignProgramMutation, UnassignProgramMutationVariables>;
export const SetAssignmentEnabledDocument = new TypedDocumentString(`
    mutation SetAssignmentEnabled($input: SetAssignmentEnabledInput!) {
  answer: setAssignmentEnabled(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:47cc479569efe9bf9b70735051c148ef4c2423f65138abc491ad3948077bb35d"}) as unknown as TypedDocumentString<SetAssignmentEnabledMutation, SetAssignmentEnabledMutationVariables>;
export const AuditListDocument = new TypedDocumentString(`
    query AuditList($first: Int, $after: String, $last: Int, $before: String, $filter: HistoryFilter) {
  history(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        id
        at
        person
        operation
        kind
        key
        before
        after
      }
    }
  }
}
    fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}`, {"hash":"sha256:e8f86d0d854f08db0e8579a511e21d42ab51a28fd7e4672abb1dc02b65c4d436"}) as unknown as TypedDocumentString<AuditListQuery, AuditListQueryVariables>;
export const ChangeListDocument = new TypedDocumentString(`
    query ChangeList($first: Int, $after: String) {
  pendingChangeGroups(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...PortalChangeGroup
      }
    }
  }
}
    fragment PortalChangeGroup on PendingChangeGroup {
  id
  group
  kind
  program
  environment
  since
  hostCount
  stops
  starts
  hosts(first: 10) {
    edges {
      node {
        id
        name
      }
    }
  }
  sections {
    program
    before {
      revision
      configuration
    }
    after {
      revision
      configuration
    }
    refusal
    differences {
      key
      value
      reason
    }
  }
}`, {"hash":"sha256:251a695c3e84a9dab6f69e8cd05fe01750e47173b928c82a267891040045115b"}) as unknown as TypedDocumentString<ChangeListQuery, ChangeListQueryVariables>;
export const ApplyChangesDocument = new TypedDocumentString(`
    mutation ApplyChanges($input: ApplyPendingChangesInput!) {
  answer: applyPendingChanges(input: $input) {
    __typename
    ... on ApplyPendingChangesPayload {
      operation {
        id
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:189de7f1ab8844d002fddcd4e0a2b70911c8aa12915e4a8baf35636b3b9fe2ca"}) as unknown as TypedDocumentString<ApplyChangesMutation, ApplyChangesMutationVariables>;
export const FleetDocument = new TypedDocumentString(`
    query Fleet($hosts: Int!, $processes: Int!, $pending: Int!) {
  hosts(first: $hosts, sort: NAME) {
    totalCount
    edges {
      node {
        ...PortalHost
        processes(first: $processes, sort: NAME) {
          edges {
            node {
              ...PortalProcess
            }
          }
        }
        pendingChanges(first: $pending) {
          edges {
            node {
              ...PortalPending
            }
          }
        }
      }
    }
  }
  refused: assignments(first: 50, filter: {statuses: [REFUSED]}) {
    edges {
      node {
        ...PortalAssignment
      }
    }
  }
  transitions(first: 30) {
    edges {
      node {
        ...PortalTransition
      }
    }
  }
  runs(first: 20) {
    edges {
      node {
        ...PortalRun
      }
    }
  }
}
    fragment PortalAssignment on Assignment {
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
fragment PortalHost on Host {
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
fragment PortalPending on PendingChange {
  id
  host {
    id
  }
  group
  kind
  since
}
fragment PortalProcess on Process {
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
fragment PortalRun on Run {
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
fragment PortalTransition on Transition {
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
}`, {"hash":"sha256:0b1db5172a1f7b5060bb7a71584fc7a79546c28fbab087a96cb05c210f3587ac"}) as unknown as TypedDocumentString<FleetQuery, FleetQueryVariables>;
export const HostPageDocument = new TypedDocumentString(`
    query HostPage($name: String!) {
  host(name: $name) {
    ...PortalHostLine
    bootedAt
    cpuCount
    memoryBytes
    memoryAvailableBytes
    load1
    load5
    load15
    logDiskBytes
    logDiskFreeBytes
    clockOffsetMs
    desiredVersion
    writtenVersion
    openAlerts: alerts(first: 1, filter: {states: [OPEN]}) {
      totalCount
    }
  }
}
    fragment PortalHostLine on Host {
  ...PortalHost
  pendingCount
  processCounts {
    state
    count
  }
  maintenances {
    ...PortalMaintenance
  }
}
fragment PortalHost on Host {
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
fragment PortalMaintenance on Maintenance {
  reason
  until
  lasts
  requestedBy
}`, {"hash":"sha256:8195f316182eacf948e35a2b204de97386ac187228521673e06d69adaf3b8944"}) as unknown as TypedDocumentString<HostPageQuery, HostPageQueryVariables>;
export const HostProgramsDocument = new TypedDocumentString(`
    query HostPrograms($name: String!, $first: Int!) {
  processes(first: $first, sort: NAME, filter: {host: $name}) {
    totalCount
    edges {
      node {
        ...PortalProcess
        cpuPercent
        memoryBytes
      }
    }
  }
  assignments(first: $first, filter: {host: $name}) {
    edges {
      node {
        ...PortalAssignment
      }
    }
  }
}
    fragment PortalAssignment on Assignment {
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
fragment PortalProcess on Process {
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
}`, {"hash":"sha256:4b89cc3f04fe15ff8551e5c2acaf046e460ff278c542e88552f3ad69fe215419"}) as unknown as TypedDocumentString<HostProgramsQuery, HostProgramsQueryVariables>;
export const HostPendingDocument = new TypedDocumentString(`
    query HostPending($name: String!) {
  host(name: $name) {
    pendingChanges(first: 100) {
      edges {
        node {
          ...PortalPending
        }
      }
    }
  }
}
    fragment PortalPending on PendingChange {
  id
  host {
    id
  }
  group
  kind
  since
}`, {"hash":"sha256:3c5e1cb8e4859c89401b95fd5501dc218a3899455ad61028d789ebeb377e595c"}) as unknown as TypedDocumentString<HostPendingQuery, HostPendingQueryVariables>;
export const HostListDocument = new TypedDocumentString(`
    query HostList($first: Int, $after: String, $last: Int, $before: String, $filter: HostFilter, $sort: HostSort, $descending: Boolean) {
  hosts(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    sort: $sort
    descending: $descending
  ) {
    totalCount
    facets {
      field
      value
      count
    }
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        ...PortalHostLine
      }
    }
  }
}
    fragment PortalHostLine on Host {
  ...PortalHost
  pendingCount
  processCounts {
    state
    count
  }
  maintenances {
    ...PortalMaintenance
  }
}
fragment PortalHost on Host {
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
fragment PortalMaintenance on Maintenance {
  reason
  until
  lasts
  requestedBy
}
fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}`, {"hash":"sha256:20d8be0899dcbd3837fe3b7bdb08db6b18e6a365d2174e86f3691f4594582cce"}) as unknown as TypedDocumentString<HostListQuery, HostListQueryVariables>;
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
        ...PortalHost
      }
    }
    ... on ProcessEvent {
      view
      kind
      cursor
      processes {
        ...PortalProcess
      }
    }
    ... on PendingChangeEvent {
      view
      kind
      cursor
      pendingChanges {
        ...PortalPending
      }
    }
    ... on AssignmentEvent {
      view
      kind
      cursor
      assignments {
        ...PortalAssignment
      }
    }
    ... on CommandEvent {
      view
      kind
      cursor
      commands {
        ...PortalCommand
      }
    }
    ... on TransitionEvent {
      view
      kind
      cursor
      transitions {
        ...PortalTransition
      }
    }
    ... on RunEvent {
      view
      kind
      cursor
      runs {
        ...PortalRun
      }
    }
    ... on ProgramEvent {
      view
      kind
      cursor
      programs {
        ...PortalProgram
      }
    }
    ... on AlertEvent {
      view
      kind
      cursor
      alerts {
        id
        version
      }
    }
    ... on OperationEvent {
      view
      kind
      cursor
      operations {
        id
        version
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
    fragment PortalAssignment on Assignment {
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
fragment PortalCommand on Command {
  id
  host {
    id
  }
  action
  targets
  state
  requestedBy
  requestedAt
  finishedAt
  faultName
  message
  version
}
fragment PortalHost on Host {
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
fragment PortalPending on PendingChange {
  id
  host {
    id
  }
  group
  kind
  since
}
fragment PortalProcess on Process {
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
fragment PortalProgram on Program {
  id
  name
  environment
  schedule
  version
}
fragment PortalRun on Run {
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
fragment PortalTransition on Transition {
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
}`, {"hash":"sha256:0e4e32b696d19356b61f544e8891dadac9c0b26ed5b36a899d815f364ae223d0"}) as unknown as TypedDocumentString<LiveFleetSubscription, LiveFleetSubscriptionVariables>;
export const PortalLogDocument = new TypedDocumentString(`
    subscription PortalLog($input: ProcessLogInput!) {
  processLog(input: $input) {
    __typename
    ... on LogChunk {
      place
      base64
    }
    ... on LogMatch {
      place
      base64
    }
    ... on LogGap {
      cause
    }
    ... on LogProgress {
      searched
      total
    }
    ... on LogEnd {
      reason
      message
      nextStep
      next
    }
  }
}
    `, {"hash":"sha256:36a22271f889a356fba885d160d28cad24df9ce2046e7d6e011ecd6d8c6003aa"}) as unknown as TypedDocumentString<PortalLogSubscription, PortalLogSubscriptionVariables>;
export const LogProcessesDocument = new TypedDocumentString(`
    query LogProcesses($filter: ProcessFilter!, $first: Int!) {
  processes(filter: $filter, first: $first) {
    totalCount
    edges {
      node {
        ...LogProcess
      }
    }
  }
}
    fragment LogProcess on Process {
  id
  fullName
  group
  name
  state
  stateSince
  expected
  exitStatus
  exitSignal
  host {
    name
  }
}`, {"hash":"sha256:37183e058322bb14387f69d9d01b41354c9735db0d309e9b7f488b6a566778c4"}) as unknown as TypedDocumentString<LogProcessesQuery, LogProcessesQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    name
    role
    expiresAt
  }
}
    `, {"hash":"sha256:a7ba3fa7eeb2a9b0753807b282c58e69e5ce85e4ffb163d43a110d5596982cee"}) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const ProgramReviewDocument = new TypedDocumentString(`
    query ProgramReview($program: ProgramInput!, $where: HostChoice!) {
  answer: programReview(program: $program, where: $where) {
    __typename
    ... on ProgramReview {
      faults {
        ...PortalIssue
      }
      warnings {
        ...PortalIssue
      }
      section
      registered {
        id
        revision
        type
        configuration
        schedule
        monitors {
          kind
        }
      }
      schedules {
        ...PortalPreview
      }
      hosts {
        total
        offline
        assigned
        taken
        sample
        takenSample
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment PortalIssue on InputIssue {
  field
  rule
  message
  line
  key
}
fragment PortalPreview on SchedulePreview {
  words
  zone
  notes
  fires {
    nominalAt
    localTime
    offset
    note
  }
}`, {"hash":"sha256:d5bfa106bc18944db4a8a41e0a7d86b1e696217b366d7140903e3bcddcf47b2f"}) as unknown as TypedDocumentString<ProgramReviewQuery, ProgramReviewQueryVariables>;
export const CreateProgramDocument = new TypedDocumentString(`
    mutation CreateProgram($input: CreateProgramInput!) {
  answer: createProgram(input: $input) {
    __typename
    ... on CreateProgramPayload {
      program {
        name
        environment
      }
      operation {
        id
      }
    }
    ... on InvalidInputError {
      issues {
        ...PortalIssue
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment PortalIssue on InputIssue {
  field
  rule
  message
  line
  key
}`, {"hash":"sha256:6fe6b53c5600ecf2c08864806506cfb6c5119b3d2e83422e0f6ab91c44e3cb94"}) as unknown as TypedDocumentString<CreateProgramMutation, CreateProgramMutationVariables>;
export const HostChoicesDocument = new TypedDocumentString(`
    query HostChoices($filter: HostFilter, $first: Int!) {
  hosts(filter: $filter, first: $first) {
    totalCount
    placement {
      field
      value
      count
    }
    edges {
      node {
        id
        name
        state
      }
    }
  }
}
    `, {"hash":"sha256:71652bc43b62907810ba688c76a69c3474be693ff4f43410cb157c50c86a2fdb"}) as unknown as TypedDocumentString<HostChoicesQuery, HostChoicesQueryVariables>;
export const OperationListDocument = new TypedDocumentString(`
    query OperationList($first: Int, $after: String, $last: Int, $before: String, $filter: OperationFilter) {
  operations(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        ...PortalOperation
      }
    }
  }
}
    fragment PortalOperation on Operation {
  id
  action
  signal
  reason
  state
  batchSize
  pauseSeconds
  stopAfter
  requestedBy
  requestedAt
  finishedAt
  nextBatchAt
  cancelledBy
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
}
fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}`, {"hash":"sha256:dd556ce5f51bdb68e2aa4699df0854fcaaaffdc36175359371bc345a6853d399"}) as unknown as TypedDocumentString<OperationListQuery, OperationListQueryVariables>;
export const OperationPageDocument = new TypedDocumentString(`
    query OperationPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $states: [OperationTargetState!]) {
  operation(id: $id) {
    ...PortalOperation
    targets(
      first: $first
      after: $after
      last: $last
      before: $before
      states: $states
    ) {
      pageInfo {
        ...PortalPage
      }
      edges {
        node {
          id
          host {
            id
            name
          }
          targets
          state
          message
          finishedAt
        }
      }
    }
  }
}
    fragment PortalOperation on Operation {
  id
  action
  signal
  reason
  state
  batchSize
  pauseSeconds
  stopAfter
  requestedBy
  requestedAt
  finishedAt
  nextBatchAt
  cancelledBy
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
}
fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}`, {"hash":"sha256:92b7ed38f25a5d78f441af63f4a139e84a63e6de49e3d757cfd97671db7f9bf1"}) as unknown as TypedDocumentString<OperationPageQuery, OperationPageQueryVariables>;
export const OperationPreviewDocument = new TypedDocumentString(`
    query OperationPreview($request: OperationRequest!) {
  answer: operationPreview(request: $request) {
    __typename
    ... on OperationPreview {
      hosts
      targets
      sample {
        host
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:57b731c2aa3e0b74dd48df953d7c933a29bbf577ce263a82d274a37461fe1659"}) as unknown as TypedDocumentString<OperationPreviewQuery, OperationPreviewQueryVariables>;
export const StartOperationDocument = new TypedDocumentString(`
    mutation StartOperation($input: StartOperationInput!) {
  answer: startOperation(input: $input) {
    __typename
    ... on StartOperationPayload {
      operation {
        id
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:5841520d0e2d31a61b28e6f88d462e213bab5009991d67f7d9e68a2dd2e33f9c"}) as unknown as TypedDocumentString<StartOperationMutation, StartOperationMutationVariables>;
export const CancelOperationDocument = new TypedDocumentString(`
    mutation CancelOperation($input: CancelOperationInput!) {
  answer: cancelOperation(input: $input) {
    __typename
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:122c6aaf495565ff802b0022e9e39011d87db34675badc11523f7485fe33f7d8"}) as unknown as TypedDocumentString<CancelOperationMutation, CancelOperationMutationVariables>;
export const RetryOperationDocument = new TypedDocumentString(`
    mutation RetryOperation($input: RetryOperationInput!) {
  answer: retryOperation(input: $input) {
    __typename
    ... on RetryOperationPayload {
      operation {
        id
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `, {"hash":"sha256:ade60455895016b58378207b321e5fce7aecba3c0edc60a4b1af2678ca483b66"}) as unknown as TypedDocumentString<RetryOperationMutation, RetryOperationMutationVariables>;
export const PaletteDocument = new TypedDocumentString(`
    query Palette($name: String!, $host: String!, $isOn: Boolean!) {
  hosts(first: 6, sort: NAME, filter: {search: $host}) {
    edges {
      node {
        id
        name
        connected
        processes(first: 6, filter: {search: $name}) @include(if: $isOn) {
          edges {
            node {
              ...PaletteProcess
            }
          }
        }
      }
    }
  }
  programs(first: 6, filter: {search: $name}) {
    edges {
      node {
        id
        name
        environment
      }
    }
  }
  processes(first: 12, filter: {search: $name}) @skip(if: $isOn) {
    edges {
      node {
        ...PaletteProcess
        host {
          name
          connected
        }
      }
    }
  }
}
    fragment PaletteProcess on Process {
  id
  group
  name
  fullName
  allowedActions
}`, {"hash":"sha256:e6c885b47417324400600c55b6a7662bdf79a3cff7cbac53db3ff7d60b83ae11"}) as unknown as TypedDocumentString<PaletteQuery, PaletteQueryVariables>;
export const LastOutputsDocument = new TypedDocumentString(`
    query LastOutputs($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Process {
      id
      lastOutput
    }
  }
}
    `, {"hash":"sha256:dbdac1d241bc44ab03d5b646042396abc2bc8b6de1580bc8b0a0b7ad52f70723"}) as unknown as TypedDocumentString<LastOutputsQuery, LastOutputsQueryVariables>;
export const ProcessHistoryDocument = new TypedDocumentString(`
    query ProcessHistory($id: ID!, $host: String!, $group: String!, $process: String!) {
  node(id: $id) {
    __typename
    ... on Process {
      ...PortalProcess
    }
  }
  transitions(first: 12, filter: {host: $host, group: $group, process: $process}) {
    edges {
      node {
        ...PortalTransition
      }
    }
  }
  commands(first: 60, filter: {host: $host}) {
    edges {
      node {
        ...PortalCommand
      }
    }
  }
}
    fragment PortalCommand on Command {
  id
  host {
    id
  }
  action
  targets
  state
  requestedBy
  requestedAt
  finishedAt
  faultName
  message
  version
}
fragment PortalProcess on Process {
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
fragment PortalTransition on Transition {
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
}`, {"hash":"sha256:f01d11f7fae162a6570c7ea6540de1560e3953c37d90528f9afb05dffe2e5241"}) as unknown as TypedDocumentString<ProcessHistoryQuery, ProcessHistoryQueryVariables>;
export const ProgramListDocument = new TypedDocumentString(`
    query ProgramList($first: Int, $after: String, $last: Int, $before: String, $filter: ProgramFilter, $sort: ProgramSort, $descending: Boolean) {
  programs(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    sort: $sort
    descending: $descending
  ) {
    totalCount
    facets {
      field
      value
      count
    }
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        ...PortalProgramLine
      }
    }
  }
}
    fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}
fragment PortalProgramLine on Program {
  id
  name
  environment
  type
  updatedAt
  processCounts {
    state
    count
  }
  pendingCount
  assignments(first: 1) {
    totalCount
  }
  schedules {
    words
    preview(count: 1) {
      fires {
        nominalAt
      }
    }
  }
  pause {
    reason
  }
}`, {"hash":"sha256:57e77abd4dff86bbbd315b8fba172bfb8d03d021432491cde5574bfdb699fcd7"}) as unknown as TypedDocumentString<ProgramListQuery, ProgramListQueryVariables>;
export const ProgramPageDocument = new TypedDocumentString(`
    query ProgramPage($name: String!, $environment: String!, $first: Int, $after: String, $last: Int, $before: String) {
  program(name: $name, environment: $environment) {
    id
    name
    environment
    type
    revision
    configuration
    processCounts {
      state
      count
    }
    pendingCount
    pause {
      at
      by
      reason
    }
    monitors {
      kind
      name
      severity
      pattern
      stream
      timeoutMinutes
    }
    schedules {
      name
      words
      cron
      at
      zone
      once
      overlap
      catchUp
      deadlineSeconds
      jitterSeconds
      limitSeconds
      startsOn
      endsOn
      excludedDates
      preview(count: 5) {
        ...PortalPreview
      }
    }
    processes(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PortalPage
      }
      edges {
        node {
          ...PortalProcess
          host {
            id
            name
            connected
          }
        }
      }
    }
    openAlerts: alerts(first: 1, filter: {states: [OPEN]}) {
      totalCount
    }
  }
}
    fragment PortalPreview on SchedulePreview {
  words
  zone
  notes
  fires {
    nominalAt
    localTime
    offset
    note
  }
}
fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}
fragment PortalProcess on Process {
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
}`, {"hash":"sha256:03303419926aa31aba9f2dc4652b22075626e2b888f6cc1cec2008dcb88118c6"}) as unknown as TypedDocumentString<ProgramPageQuery, ProgramPageQueryVariables>;
export const ProgramAssignmentsDocument = new TypedDocumentString(`
    query ProgramAssignments($first: Int, $after: String, $last: Int, $before: String, $filter: AssignmentFilter) {
  assignments(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    totalCount
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        ...PortalAssignment
        createdAt
        createdBy
        writtenRevision
        host {
          id
          name
        }
      }
    }
  }
}
    fragment PortalAssignment on Assignment {
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
fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}`, {"hash":"sha256:650495baaf234fee7bcefbba596911d9a4f4bb1e3284ac0f0061467ef170a111"}) as unknown as TypedDocumentString<ProgramAssignmentsQuery, ProgramAssignmentsQueryVariables>;
export const ProgramRevisionsDocument = new TypedDocumentString(`
    query ProgramRevisions($name: String!, $environment: String!) {
  program(name: $name, environment: $environment) {
    revisions(first: 20) {
      edges {
        node {
          id
          number
          configuration
          createdAt
          createdBy
        }
      }
    }
  }
}
    `, {"hash":"sha256:ea95bdf843b31f7bc164c88e3dde68fe812cf38beb578a23fc10ae0dd28038ed"}) as unknown as TypedDocumentString<ProgramRevisionsQuery, ProgramRevisionsQueryVariables>;
export const RunCommandDocument = new TypedDocumentString(`
    mutation RunCommand($input: RunCommandInput!) {
  runCommand(input: $input) {
    __typename
    ... on RunCommandPayload {
      command {
        ...PortalCommand
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment PortalCommand on Command {
  id
  host {
    id
  }
  action
  targets
  state
  requestedBy
  requestedAt
  finishedAt
  faultName
  message
  version
}`, {"hash":"sha256:38685898df6573356c967d9b68f72c19671f72c1d5ffb74c2d417aa7b741f7e4"}) as unknown as TypedDocumentString<RunCommandMutation, RunCommandMutationVariables>;
export const RunListDocument = new TypedDocumentString(`
    query RunList($first: Int, $after: String, $last: Int, $before: String, $filter: RunFilter) {
  runs(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    pageInfo {
      ...PortalPage
    }
    edges {
      node {
        ...RunLine
      }
    }
  }
}
    fragment PortalPage on PageInfo {
  hasNextPage
  startCursor
  endCursor
}
fragment PortalRun on Run {
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
fragment RunLine on Run {
  ...PortalRun
  schedule
  host {
    name
  }
}`, {"hash":"sha256:962951c04c4635fafc091b2e637231ed85a2e1d12cb43a03f6fbe9d9db00445c"}) as unknown as TypedDocumentString<RunListQuery, RunListQueryVariables>;
export const RunPageDocument = new TypedDocumentString(`
    query RunPage($id: ID!) {
  node(id: $id) {
    __typename
    ... on Run {
      ...RunDetails
    }
  }
}
    fragment PortalRun on Run {
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
fragment RunLine on Run {
  ...PortalRun
  schedule
  host {
    name
  }
}
fragment RunDetails on Run {
  ...RunLine
  expected
  program {
    name
    environment
  }
  revision
  pid
  stdoutTail
  stderrTail
  peakMemoryBytes
  cpuMs
  command {
    action
    requestedBy
  }
}`, {"hash":"sha256:e0a11c2071e5075a914f0bd01ec276ce95d980cb5dd801cbdf19bddc913d5432"}) as unknown as TypedDocumentString<RunPageQuery, RunPageQueryVariables>;
export const RunUsualDocument = new TypedDocumentString(`
    query RunUsual($from: DateTime!, $filter: ProcessAtFilter!) {
  statistics(by: PROCESS, from: $from, filter: $filter, first: 100) {
    edges {
      node {
        group
        process
        measuredRuns
        medianSeconds
        p95Seconds
      }
    }
  }
}
    `, {"hash":"sha256:9f62d6e89899006ff87ccabc4d8a25b14762c2f4b71abd60a1d927b7d7b2393f"}) as unknown as TypedDocumentString<RunUsualQuery, RunUsualQueryVariables>;
export const SchedulePreviewDocument = new TypedDocumentString(`
    query SchedulePreview($schedule: ScheduleInput!) {
  answer: schedulePreview(schedule: $schedule) {
    __typename
    ... on SchedulePreview {
      ...PortalPreview
    }
    ... on InvalidInputError {
      issues {
        ...PortalIssue
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment PortalIssue on InputIssue {
  field
  rule
  message
  line
  key
}
fragment PortalPreview on SchedulePreview {
  words
  zone
  notes
  fires {
    nominalAt
    localTime
    offset
    note
  }
}`, {"hash":"sha256:69d4336598293380bcba235158d0363142068bc851bb4e4db2addf80d534ade5"}) as unknown as TypedDocumentString<SchedulePreviewQuery, SchedulePreviewQueryVariables>;
export const SetSchedulesDocument = new TypedDocumentString(`
    mutation SetSchedules($input: SetSchedulesInput!) {
  answer: setSchedules(input: $input) {
    __typename
    ... on SetSchedulesPayload {
      program {
        id
        revision
      }
      warnings {
        ...PortalIssue
      }
    }
    ... on InvalidInputError {
      issues {
        ...PortalIssue
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment PortalIssue on InputIssue {
  field
  rule
  message
  line
  key
}`, {"hash":"sha256:edcfff1f8062496655c7d20b3d72751256260e5b685dafba43361ef3425d7e60"}) as unknown as TypedDocumentString<SetSchedulesMutation, SetSchedulesMutationVariables>;
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
    `, {"hash":"sha256:2f74906e14240b10b9df83a0ae4078f0ec1c22438497c5d2d22a379300799c3a"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    signedOut
  }
}
    `, {"hash":"sha256:ffd093bc73cd0e180b4296d8e8b21a3311efcff70fe2ca4fd0032c4654692619"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;