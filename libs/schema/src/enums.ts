import { tables } from '@dart/database';
import { builder } from './builder.ts';

/** An enum whose values are those of a column, each with its description. */
function describeEnum<const Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  descriptions: Record<NoInfer<Value>, string>,
) {
  const described = Object.fromEntries(
    values.map((value) => [value, { value, description: descriptions[value] }]),
  ) as Record<Value, { value: Value; description: string }>;
  return builder.enumType(name, { description, values: described });
}

export const HostState = describeEnum('HostState', 'Whether a host is heard of.', tables.HOST_STATES, {
  ONLINE: 'Its last heartbeat is at most 20 s old.',
  SILENT: 'Nothing was heard for more than 20 s.',
  OFFLINE: 'Nothing was heard for more than 30 s, or never.',
});

export const ProcessState = describeEnum(
  'ProcessState',
  'supervisord’s own states of a process.',
  tables.PROCESS_STATES,
  {
    STOPPED: 'Stopped on request, or never started.',
    STARTING: 'Spawned; not yet up for `startsecs`.',
    RUNNING: 'Up for at least `startsecs`.',
    BACKOFF: 'Exited too quickly; supervisord will try again.',
    STOPPING: 'Asked to stop; not yet gone.',
    EXITED: 'Ended by itself.',
    FATAL: 'Could not be started; supervisord gave up.',
    UNKNOWN: 'supervisord does not know: a fault in supervisord.',
  },
);

export const ProgramTypeEnum = describeEnum(
  'ProgramType',
  'The kind of section in supervisord’s configuration.',
  tables.PROGRAM_TYPES,
  {
    PROGRAM: '`[program:NAME]`',
    EVENTLISTENER: '`[eventlistener:NAME]`',
    FCGI_PROGRAM: '`[fcgi-program:NAME]`: its processes share one socket.',
    GROUP:
      '`[group:NAME]`: its programs start, stop and are updated together; it has no processes of its own.',
  },
);

export const PendingKind = describeEnum(
  'PendingKind',
  'How a group’s configuration differs from what runs.',
  tables.PENDING_KINDS,
  {
    ADDED: 'In the files, not yet in supervisord.',
    CHANGED: 'Different in the files: an update restarts the group.',
    REMOVED: 'No longer in the files: an update stops and removes it.',
  },
);

export const MaintenanceSchedules = describeEnum(
  'MaintenanceSchedules',
  'What schedules do while maintenance lasts.',
  tables.MAINTENANCE_SCHEDULES,
  {
    HOLD: 'They start nothing: nominal times pass without a trace, and nothing is caught up.',
    GO_ON: 'They go on as ever.',
  },
);

export const OperationState = describeEnum(
  'OperationState',
  'Where an operation is in its life.',
  tables.OPERATION_STATES,
  {
    RUNNING: 'Targets wait or are acted on.',
    HELD: 'A canary is not well: the rest is held back until somebody lets it go on, or cancels it.',
    SUCCEEDED: 'Every target succeeded.',
    FAILED: 'It has ended, and a target failed.',
    CANCELLED: 'Somebody cancelled it, and what ran then has ended.',
  },
);

export const OperationTargetState = describeEnum(
  'OperationTargetState',
  'Where a target of an operation is in its life.',
  tables.OPERATION_TARGET_STATES,
  {
    WAITING: 'Its batch has not begun.',
    RUNNING: 'Its command has no result yet.',
    SUCCEEDED: 'Done.',
    FAILED: 'The command failed or stayed without a result, or the host was away.',
    SKIPPED: 'Left out: the operation was cancelled, or stopped after its failures.',
  },
);

export const CommandAction = describeEnum(
  'CommandAction',
  'What a command does on its host.',
  tables.COMMAND_ACTIONS,
  {
    START: 'Start processes that don’t run.',
    STOP: 'Stop running processes and wait for their end.',
    RESTART: 'Stop, wait, then start.',
    SIGNAL: 'Send a signal to running processes.',
    WRITE_STDIN: 'Write to the standard input of running processes.',
    CLEAR_LOGS: 'Make the log files of processes empty; rotated files stay.',
    UPDATE: 'Apply what is pending for a group: stop and wait, remove, add.',
    ADD: 'Let supervisord have a group that its files have and it has not yet.',
    REMOVE: 'Take a group that does not run from supervisord; its files stay.',
    REREAD: 'Ask supervisord for its states and for what is pending, and report both.',
    REWRITE: 'Fetch the assignments, write the configuration file, then reread.',
  },
);

export const CommandState = describeEnum(
  'CommandState',
  'Where a command is in its life.',
  tables.COMMAND_STATES,
  {
    QUEUED: 'Accepted; not yet offered to the agent.',
    DELIVERED: 'Offered to the agent on its stream.',
    RUNNING: 'Claimed by the agent, which acts once.',
    SUCCEEDED: 'Done, as supervisord says.',
    FAILED: 'Refused or failed, as supervisord or the agent says.',
    EXPIRED: 'Nobody claimed it before its deadline; it never ran.',
    UNKNOWN:
      'Claimed, but no result came by the deadline, or the agent died in between. A late result still replaces this.',
  },
);

export const RunCause = describeEnum('RunCause', 'What started a run.', tables.RUN_CAUSES, {
  FIRE: 'A schedule.',
  COMMAND: 'A command of dart.',
  AUTOSTART: 'supervisord’s `autostart`.',
  AUTORESTART: 'supervisord’s `autorestart`, or a retry after BACKOFF.',
  OUTSIDE: 'Somebody outside dart, e.g. supervisorctl.',
  UNKNOWN: 'It can’t be told.',
});

export const RunOutcome = describeEnum('RunOutcome', 'How a run ended.', tables.RUN_OUTCOMES, {
  RUNNING: 'It has not ended.',
  SUCCEEDED: 'It exited as expected (`exitcodes`).',
  FAILED: 'It exited unexpectedly, too quickly, by a signal, or could not be started.',
  STOPPED: 'It was stopped on request.',
  SKIPPED: 'A fire that started nothing, e.g. because the program still ran.',
  MISSED: 'A fire whose time passed while nobody could start it.',
  QUEUED: 'A fire that waits until the run before it ends; then its own run takes this one’s place.',
  UNKNOWN: 'Its end was not seen, or its host did not tell what came of a fire that only it might start.',
});

export const ScheduleOverlap = describeEnum(
  'ScheduleOverlap',
  'What a fire does when the program still runs from before.',
  tables.SCHEDULE_OVERLAPS,
  {
    SKIP: 'It starts nothing and is recorded as skipped.',
    QUEUE: 'It starts when that run ends; one waits at most.',
  },
);

export const ScheduleCatchUp = describeEnum(
  'ScheduleCatchUp',
  'What is done about nominal times that passed while nobody could start them.',
  tables.SCHEDULE_CATCH_UPS,
  {
    NONE: 'They are recorded as missed.',
    LATEST:
      'The latest of them starts if it is not later than the deadline; the others are recorded as missed.',
  },
);

export const MonitorKind = describeEnum('MonitorKind', 'What a monitor watches.', tables.MONITOR_KINDS, {
  STATE: 'FATAL, BACKOFF, UNKNOWN or a spawn error raises; RUNNING clears.',
  DAEMON: 'Anything but RUNNING raises; RUNNING clears.',
  HEARTBEAT: 'Each clean exit renews a timer; when it runs out, that raises.',
  LOG: 'A line of output that matches raises.',
});

export const LogStream = describeEnum('LogStream', 'A stream of a process’s output.', tables.LOG_STREAMS, {
  STDOUT: 'Standard output.',
  STDERR: 'Standard error.',
});

export const Severity = describeEnum('Severity', 'How urgent an event is.', tables.SEVERITIES, {
  URGENT_1: 'Severity 1: an event and an incident with urgency 1.',
  URGENT_2: 'Severity 2: an event and an incident with urgency 2.',
  URGENT_3: 'Severity 3: an event and an incident with urgency 3.',
  WARNING: 'Severity 4: a warning.',
  INFORMATION: 'Severity 5: information.',
  OK: 'Clears what is open.',
});

export const AlertState = describeEnum('AlertState', 'Where an alert is in its life.', tables.ALERT_STATES, {
  OPEN: 'The condition goes on, as far as is known.',
  CLEARED: 'It is over; `clearing` says why. The same condition opens a new alert.',
});

export const Clearing = describeEnum('AlertClearing', 'What cleared an alert.', tables.CLEARINGS, {
  OK: 'An event of severity OK of the same component and CI.',
  UNREGISTERED: 'The program was registered without this monitor.',
  UNASSIGNED: 'The program is no longer assigned to the host.',
  DISABLED: 'The program was disabled on the host: it is not monitored there.',
  PERSON: 'A person, by `clearAlerts`; `clearedBy` says who.',
});

export const RouteTarget = describeEnum(
  'RouteTarget',
  'What a route delivers to; docs/alerts.md shows what each is sent.',
  tables.ROUTE_TARGETS,
  {
    WEBHOOK: 'A JSON object is posted to an address, signed.',
    EMAIL: 'A message by SMTP.',
    SLACK: 'A message in the shape of Slack’s incoming webhooks, which others take, too.',
    PAGERDUTY: 'PagerDuty’s Events API v2: trigger, acknowledge and resolve.',
  },
);

export const EmailSecurity = describeEnum(
  'EmailSecurity',
  'How a mail server is spoken to.',
  tables.EMAIL_SECURITIES,
  {
    TLS: 'Encrypted from the first byte; port 465 as a rule.',
    STARTTLS: 'Encrypted before anything is said, else nothing is sent; port 587 as a rule.',
    NONE: 'In the clear; a password is sent so to this machine’s own server only.',
  },
);

export const DeliveryEvent = describeEnum(
  'DeliveryEvent',
  'What happened to an alert that is told.',
  tables.DELIVERY_EVENTS,
  {
    OPENED: 'It opened.',
    ROSE: 'It is more urgent than what was told.',
    ACKNOWLEDGED: 'Somebody has it in hand.',
    CLEARED: 'It is over.',
  },
);

export const DeliveryState = describeEnum(
  'DeliveryState',
  'Where a delivery is in its life.',
  tables.DELIVERY_STATES,
  {
    WAITING: 'For its turn, for its next attempt, or for the route to be enabled.',
    SENDING: 'A gateway sends it.',
    DELIVERED: 'The receiver took it.',
    DEAD: 'All attempts failed; `resendDeliveries` begins anew.',
    SUPPRESSED: 'It was not to be delivered; `suppression` says why.',
  },
);

export const Suppression = describeEnum(
  'DeliverySuppression',
  'Why something was not delivered when it happened. What still holds afterwards and was not told is delivered then.',
  tables.SUPPRESSIONS,
  {
    MUTED: 'The alert was muted.',
    HOST_AWAY: 'The host was away, or had just come back; its own alert stands for all.',
  },
);

export const LabelSource = describeEnum('LabelSource', 'Who set a label.', tables.LABEL_SOURCES, {
  AGENT: 'The agent’s configuration on the host.',
  PERSON: 'A person; wins over the agent’s label of the same key.',
});

export const RoleEnum = describeEnum('Role', 'What a credential allows.', tables.ROLES, {
  ADMIN: 'Everything, credentials and deletions included.',
  OPERATOR: 'Register, assign, and command.',
  VIEWER: 'Read.',
  AGENT: 'Speak for one host.',
});

export const AssignmentStatus = describeEnum(
  'AssignmentStatus',
  'What the host made of an assignment.',
  ['WAITING', 'WRITTEN', 'REFUSED'],
  {
    WAITING: 'The host has not yet written the wanted revision.',
    WRITTEN: 'The wanted revision stands in the host’s file.',
    REFUSED: 'The host could not take the section; `refusal` says why. All other programs are untouched.',
  },
);
