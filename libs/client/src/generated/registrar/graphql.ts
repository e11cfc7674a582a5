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

/** What to assign, and by which labels. */
export type AddSelectorInput = {
  /** Its environment. */
  environment: string;
  /** 1 to 20, each key once. */
  labels: Array<LabelInput>;
  /** The program’s name. */
  program: string;
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

/** An operation that is held back by its canaries. */
export type ContinueOperationInput = {
  /** Which. */
  id: string;
};

/** A token for a tool or a person. */
export type CreateAccessTokenInput = {
  /** Days until it ends. */
  expiresInDays?: number;
  /** Who uses it; stands in the history of what it changes. */
  name: string;
  /** What it allows. */
  role: Role;
};

/** A token with which agents enrol. */
export type CreateEnrolmentTokenInput = {
  /** Minutes until it ends. */
  expiresInMinutes?: number;
  /** Bound to this host name; absent: for any. */
  host?: string | null | undefined;
  /** How many hosts may use it. */
  uses?: number;
};

/** A route to make. */
export type CreateRouteInput = {
  /** False: it takes nothing yet. */
  enabled?: boolean;
  /** Which alerts; absent: all. */
  match?: RouteMatchInput;
  /** 1 to 63 letters, digits, dots, dashes or underscores. */
  name: string;
  /** Where to. */
  target: RouteTargetInput;
};

/** Which host to delete. */
export type DeleteHostInput = {
  /** Its name. */
  host: string;
};

/** Which program to delete. */
export type DeleteProgramInput = {
  /** In this environment only; absent: in all. */
  environment?: string | null | undefined;
  /** Its name. */
  program: string;
};

/** Which route to delete. */
export type DeleteRouteInput = {
  /** Its name. */
  name: string;
};

/** What happened to an alert that is told. */
export type DeliveryEvent =
  /** Somebody has it in hand. */
  | 'ACKNOWLEDGED'
  /** It is over. */
  | 'CLEARED'
  /** It opened. */
  | 'OPENED'
  /** It is more urgent than what was told. */
  | 'ROSE';

/** Which deliveries; all conditions hold together. */
export type DeliveryFilter = {
  /** About alerts of the host of this name. */
  host?: string | null | undefined;
  /** By the route of this name. */
  route?: string | null | undefined;
  /** In one of these states. */
  states?: Array<DeliveryState> | null | undefined;
};

/** Where a delivery is in its life. */
export type DeliveryState =
  /** All attempts failed; `resendDeliveries` begins anew. */
  | 'DEAD'
  /** The receiver took it. */
  | 'DELIVERED'
  /** A gateway sends it. */
  | 'SENDING'
  /** It was not to be delivered; `suppression` says why. */
  | 'SUPPRESSED'
  /** For its turn, for its next attempt, or for the route to be enabled. */
  | 'WAITING';

/** Why something was not delivered when it happened. What still holds afterwards and was not told is delivered then. */
export type DeliverySuppression =
  /** The host was away, or had just come back; its own alert stands for all. */
  | 'HOST_AWAY'
  /** The alert was muted. */
  | 'MUTED';

/** How a mail server is spoken to. */
export type EmailSecurity =
  /** In the clear; a password is sent so to this machine’s own server only. */
  | 'NONE'
  /** Encrypted before anything is said, else nothing is sent; port 587 as a rule. */
  | 'STARTTLS'
  /** Encrypted from the first byte; port 465 as a rule. */
  | 'TLS';

/** A mail server, and whom it is for. */
export type EmailTargetInput = {
  /** The sender’s address. */
  from: string;
  /** The server’s name or address. */
  host: string;
  /** Never shown again. */
  password?: string | null | undefined;
  /** Its port. */
  port?: number;
  /** How it is spoken to. */
  security?: EmailSecurity;
  /** The addresses that it is for, 1 to 50. */
  to: Array<string>;
  /** For servers that ask for it; then with a password. */
  username?: string | null | undefined;
};

/** Which maintenance to end. */
export type EndMaintenanceInput = {
  /** Its id. */
  id: string;
  /** True: an operation starts again what the drain stopped. It can also be asked for after the maintenance has ended by itself. */
  resume?: boolean;
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

/** Which maintenance; all conditions hold together. */
export type MaintenanceFilter = {
  /** Of this environment. */
  environment?: string | null | undefined;
  /** Of the host of this name. */
  host?: string | null | undefined;
  /** True: only what lasts or is to come; false: only what has ended. */
  open?: boolean | null | undefined;
};

/** What schedules do while maintenance lasts. */
export type MaintenanceSchedules =
  /** They go on as ever. */
  | 'GO_ON'
  /** They start nothing: nominal times pass without a trace, and nothing is caught up. */
  | 'HOLD';

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

/** A service of PagerDuty, or of what takes the same. */
export type PagerDutyTargetInput = {
  /** Its integration key; never shown again. */
  routingKey: string;
  /** Where events are sent. */
  url?: string;
};

/** Whose schedules to pause, and why. */
export type PauseSchedulesInput = {
  /** Its environment. */
  environment: string;
  /** The program’s name. */
  program: string;
  /** Why, for those who look later; 1 to 500 characters. */
  reason: string;
};

/** Which pending changes; all conditions hold together. */
export type PendingChangeFilter = {
  /** Of programs of this environment. */
  environment?: string | null | undefined;
  /** On the host of this name; others are not counted. */
  host?: string | null | undefined;
  /** Of these ids. */
  ids?: Array<string> | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<PendingKind> | null | undefined;
  /** Of the program or group of this name. */
  program?: string | null | undefined;
};

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

/** By what processes are sorted; ties by name. */
export type ProcessSort =
  /** By the host’s name. */
  | 'HOST'
  /** By group, then name. */
  | 'NAME'
  /** By state. */
  | 'STATE'
  /** By the time of the last change of state. */
  | 'STATE_SINCE';

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

/** The programs of one file: all are registered, or none. */
export type RegisterProgramsInput = {
  /** At most 1000. */
  programs: Array<ProgramInput>;
};

/** Which selector to take away. */
export type RemoveSelectorInput = {
  /** Its environment. */
  environment: string;
  /** 1 to 20, each key once. */
  labels: Array<LabelInput>;
  /** The program’s name. */
  program: string;
};

/** Dead deliveries to send again. */
export type ResendDeliveriesInput = {
  /** Which, 1 to 1,000. */
  ids: Array<string>;
};

/** Whose schedules go on. */
export type ResumeSchedulesInput = {
  /** Its environment. */
  environment: string;
  /** The program’s name. */
  program: string;
};

/** An operation that has ended, to try again where it failed. */
export type RetryOperationInput = {
  /** Which. */
  id: string;
  /** The same key gives the same operation, so that a request can be repeated. */
  idempotencyKey?: string | null | undefined;
  /** Why, for those who read it later. */
  reason?: string | null | undefined;
};

/** Which host to revoke. */
export type RevokeHostInput = {
  /** Its name. */
  host: string;
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

/** Which alerts a route delivers; all conditions hold together, an empty one holds for all. */
export type RouteMatchInput = {
  /** Of programs of one of these environments; what belongs to no program, such as a host that is away, has none. */
  environments?: Array<string>;
  /** On hosts with all of these labels. */
  labels?: Array<LabelInput>;
  /** Of one of these severities; OK is none of an alert. */
  severities?: Array<Severity>;
};

/** What a route delivers to; docs/alerts.md shows what each is sent. */
export type RouteTarget =
  /** A message by SMTP. */
  | 'EMAIL'
  /** PagerDuty’s Events API v2: trigger, acknowledge and resolve. */
  | 'PAGERDUTY'
  /** A message in the shape of Slack’s incoming webhooks, which others take, too. */
  | 'SLACK'
  /** A JSON object is posted to an address, signed. */
  | 'WEBHOOK';

/** Where a route delivers to: exactly one of these. */
export type RouteTargetInput = {
  /** A message by SMTP. */
  email?: EmailTargetInput | null | undefined;
  /** Incidents. */
  pagerDuty?: PagerDutyTargetInput | null | undefined;
  /** A message for people in a chat. */
  slack?: SlackTargetInput | null | undefined;
  /** A signed JSON object. */
  webhook?: WebhookTargetInput | null | undefined;
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

/** A label that a person gives a host. */
export type SetHostLabelInput = {
  /** The host’s name. */
  host: string;
  /** 1 to 63 letters, digits, dots, dashes, slashes or underscores. */
  key: string;
  /** At most 256 characters; null removes the label. */
  value?: string | null | undefined;
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

/** An incoming webhook of Slack, or of what takes the same. */
export type SlackTargetInput = {
  /** Its address; it is a secret and never shown whole again. */
  url: string;
};

/** Of what, how long and why. */
export type StartMaintenanceInput = {
  /** True: an operation stops what runs of dart’s programs, host after host. */
  drain?: boolean;
  /** The environment, with its programs on all hosts. */
  environment?: string | null | undefined;
  /** Its begin; now when absent. At most a year ahead. */
  from?: string | null | undefined;
  /** The host’s name; either this or an environment. */
  host?: string | null | undefined;
  /** Why, for those who look later; 1 to 500 characters. */
  reason: string;
  /** What schedules do meanwhile. An agent that is cut off keeps to it. */
  schedules: MaintenanceSchedules;
  /** Its end; at most a year after the begin. */
  until: string;
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

/** What statistics are told of together. */
export type StatisticsGrouping =
  /** A host, with all its processes. */
  | 'HOST'
  /** One process of a host. */
  | 'PROCESS'
  /** A program, over all hosts that it is on. */
  | 'PROGRAM';

/** Which route to test. */
export type TestRouteInput = {
  /** Its name. */
  name: string;
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

/** What changes of a route; what is absent stays. */
export type UpdateRouteInput = {
  /** Whether it takes what is new and sends what waits. */
  enabled?: boolean | null | undefined;
  /** Which alerts, as a whole. */
  match?: RouteMatchInput | null | undefined;
  /** Which. */
  name: string;
  /** Where to, as a whole, with its secret. */
  target?: RouteTargetInput | null | undefined;
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

/** An address that takes a JSON object by POST. */
export type WebhookTargetInput = {
  /** Key of the signature, 16 to 256 characters; absent: one is made and shown once. */
  secret?: string | null | undefined;
  /** `https://…` or `http://…`, without name and password. */
  url: string;
};

export type CreateEnrolmentTokenMutationVariables = Exact<{
  input: CreateEnrolmentTokenInput;
}>;


export type CreateEnrolmentTokenMutation = { createEnrolmentToken:
    | { __typename: 'CreateEnrolmentTokenPayload', token: string, expiresAt: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
   };

export type CreateAccessTokenMutationVariables = Exact<{
  input: CreateAccessTokenInput;
}>;


export type CreateAccessTokenMutation = { createAccessToken:
    | { __typename: 'CreateAccessTokenPayload', id: string, token: string, expiresAt: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
   };

export type CreateSignInCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateSignInCodeMutation = { createSignInCode: { code: string, expiresAt: string } };

export type AlertRowFragment = { id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null };

export type AlertsQueryVariables = Exact<{
  filter?: AlertFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AlertsQuery = { alerts: { edges: Array<{ node: { id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LiveAlertsSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveAlertsSubscription = { live:
    | { __typename: 'AlertEvent', view: string, kind: LiveKind, cursor: string, alerts: Array<{ id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null }> }
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent' }
    | { __typename: 'HostEvent' }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'OperationEvent' }
    | { __typename: 'PendingChangeEvent' }
    | { __typename: 'ProcessEvent' }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent' }
    | { __typename: 'TransitionEvent' }
   };

export type AcknowledgeAlertsMutationVariables = Exact<{
  input: AcknowledgeAlertsInput;
}>;


export type AcknowledgeAlertsMutation = { acknowledgeAlerts:
    | { __typename: 'AcknowledgeAlertsPayload', alerts: Array<{ id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null }> }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type UnacknowledgeAlertsMutationVariables = Exact<{
  input: UnacknowledgeAlertsInput;
}>;


export type UnacknowledgeAlertsMutation = { unacknowledgeAlerts:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UnacknowledgeAlertsPayload', alerts: Array<{ id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null }> }
   };

export type MuteAlertsMutationVariables = Exact<{
  input: MuteAlertsInput;
}>;


export type MuteAlertsMutation = { muteAlerts:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'MuteAlertsPayload', alerts: Array<{ id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type UnmuteAlertsMutationVariables = Exact<{
  input: UnmuteAlertsInput;
}>;


export type UnmuteAlertsMutation = { unmuteAlerts:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UnmuteAlertsPayload', alerts: Array<{ id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null }> }
   };

export type ClearAlertsMutationVariables = Exact<{
  input: ClearAlertsInput;
}>;


export type ClearAlertsMutation = { clearAlerts:
    | { __typename: 'ClearAlertsPayload', alerts: Array<{ id: string, version: string, component: string, ci: string | null, severity: Severity, message: string, count: number, firstAt: string, lastAt: string, state: AlertState, raisedAt: string, clearedAt: string | null, clearing: AlertClearing | null, clearedMessage: string | null, clearedBy: string | null, shortId: string, host: { name: string }, program: { name: string, environment: string } | null, acknowledgement: { at: string, by: string, note: string | null } | null, mute: { until: string, by: string, note: string | null } | null }> }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type AssignmentsQueryVariables = Exact<{
  filter?: AssignmentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssignmentsQuery = { assignments: { edges: Array<{ node: { id: string, version: string, enabled: boolean, explicit: boolean, createdBy: string, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number }, differences: Array<{ key: string, value: string, reason: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AssignProgramMutationVariables = Exact<{
  input: AssignProgramInput;
}>;


export type AssignProgramMutation = { assignProgram:
    | { __typename: 'AssignProgramPayload', assignment: { id: string, version: string, enabled: boolean, explicit: boolean, createdBy: string, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number }, differences: Array<{ key: string, value: string, reason: string }> } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type UnassignProgramMutationVariables = Exact<{
  input: UnassignProgramInput;
}>;


export type UnassignProgramMutation = { unassignProgram:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UnassignProgramPayload', host: { name: string }, program: { name: string, environment: string } }
   };

export type AddSelectorMutationVariables = Exact<{
  input: AddSelectorInput;
}>;


export type AddSelectorMutation = { addSelector:
    | { __typename: 'AddSelectorPayload', assigned: number, unassigned: number }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type RemoveSelectorMutationVariables = Exact<{
  input: RemoveSelectorInput;
}>;


export type RemoveSelectorMutation = { removeSelector:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RemoveSelectorPayload', assigned: number, unassigned: number }
   };

export type SetAssignmentEnabledMutationVariables = Exact<{
  input: SetAssignmentEnabledInput;
}>;


export type SetAssignmentEnabledMutation = { setAssignmentEnabled:
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'SetAssignmentEnabledPayload', assignment: { id: string, version: string, enabled: boolean, explicit: boolean, createdBy: string, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number }, differences: Array<{ key: string, value: string, reason: string }> } }
   };

export type PendingChangeGroupsQueryVariables = Exact<{
  filter?: PendingChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PendingChangeGroupsQuery = { pendingChangeGroups: { edges: Array<{ node: { id: string, group: string, kind: PendingKind, program: string | null, environment: string | null, since: string, hostCount: number, stops: number, starts: number, sections: Array<{ program: string, refusal: string | null, before: { revision: number, configuration: string } | null, after: { revision: number, configuration: string } | null, differences: Array<{ key: string, value: string, reason: string }> }>, hosts: { edges: Array<{ node: { name: string } }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApplyPendingChangesMutationVariables = Exact<{
  input: ApplyPendingChangesInput;
}>;


export type ApplyPendingChangesMutation = { applyPendingChanges:
    | { __typename: 'ApplyPendingChangesPayload', operation: { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type RunCommandMutationVariables = Exact<{
  input: RunCommandInput;
}>;


export type RunCommandMutation = { runCommand:
    | { __typename: 'HostNotConnectedError', since: string | null, message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RunCommandPayload', command: { id: string, version: string, action: CommandAction, targets: Array<string>, signal: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> } }
   };

export type CommandQueryVariables = Exact<{
  id: string;
}>;


export type CommandQuery = { command: { id: string, version: string, action: CommandAction, targets: Array<string>, signal: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> } | null };

export type HostRowFragment = { id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, load1: number | null, load5: number | null, load15: number | null, memoryAvailableBytes: string | null, logDiskBytes: string | null, logDiskFreeBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, maintenances: Array<{ from: string, until: string, reason: string, schedules: MaintenanceSchedules, requestedBy: string }>, processCounts: Array<{ state: ProcessState, count: number }> };

export type ProcessRowFragment = { id: string, version: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, startedAt: string | null, stoppedAt: string | null, revision: number | null, enabled: boolean | null, pending: PendingKind | null, cpuPercent: number | null, memoryBytes: string | null, host: { name: string }, program: { name: string, environment: string } | null };

export type CommandRowFragment = { id: string, version: string, action: CommandAction, targets: Array<string>, signal: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> };

export type AssignmentRowFragment = { id: string, version: string, enabled: boolean, explicit: boolean, createdBy: string, status: AssignmentStatus, refusal: string | null, writtenRevision: number | null, host: { name: string }, program: { name: string, environment: string, revision: number }, differences: Array<{ key: string, value: string, reason: string }> };

export type MonitorRowFragment = { kind: MonitorKind, severity: Severity | null, ciName: string | null, ciUuid: string | null, timeoutMinutes: number | null, stream: LogStream | null, pattern: string | null, name: string | null, stop: boolean | null };

export type HostsQueryVariables = Exact<{
  filter?: HostFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostsQuery = { hosts: { edges: Array<{ node: { id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, load1: number | null, load5: number | null, load15: number | null, memoryAvailableBytes: string | null, logDiskBytes: string | null, logDiskFreeBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, maintenances: Array<{ from: string, until: string, reason: string, schedules: MaintenanceSchedules, requestedBy: string }>, processCounts: Array<{ state: ProcessState, count: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HostQueryVariables = Exact<{
  name: string;
}>;


export type HostQuery = { host: { wantedName: string | null, id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, load1: number | null, load5: number | null, load15: number | null, memoryAvailableBytes: string | null, logDiskBytes: string | null, logDiskFreeBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, agents: Array<{ id: string, number: number, hostName: string | null, agentVersion: string | null, since: string, seenAt: string | null }>, labels: Array<{ key: string, value: string, source: LabelSource }>, maintenances: Array<{ from: string, until: string, reason: string, schedules: MaintenanceSchedules, requestedBy: string }>, processCounts: Array<{ state: ProcessState, count: number }> } | null };

export type HostPendingChangesQueryVariables = Exact<{
  name: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HostPendingChangesQuery = { host: { pendingChanges: { edges: Array<{ node: { group: string, kind: PendingKind, since: string, program: { name: string, environment: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DeleteHostMutationVariables = Exact<{
  input: DeleteHostInput;
}>;


export type DeleteHostMutation = { deleteHost:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'DeleteHostPayload', id: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type SetHostLabelMutationVariables = Exact<{
  input: SetHostLabelInput;
}>;


export type SetHostLabelMutation = { setHostLabel:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'SetHostLabelPayload', host: { id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, load1: number | null, load5: number | null, load15: number | null, memoryAvailableBytes: string | null, logDiskBytes: string | null, logDiskFreeBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, maintenances: Array<{ from: string, until: string, reason: string, schedules: MaintenanceSchedules, requestedBy: string }>, processCounts: Array<{ state: ProcessState, count: number }> } }
   };

export type RevokeHostMutationVariables = Exact<{
  input: RevokeHostInput;
}>;


export type RevokeHostMutation = { revokeHost:
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RevokeHostPayload', id: string }
   };

export type LiveHostsSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveHostsSubscription = { live:
    | { __typename: 'AlertEvent' }
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent' }
    | { __typename: 'HostEvent', view: string, kind: LiveKind, cursor: string, hosts: Array<{ id: string, version: string, name: string, state: HostState, stateSince: string, connected: boolean, polledAt: string | null, bootedAt: string | null, platform: string | null, os: string | null, architecture: string | null, cpuCount: number | null, memoryBytes: string | null, load1: number | null, load5: number | null, load15: number | null, memoryAvailableBytes: string | null, logDiskBytes: string | null, logDiskFreeBytes: string | null, supervisorVersion: string | null, supervisorState: string | null, agentVersion: string | null, pendingCount: number, labels: Array<{ key: string, value: string, source: LabelSource }>, maintenances: Array<{ from: string, until: string, reason: string, schedules: MaintenanceSchedules, requestedBy: string }>, processCounts: Array<{ state: ProcessState, count: number }> }> }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'OperationEvent' }
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
    | { __typename: 'AlertEvent' }
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent' }
    | { __typename: 'HostEvent' }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'OperationEvent' }
    | { __typename: 'PendingChangeEvent' }
    | { __typename: 'ProcessEvent', view: string, kind: LiveKind, cursor: string, processes: Array<{ id: string, version: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, startedAt: string | null, stoppedAt: string | null, revision: number | null, enabled: boolean | null, pending: PendingKind | null, cpuPercent: number | null, memoryBytes: string | null, host: { name: string }, program: { name: string, environment: string } | null }> }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent' }
    | { __typename: 'TransitionEvent' }
   };

export type LiveCommandsSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveCommandsSubscription = { live:
    | { __typename: 'AlertEvent' }
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent', view: string, kind: LiveKind, cursor: string, commands: Array<{ id: string, version: string, action: CommandAction, targets: Array<string>, signal: string | null, state: CommandState, requestedBy: string, requestedAt: string, deadlineAt: string, claimedAt: string | null, finishedAt: string | null, faultCode: number | null, faultName: string | null, message: string | null, host: { name: string }, results: Array<{ process: string, faultCode: number | null, faultName: string | null, message: string }> }> }
    | { __typename: 'HostEvent' }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'OperationEvent' }
    | { __typename: 'PendingChangeEvent' }
    | { __typename: 'ProcessEvent' }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent' }
    | { __typename: 'TransitionEvent' }
   };

export type ProcessLogSubscriptionVariables = Exact<{
  input: ProcessLogInput;
}>;


export type ProcessLogSubscription = { processLog:
    | { __typename: 'LogChunk', place: string, base64: string }
    | { __typename: 'LogEnd', reason: LogEndReason, message: string, nextStep: string, next: string | null }
    | { __typename: 'LogGap', cause: string }
    | { __typename: 'LogMatch', place: string, base64: string, isCut: boolean }
    | { __typename: 'LogProgress' }
   };

export type MaintenancesQueryVariables = Exact<{
  filter?: MaintenanceFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MaintenancesQuery = { maintenances: { edges: Array<{ node: { id: string, environment: string | null, from: string, until: string, lasts: boolean, reason: string, schedules: MaintenanceSchedules, requestedBy: string, requestedAt: string, endedAt: string | null, endedBy: string | null, host: { name: string } | null, drain: { id: string, state: OperationState } | null, resume: { id: string, state: OperationState } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StartMaintenanceMutationVariables = Exact<{
  input: StartMaintenanceInput;
}>;


export type StartMaintenanceMutation = { startMaintenance:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'StartMaintenancePayload', maintenance: { id: string, environment: string | null, from: string, until: string, lasts: boolean, reason: string, schedules: MaintenanceSchedules, requestedBy: string, requestedAt: string, endedAt: string | null, endedBy: string | null, host: { name: string } | null, drain: { id: string, state: OperationState } | null, resume: { id: string, state: OperationState } | null } }
   };

export type EndMaintenanceMutationVariables = Exact<{
  input: EndMaintenanceInput;
}>;


export type EndMaintenanceMutation = { endMaintenance:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'EndMaintenancePayload', maintenance: { id: string, environment: string | null, from: string, until: string, lasts: boolean, reason: string, schedules: MaintenanceSchedules, requestedBy: string, requestedAt: string, endedAt: string | null, endedBy: string | null, host: { name: string } | null, drain: { id: string, state: OperationState } | null, resume: { id: string, state: OperationState } | null } }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type MaintenanceRowFragment = { id: string, environment: string | null, from: string, until: string, lasts: boolean, reason: string, schedules: MaintenanceSchedules, requestedBy: string, requestedAt: string, endedAt: string | null, endedBy: string | null, host: { name: string } | null, drain: { id: string, state: OperationState } | null, resume: { id: string, state: OperationState } | null };

export type OperationRowFragment = { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } };

export type OperationTargetRowFragment = { targets: Array<string>, state: OperationTargetState, message: string | null, finishedAt: string | null, host: { name: string } };

export type OperationsQueryVariables = Exact<{
  filter?: OperationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OperationsQuery = { operations: { edges: Array<{ node: { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OperationQueryVariables = Exact<{
  id: string;
  states?: Array<OperationTargetState> | OperationTargetState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OperationQuery = { operation: { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, targets: { edges: Array<{ node: { targets: Array<string>, state: OperationTargetState, message: string | null, finishedAt: string | null, host: { name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } | null };

export type OperationPreviewQueryVariables = Exact<{
  request: OperationRequest;
}>;


export type OperationPreviewQuery = { operationPreview:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'OperationPreview', hosts: number, targets: number, sample: Array<{ host: string, targets: Array<string> }> }
   };

export type StartOperationMutationVariables = Exact<{
  input: StartOperationInput;
}>;


export type StartOperationMutation = { startOperation:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'StartOperationPayload', operation: { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } }
   };

export type CancelOperationMutationVariables = Exact<{
  input: CancelOperationInput;
}>;


export type CancelOperationMutation = { cancelOperation:
    | { __typename: 'CancelOperationPayload', operation: { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } }
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type ContinueOperationMutationVariables = Exact<{
  input: ContinueOperationInput;
}>;


export type ContinueOperationMutation = { continueOperation:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'ContinueOperationPayload', operation: { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type RetryOperationMutationVariables = Exact<{
  input: RetryOperationInput;
}>;


export type RetryOperationMutation = { retryOperation:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'RetryOperationPayload', operation: { id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } } }
   };

export type LiveOperationsSubscriptionVariables = Exact<{
  views: Array<ViewInput> | ViewInput;
}>;


export type LiveOperationsSubscription = { live:
    | { __typename: 'AlertEvent' }
    | { __typename: 'AssignmentEvent' }
    | { __typename: 'CommandEvent' }
    | { __typename: 'HostEvent' }
    | { __typename: 'LiveBookmark', view: string, cursor: string }
    | { __typename: 'LiveOpened', keys: Array<string> }
    | { __typename: 'LiveRemove', view: string, cursor: string, ids: Array<string> }
    | { __typename: 'LiveReset', view: string, reason: string }
    | { __typename: 'LiveSnapshotEnd', view: string, cursor: string }
    | { __typename: 'OperationEvent', view: string, kind: LiveKind, cursor: string, operations: Array<{ id: string, version: string, action: CommandAction, signal: string | null, reason: string | null, batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number, heldReason: string | null, continuedBy: string | null, state: OperationState, requestedBy: string, requestedAt: string, nextBatchAt: string | null, cancelledBy: string | null, finishedAt: string | null, counts: { total: number, waiting: number, running: number, succeeded: number, failed: number, skipped: number } }> }
    | { __typename: 'PendingChangeEvent' }
    | { __typename: 'ProcessEvent' }
    | { __typename: 'ProgramEvent' }
    | { __typename: 'RunEvent' }
    | { __typename: 'TransitionEvent' }
   };

export type ProcessesAtQueryVariables = Exact<{
  at: string;
  filter?: ProcessAtFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProcessesAtQuery = { processesAt: { historyFrom: string | null, edges: Array<{ node: { host: string, group: string, name: string, fullName: string, program: string | null, environment: string | null, state: ProcessState | null, since: string | null, goneAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProcessAtRowFragment = { host: string, group: string, name: string, fullName: string, program: string | null, environment: string | null, state: ProcessState | null, since: string | null, goneAt: string | null };

export type StatisticsQueryVariables = Exact<{
  by: StatisticsGrouping;
  from: string;
  until?: string | null | undefined;
  filter?: ProcessAtFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StatisticsQuery = { statistics: { historyFrom: string | null, edges: Array<{ node: { program: string | null, environment: string | null, host: string | null, group: string | null, process: string | null, processes: number, seconds: number, observedSeconds: number, upSeconds: number, uptimeShare: number | null, starts: number, restarts: number, measuredRuns: number, medianSeconds: number | null, p95Seconds: number | null, states: Array<{ state: ProcessState, seconds: number }>, outcomes: Array<{ outcome: RunOutcome, count: number }>, exits: Array<{ status: number | null, signal: string | null, count: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StatisticsRowFragment = { program: string | null, environment: string | null, host: string | null, group: string | null, process: string | null, processes: number, seconds: number, observedSeconds: number, upSeconds: number, uptimeShare: number | null, starts: number, restarts: number, measuredRuns: number, medianSeconds: number | null, p95Seconds: number | null, states: Array<{ state: ProcessState, seconds: number }>, outcomes: Array<{ outcome: RunOutcome, count: number }>, exits: Array<{ status: number | null, signal: string | null, count: number }> };

export type ProcessesQueryVariables = Exact<{
  filter?: ProcessFilter | null | undefined;
  sort?: ProcessSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProcessesQuery = { processes: { edges: Array<{ node: { id: string, version: string, group: string, name: string, fullName: string, state: ProcessState, stateSince: string, pid: number | null, exitStatus: number | null, exitSignal: string | null, expected: boolean | null, spawnError: string | null, startedAt: string | null, stoppedAt: string | null, revision: number | null, enabled: boolean | null, pending: PendingKind | null, cpuPercent: number | null, memoryBytes: string | null, host: { name: string }, program: { name: string, environment: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProgramsQueryVariables = Exact<{
  filter?: ProgramFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgramsQuery = { programs: { edges: Array<{ node: { id: string, name: string, environment: string, type: ProgramType, revision: number, schedule: string | null, configuration: string, createdAt: string, updatedAt: string, schedules: Array<{ name: string, words: string }>, pause: { at: string, by: string, reason: string } | null, autoApply: { batchSize: number, pauseSeconds: number, stopAfter: number | null, canaries: number, canaryWatchSeconds: number } | null, selectors: Array<{ conflicts: Array<string>, labels: Array<{ key: string, value: string }> }>, monitors: Array<{ kind: MonitorKind, severity: Severity | null, ciName: string | null, ciUuid: string | null, timeoutMinutes: number | null, stream: LogStream | null, pattern: string | null, name: string | null, stop: boolean | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterProgramsMutationVariables = Exact<{
  input: RegisterProgramsInput;
}>;


export type RegisterProgramsMutation = { registerPrograms:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
    | { __typename: 'RegisterProgramsPayload', programs: Array<{ id: string, name: string, environment: string, type: ProgramType, revision: number, schedule: string | null, schedules: Array<{ name: string, words: string, preview: { notes: Array<string>, fires: Array<{ nominalAt: string, localTime: string }> } | null }> }>, warnings: Array<{ entry: number | null, name: string | null, field: string, rule: string, message: string }> }
   };

export type DeleteProgramMutationVariables = Exact<{
  input: DeleteProgramInput;
}>;


export type DeleteProgramMutation = { deleteProgram:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'DeleteProgramPayload', ids: Array<string> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type RouteRowFragment = { id: string, name: string, enabled: boolean, severities: Array<Severity>, environments: Array<string>, target: RouteTarget, to: string, createdAt: string, labels: Array<{ key: string, value: string }> };

export type DeliveryRowFragment = { id: string, key: string, event: DeliveryEvent, severity: Severity, message: string, state: DeliveryState, suppression: DeliverySuppression | null, attempts: number, nextAttemptAt: string | null, result: string | null, createdAt: string, finishedAt: string | null, route: { name: string }, alert: { shortId: string, component: string, host: { name: string } } };

export type RoutesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RoutesQuery = { routes: { edges: Array<{ node: { id: string, name: string, enabled: boolean, severities: Array<Severity>, environments: Array<string>, target: RouteTarget, to: string, createdAt: string, labels: Array<{ key: string, value: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeliveriesQueryVariables = Exact<{
  filter?: DeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeliveriesQuery = { deliveries: { edges: Array<{ node: { id: string, key: string, event: DeliveryEvent, severity: Severity, message: string, state: DeliveryState, suppression: DeliverySuppression | null, attempts: number, nextAttemptAt: string | null, result: string | null, createdAt: string, finishedAt: string | null, route: { name: string }, alert: { shortId: string, component: string, host: { name: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateRouteMutationVariables = Exact<{
  input: CreateRouteInput;
}>;


export type CreateRouteMutation = { createRoute:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'CreateRoutePayload', secret: string | null, route: { id: string, name: string, enabled: boolean, severities: Array<Severity>, environments: Array<string>, target: RouteTarget, to: string, createdAt: string, labels: Array<{ key: string, value: string }> } }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
   };

export type UpdateRouteMutationVariables = Exact<{
  input: UpdateRouteInput;
}>;


export type UpdateRouteMutation = { updateRoute:
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'UpdateRoutePayload', secret: string | null, route: { id: string, name: string, enabled: boolean, severities: Array<Severity>, environments: Array<string>, target: RouteTarget, to: string, createdAt: string, labels: Array<{ key: string, value: string }> } }
   };

export type DeleteRouteMutationVariables = Exact<{
  input: DeleteRouteInput;
}>;


export type DeleteRouteMutation = { deleteRoute:
    | { __typename: 'DeleteRoutePayload', id: string }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
   };

export type TestRouteMutationVariables = Exact<{
  input: TestRouteInput;
}>;


export type TestRouteMutation = { testRoute:
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'TestRoutePayload', accepted: boolean, result: string }
   };

export type ResendDeliveriesMutationVariables = Exact<{
  input: ResendDeliveriesInput;
}>;


export type ResendDeliveriesMutation = { resendDeliveries:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, rule: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'ResendDeliveriesPayload', deliveries: Array<{ id: string, key: string, event: DeliveryEvent, severity: Severity, message: string, state: DeliveryState, suppression: DeliverySuppression | null, attempts: number, nextAttemptAt: string | null, result: string | null, createdAt: string, finishedAt: string | null, route: { name: string }, alert: { shortId: string, component: string, host: { name: string } } }> }
   };

export type PauseSchedulesMutationVariables = Exact<{
  input: PauseSchedulesInput;
}>;


export type PauseSchedulesMutation = { pauseSchedules:
    | { __typename: 'ConflictError', message: string, nextStep: string }
    | { __typename: 'InvalidInputError', message: string, nextStep: string, issues: Array<{ field: string, message: string }> }
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'PauseSchedulesPayload', program: { name: string, environment: string, pause: { at: string, by: string, reason: string } | null } }
   };

export type ResumeSchedulesMutationVariables = Exact<{
  input: ResumeSchedulesInput;
}>;


export type ResumeSchedulesMutation = { resumeSchedules:
    | { __typename: 'NotFoundError', message: string, nextStep: string }
    | { __typename: 'ResumeSchedulesPayload', program: { name: string, environment: string, pause: { at: string } | null } }
   };

export type UpcomingFiresQueryVariables = Exact<{
  program?: string | null | undefined;
  environment?: string | null | undefined;
  count: number;
}>;


export type UpcomingFiresQuery = { upcomingFires: Array<{ program: string, environment: string, schedule: string, words: string, zone: string, once: boolean, pauseReason: string | null, nominalAt: string, localTime: string, startsAt: string, latestStartAt: string, hosts: Array<string>, note: string | null }> };

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
export const AlertRowFragmentDoc = new TypedDocumentString(`
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}
    `, {"fragmentName":"AlertRow"}) as unknown as TypedDocumentString<AlertRowFragment, unknown>;
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
  load1
  load5
  load15
  memoryAvailableBytes
  logDiskBytes
  logDiskFreeBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  maintenances {
    from
    until
    reason
    schedules
    requestedBy
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
  cpuPercent
  memoryBytes
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
  targets
  signal
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
  explicit
  createdBy
  status
  refusal
  writtenRevision
  differences {
    key
    value
    reason
  }
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
export const MaintenanceRowFragmentDoc = new TypedDocumentString(`
    fragment MaintenanceRow on Maintenance {
  id
  host {
    name
  }
  environment
  from
  until
  lasts
  reason
  schedules
  requestedBy
  requestedAt
  endedAt
  endedBy
  drain {
    id
    state
  }
  resume {
    id
    state
  }
}
    `, {"fragmentName":"MaintenanceRow"}) as unknown as TypedDocumentString<MaintenanceRowFragment, unknown>;
export const OperationRowFragmentDoc = new TypedDocumentString(`
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}
    `, {"fragmentName":"OperationRow"}) as unknown as TypedDocumentString<OperationRowFragment, unknown>;
export const OperationTargetRowFragmentDoc = new TypedDocumentString(`
    fragment OperationTargetRow on OperationTarget {
  host {
    name
  }
  targets
  state
  message
  finishedAt
}
    `, {"fragmentName":"OperationTargetRow"}) as unknown as TypedDocumentString<OperationTargetRowFragment, unknown>;
export const ProcessAtRowFragmentDoc = new TypedDocumentString(`
    fragment ProcessAtRow on ProcessAt {
  host
  group
  name
  fullName
  program
  environment
  state
  since
  goneAt
}
    `, {"fragmentName":"ProcessAtRow"}) as unknown as TypedDocumentString<ProcessAtRowFragment, unknown>;
export const StatisticsRowFragmentDoc = new TypedDocumentString(`
    fragment StatisticsRow on Statistics {
  program
  environment
  host
  group
  process
  processes
  seconds
  observedSeconds
  upSeconds
  uptimeShare
  states {
    state
    seconds
  }
  starts
  restarts
  outcomes {
    outcome
    count
  }
  exits {
    status
    signal
    count
  }
  measuredRuns
  medianSeconds
  p95Seconds
}
    `, {"fragmentName":"StatisticsRow"}) as unknown as TypedDocumentString<StatisticsRowFragment, unknown>;
export const RouteRowFragmentDoc = new TypedDocumentString(`
    fragment RouteRow on Route {
  id
  name
  enabled
  severities
  environments
  labels {
    key
    value
  }
  target
  to
  createdAt
}
    `, {"fragmentName":"RouteRow"}) as unknown as TypedDocumentString<RouteRowFragment, unknown>;
export const DeliveryRowFragmentDoc = new TypedDocumentString(`
    fragment DeliveryRow on Delivery {
  id
  key
  route {
    name
  }
  alert {
    shortId
    component
    host {
      name
    }
  }
  event
  severity
  message
  state
  suppression
  attempts
  nextAttemptAt
  result
  createdAt
  finishedAt
}
    `, {"fragmentName":"DeliveryRow"}) as unknown as TypedDocumentString<DeliveryRowFragment, unknown>;
export const CreateEnrolmentTokenDocument = new TypedDocumentString(`
    mutation CreateEnrolmentToken($input: CreateEnrolmentTokenInput!) {
  createEnrolmentToken(input: $input) {
    __typename
    ... on CreateEnrolmentTokenPayload {
      token
      expiresAt
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
    `) as unknown as TypedDocumentString<CreateEnrolmentTokenMutation, CreateEnrolmentTokenMutationVariables>;
export const CreateAccessTokenDocument = new TypedDocumentString(`
    mutation CreateAccessToken($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) {
    __typename
    ... on CreateAccessTokenPayload {
      id
      token
      expiresAt
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
    `) as unknown as TypedDocumentString<CreateAccessTokenMutation, CreateAccessTokenMutationVariables>;
export const CreateSignInCodeDocument = new TypedDocumentString(`
    mutation CreateSignInCode {
  createSignInCode {
    code
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<CreateSignInCodeMutation, CreateSignInCodeMutationVariables>;
export const AlertsDocument = new TypedDocumentString(`
    query Alerts($filter: AlertFilter, $first: Int, $after: String) {
  alerts(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...AlertRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}`) as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const LiveAlertsDocument = new TypedDocumentString(`
    subscription LiveAlerts($views: [ViewInput!]!) {
  live(views: $views) {
    __typename
    ... on LiveOpened {
      keys
    }
    ... on AlertEvent {
      view
      kind
      cursor
      alerts {
        ...AlertRow
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
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}`) as unknown as TypedDocumentString<LiveAlertsSubscription, LiveAlertsSubscriptionVariables>;
export const AcknowledgeAlertsDocument = new TypedDocumentString(`
    mutation AcknowledgeAlerts($input: AcknowledgeAlertsInput!) {
  acknowledgeAlerts(input: $input) {
    __typename
    ... on AcknowledgeAlertsPayload {
      alerts {
        ...AlertRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}`) as unknown as TypedDocumentString<AcknowledgeAlertsMutation, AcknowledgeAlertsMutationVariables>;
export const UnacknowledgeAlertsDocument = new TypedDocumentString(`
    mutation UnacknowledgeAlerts($input: UnacknowledgeAlertsInput!) {
  unacknowledgeAlerts(input: $input) {
    __typename
    ... on UnacknowledgeAlertsPayload {
      alerts {
        ...AlertRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}`) as unknown as TypedDocumentString<UnacknowledgeAlertsMutation, UnacknowledgeAlertsMutationVariables>;
export const MuteAlertsDocument = new TypedDocumentString(`
    mutation MuteAlerts($input: MuteAlertsInput!) {
  muteAlerts(input: $input) {
    __typename
    ... on MuteAlertsPayload {
      alerts {
        ...AlertRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}`) as unknown as TypedDocumentString<MuteAlertsMutation, MuteAlertsMutationVariables>;
export const UnmuteAlertsDocument = new TypedDocumentString(`
    mutation UnmuteAlerts($input: UnmuteAlertsInput!) {
  unmuteAlerts(input: $input) {
    __typename
    ... on UnmuteAlertsPayload {
      alerts {
        ...AlertRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}`) as unknown as TypedDocumentString<UnmuteAlertsMutation, UnmuteAlertsMutationVariables>;
export const ClearAlertsDocument = new TypedDocumentString(`
    mutation ClearAlerts($input: ClearAlertsInput!) {
  clearAlerts(input: $input) {
    __typename
    ... on ClearAlertsPayload {
      alerts {
        ...AlertRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment AlertRow on Alert {
  id
  version
  host {
    name
  }
  component
  ci
  program {
    name
    environment
  }
  severity
  message
  count
  firstAt
  lastAt
  state
  raisedAt
  clearedAt
  clearing
  clearedMessage
  clearedBy
  shortId
  acknowledgement {
    at
    by
    note
  }
  mute {
    until
    by
    note
  }
}`) as unknown as TypedDocumentString<ClearAlertsMutation, ClearAlertsMutationVariables>;
export const AssignmentsDocument = new TypedDocumentString(`
    query Assignments($filter: AssignmentFilter, $first: Int, $after: String) {
  assignments(filter: $filter, first: $first, after: $after) {
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
  explicit
  createdBy
  status
  refusal
  writtenRevision
  differences {
    key
    value
    reason
  }
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
  explicit
  createdBy
  status
  refusal
  writtenRevision
  differences {
    key
    value
    reason
  }
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
export const AddSelectorDocument = new TypedDocumentString(`
    mutation AddSelector($input: AddSelectorInput!) {
  addSelector(input: $input) {
    __typename
    ... on AddSelectorPayload {
      assigned
      unassigned
    }
    ... on InvalidInputError {
      issues {
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
    `) as unknown as TypedDocumentString<AddSelectorMutation, AddSelectorMutationVariables>;
export const RemoveSelectorDocument = new TypedDocumentString(`
    mutation RemoveSelector($input: RemoveSelectorInput!) {
  removeSelector(input: $input) {
    __typename
    ... on RemoveSelectorPayload {
      assigned
      unassigned
    }
    ... on InvalidInputError {
      issues {
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
    `) as unknown as TypedDocumentString<RemoveSelectorMutation, RemoveSelectorMutationVariables>;
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
  explicit
  createdBy
  status
  refusal
  writtenRevision
  differences {
    key
    value
    reason
  }
}`) as unknown as TypedDocumentString<SetAssignmentEnabledMutation, SetAssignmentEnabledMutationVariables>;
export const PendingChangeGroupsDocument = new TypedDocumentString(`
    query PendingChangeGroups($filter: PendingChangeFilter, $first: Int, $after: String) {
  pendingChangeGroups(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        group
        kind
        program
        environment
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
        since
        hostCount
        hosts(first: 5) {
          edges {
            node {
              name
            }
          }
        }
        stops
        starts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PendingChangeGroupsQuery, PendingChangeGroupsQueryVariables>;
export const ApplyPendingChangesDocument = new TypedDocumentString(`
    mutation ApplyPendingChanges($input: ApplyPendingChangesInput!) {
  applyPendingChanges(input: $input) {
    __typename
    ... on ApplyPendingChangesPayload {
      operation {
        ...OperationRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}`) as unknown as TypedDocumentString<ApplyPendingChangesMutation, ApplyPendingChangesMutationVariables>;
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
  targets
  signal
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
  targets
  signal
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
  load1
  load5
  load15
  memoryAvailableBytes
  logDiskBytes
  logDiskFreeBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  maintenances {
    from
    until
    reason
    schedules
    requestedBy
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
    wantedName
    agents {
      id
      number
      hostName
      agentVersion
      since
      seenAt
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
  load1
  load5
  load15
  memoryAvailableBytes
  logDiskBytes
  logDiskFreeBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  maintenances {
    from
    until
    reason
    schedules
    requestedBy
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
export const SetHostLabelDocument = new TypedDocumentString(`
    mutation SetHostLabel($input: SetHostLabelInput!) {
  setHostLabel(input: $input) {
    __typename
    ... on SetHostLabelPayload {
      host {
        ...HostRow
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
  load1
  load5
  load15
  memoryAvailableBytes
  logDiskBytes
  logDiskFreeBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  maintenances {
    from
    until
    reason
    schedules
    requestedBy
  }
  processCounts {
    state
    count
  }
}`) as unknown as TypedDocumentString<SetHostLabelMutation, SetHostLabelMutationVariables>;
export const RevokeHostDocument = new TypedDocumentString(`
    mutation RevokeHost($input: RevokeHostInput!) {
  revokeHost(input: $input) {
    __typename
    ... on RevokeHostPayload {
      id
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeHostMutation, RevokeHostMutationVariables>;
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
  load1
  load5
  load15
  memoryAvailableBytes
  logDiskBytes
  logDiskFreeBytes
  supervisorVersion
  supervisorState
  agentVersion
  pendingCount
  labels {
    key
    value
    source
  }
  maintenances {
    from
    until
    reason
    schedules
    requestedBy
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
  cpuPercent
  memoryBytes
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
  targets
  signal
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
export const ProcessLogDocument = new TypedDocumentString(`
    subscription ProcessLog($input: ProcessLogInput!) {
  processLog(input: $input) {
    __typename
    ... on LogChunk {
      place
      base64
    }
    ... on LogMatch {
      place
      base64
      isCut
    }
    ... on LogGap {
      cause
    }
    ... on LogEnd {
      reason
      message
      nextStep
      next
    }
  }
}
    `) as unknown as TypedDocumentString<ProcessLogSubscription, ProcessLogSubscriptionVariables>;
export const MaintenancesDocument = new TypedDocumentString(`
    query Maintenances($filter: MaintenanceFilter, $first: Int, $after: String) {
  maintenances(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...MaintenanceRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment MaintenanceRow on Maintenance {
  id
  host {
    name
  }
  environment
  from
  until
  lasts
  reason
  schedules
  requestedBy
  requestedAt
  endedAt
  endedBy
  drain {
    id
    state
  }
  resume {
    id
    state
  }
}`) as unknown as TypedDocumentString<MaintenancesQuery, MaintenancesQueryVariables>;
export const StartMaintenanceDocument = new TypedDocumentString(`
    mutation StartMaintenance($input: StartMaintenanceInput!) {
  startMaintenance(input: $input) {
    __typename
    ... on StartMaintenancePayload {
      maintenance {
        ...MaintenanceRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment MaintenanceRow on Maintenance {
  id
  host {
    name
  }
  environment
  from
  until
  lasts
  reason
  schedules
  requestedBy
  requestedAt
  endedAt
  endedBy
  drain {
    id
    state
  }
  resume {
    id
    state
  }
}`) as unknown as TypedDocumentString<StartMaintenanceMutation, StartMaintenanceMutationVariables>;
export const EndMaintenanceDocument = new TypedDocumentString(`
    mutation EndMaintenance($input: EndMaintenanceInput!) {
  endMaintenance(input: $input) {
    __typename
    ... on EndMaintenancePayload {
      maintenance {
        ...MaintenanceRow
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment MaintenanceRow on Maintenance {
  id
  host {
    name
  }
  environment
  from
  until
  lasts
  reason
  schedules
  requestedBy
  requestedAt
  endedAt
  endedBy
  drain {
    id
    state
  }
  resume {
    id
    state
  }
}`) as unknown as TypedDocumentString<EndMaintenanceMutation, EndMaintenanceMutationVariables>;
export const OperationsDocument = new TypedDocumentString(`
    query Operations($filter: OperationFilter, $first: Int, $after: String) {
  operations(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...OperationRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}`) as unknown as TypedDocumentString<OperationsQuery, OperationsQueryVariables>;
export const OperationDocument = new TypedDocumentString(`
    query Operation($id: ID!, $states: [OperationTargetState!], $first: Int, $after: String) {
  operation(id: $id) {
    ...OperationRow
    targets(states: $states, first: $first, after: $after) {
      edges {
        node {
          ...OperationTargetRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}
fragment OperationTargetRow on OperationTarget {
  host {
    name
  }
  targets
  state
  message
  finishedAt
}`) as unknown as TypedDocumentString<OperationQuery, OperationQueryVariables>;
export const OperationPreviewDocument = new TypedDocumentString(`
    query OperationPreview($request: OperationRequest!) {
  operationPreview(request: $request) {
    __typename
    ... on OperationPreview {
      hosts
      targets
      sample {
        host
        targets
      }
    }
    ... on InvalidInputError {
      issues {
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
    `) as unknown as TypedDocumentString<OperationPreviewQuery, OperationPreviewQueryVariables>;
export const StartOperationDocument = new TypedDocumentString(`
    mutation StartOperation($input: StartOperationInput!) {
  startOperation(input: $input) {
    __typename
    ... on StartOperationPayload {
      operation {
        ...OperationRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}`) as unknown as TypedDocumentString<StartOperationMutation, StartOperationMutationVariables>;
export const CancelOperationDocument = new TypedDocumentString(`
    mutation CancelOperation($input: CancelOperationInput!) {
  cancelOperation(input: $input) {
    __typename
    ... on CancelOperationPayload {
      operation {
        ...OperationRow
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}`) as unknown as TypedDocumentString<CancelOperationMutation, CancelOperationMutationVariables>;
export const ContinueOperationDocument = new TypedDocumentString(`
    mutation ContinueOperation($input: ContinueOperationInput!) {
  continueOperation(input: $input) {
    __typename
    ... on ContinueOperationPayload {
      operation {
        ...OperationRow
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}`) as unknown as TypedDocumentString<ContinueOperationMutation, ContinueOperationMutationVariables>;
export const RetryOperationDocument = new TypedDocumentString(`
    mutation RetryOperation($input: RetryOperationInput!) {
  retryOperation(input: $input) {
    __typename
    ... on RetryOperationPayload {
      operation {
        ...OperationRow
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}`) as unknown as TypedDocumentString<RetryOperationMutation, RetryOperationMutationVariables>;
export const LiveOperationsDocument = new TypedDocumentString(`
    subscription LiveOperations($views: [ViewInput!]!) {
  live(views: $views) {
    __typename
    ... on LiveOpened {
      keys
    }
    ... on OperationEvent {
      view
      kind
      cursor
      operations {
        ...OperationRow
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
    fragment OperationRow on Operation {
  id
  version
  action
  signal
  reason
  batchSize
  pauseSeconds
  stopAfter
  canaries
  canaryWatchSeconds
  heldReason
  continuedBy
  state
  counts {
    total
    waiting
    running
    succeeded
    failed
    skipped
  }
  requestedBy
  requestedAt
  nextBatchAt
  cancelledBy
  finishedAt
}`) as unknown as TypedDocumentString<LiveOperationsSubscription, LiveOperationsSubscriptionVariables>;
export const ProcessesAtDocument = new TypedDocumentString(`
    query ProcessesAt($at: DateTime!, $filter: ProcessAtFilter, $first: Int, $after: String) {
  processesAt(at: $at, filter: $filter, first: $first, after: $after) {
    historyFrom
    edges {
      node {
        ...ProcessAtRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ProcessAtRow on ProcessAt {
  host
  group
  name
  fullName
  program
  environment
  state
  since
  goneAt
}`) as unknown as TypedDocumentString<ProcessesAtQuery, ProcessesAtQueryVariables>;
export const StatisticsDocument = new TypedDocumentString(`
    query Statistics($by: StatisticsGrouping!, $from: DateTime!, $until: DateTime, $filter: ProcessAtFilter, $first: Int, $after: String) {
  statistics(
    by: $by
    from: $from
    until: $until
    filter: $filter
    first: $first
    after: $after
  ) {
    historyFrom
    edges {
      node {
        ...StatisticsRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment StatisticsRow on Statistics {
  program
  environment
  host
  group
  process
  processes
  seconds
  observedSeconds
  upSeconds
  uptimeShare
  states {
    state
    seconds
  }
  starts
  restarts
  outcomes {
    outcome
    count
  }
  exits {
    status
    signal
    count
  }
  measuredRuns
  medianSeconds
  p95Seconds
}`) as unknown as TypedDocumentString<StatisticsQuery, StatisticsQueryVariables>;
export const ProcessesDocument = new TypedDocumentString(`
    query Processes($filter: ProcessFilter, $sort: ProcessSort, $first: Int, $after: String) {
  processes(filter: $filter, sort: $sort, first: $first, after: $after) {
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
  cpuPercent
  memoryBytes
}`) as unknown as TypedDocumentString<ProcessesQuery, ProcessesQueryVariables>;
export const ProgramsDocument = new TypedDocumentString(`
    query Programs($filter: ProgramFilter, $first: Int, $after: String) {
  programs(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        name
        environment
        type
        revision
        schedule
        schedules {
          name
          words
        }
        pause {
          at
          by
          reason
        }
        autoApply {
          batchSize
          pauseSeconds
          stopAfter
          canaries
          canaryWatchSeconds
        }
        selectors {
          labels {
            key
            value
          }
          conflicts
        }
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
        schedules {
          name
          words
          preview(count: 1) {
            fires {
              nominalAt
              localTime
            }
            notes
          }
        }
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
export const RoutesDocument = new TypedDocumentString(`
    query Routes($first: Int, $after: String) {
  routes(first: $first, after: $after) {
    edges {
      node {
        ...RouteRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RouteRow on Route {
  id
  name
  enabled
  severities
  environments
  labels {
    key
    value
  }
  target
  to
  createdAt
}`) as unknown as TypedDocumentString<RoutesQuery, RoutesQueryVariables>;
export const DeliveriesDocument = new TypedDocumentString(`
    query Deliveries($filter: DeliveryFilter, $first: Int, $after: String) {
  deliveries(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...DeliveryRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DeliveryRow on Delivery {
  id
  key
  route {
    name
  }
  alert {
    shortId
    component
    host {
      name
    }
  }
  event
  severity
  message
  state
  suppression
  attempts
  nextAttemptAt
  result
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<DeliveriesQuery, DeliveriesQueryVariables>;
export const CreateRouteDocument = new TypedDocumentString(`
    mutation CreateRoute($input: CreateRouteInput!) {
  createRoute(input: $input) {
    __typename
    ... on CreateRoutePayload {
      secret
      route {
        ...RouteRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment RouteRow on Route {
  id
  name
  enabled
  severities
  environments
  labels {
    key
    value
  }
  target
  to
  createdAt
}`) as unknown as TypedDocumentString<CreateRouteMutation, CreateRouteMutationVariables>;
export const UpdateRouteDocument = new TypedDocumentString(`
    mutation UpdateRoute($input: UpdateRouteInput!) {
  updateRoute(input: $input) {
    __typename
    ... on UpdateRoutePayload {
      secret
      route {
        ...RouteRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment RouteRow on Route {
  id
  name
  enabled
  severities
  environments
  labels {
    key
    value
  }
  target
  to
  createdAt
}`) as unknown as TypedDocumentString<UpdateRouteMutation, UpdateRouteMutationVariables>;
export const DeleteRouteDocument = new TypedDocumentString(`
    mutation DeleteRoute($input: DeleteRouteInput!) {
  deleteRoute(input: $input) {
    __typename
    ... on DeleteRoutePayload {
      id
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteRouteMutation, DeleteRouteMutationVariables>;
export const TestRouteDocument = new TypedDocumentString(`
    mutation TestRoute($input: TestRouteInput!) {
  testRoute(input: $input) {
    __typename
    ... on TestRoutePayload {
      accepted
      result
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<TestRouteMutation, TestRouteMutationVariables>;
export const ResendDeliveriesDocument = new TypedDocumentString(`
    mutation ResendDeliveries($input: ResendDeliveriesInput!) {
  resendDeliveries(input: $input) {
    __typename
    ... on ResendDeliveriesPayload {
      deliveries {
        ...DeliveryRow
      }
    }
    ... on InvalidInputError {
      issues {
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
    fragment DeliveryRow on Delivery {
  id
  key
  route {
    name
  }
  alert {
    shortId
    component
    host {
      name
    }
  }
  event
  severity
  message
  state
  suppression
  attempts
  nextAttemptAt
  result
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<ResendDeliveriesMutation, ResendDeliveriesMutationVariables>;
export const PauseSchedulesDocument = new TypedDocumentString(`
    mutation PauseSchedules($input: PauseSchedulesInput!) {
  pauseSchedules(input: $input) {
    __typename
    ... on PauseSchedulesPayload {
      program {
        name
        environment
        pause {
          at
          by
          reason
        }
      }
    }
    ... on InvalidInputError {
      issues {
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
    `) as unknown as TypedDocumentString<PauseSchedulesMutation, PauseSchedulesMutationVariables>;
export const ResumeSchedulesDocument = new TypedDocumentString(`
    mutation ResumeSchedules($input: ResumeSchedulesInput!) {
  resumeSchedules(input: $input) {
    __typename
    ... on ResumeSchedulesPayload {
      program {
        name
        environment
        pause {
          at
        }
      }
    }
    ... on Error {
      message
      nextStep
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeSchedulesMutation, ResumeSchedulesMutationVariables>;
export const UpcomingFiresDocument = new TypedDocumentString(`
    query UpcomingFires($program: String, $environment: String, $count: Int!) {
  upcomingFires(program: $program, environment: $environment, count: $count) {
    program
    environment
    schedule
    words
    zone
    once
    pauseReason
    nominalAt
    localTime
    startsAt
    latestStartAt
    hosts
    note
  }
}
    `) as unknown as TypedDocumentString<UpcomingFiresQuery, UpcomingFiresQueryVariables>;