/** What kind of value a key takes; each kind has its check in ini/value.ts. */
export type ValueKind =
  | 'autorestart'
  | 'boolean'
  | 'bytes'
  | 'command'
  | 'directory'
  | 'environment'
  | 'events'
  | 'exitcodes'
  | 'integer'
  | 'logfile'
  | 'name'
  | 'octal'
  | 'programs'
  | 'signal'
  | 'socket'
  | 'text'
  | 'user';

/** The kinds of section that can be registered. */
export const SECTION_TYPES = ['program', 'eventlistener', 'fcgi-program', 'group'] as const;
export type SectionType = (typeof SECTION_TYPES)[number];

export interface KeyKind {
  readonly kind: ValueKind;
  /** What supervisord takes when the key is absent; undefined: nothing, or it is required. */
  readonly defaultValue?: string;
  /** Least integer. */
  readonly least?: number;
  readonly description: string;
}

const key = (
  kind: ValueKind,
  defaultValue: string | undefined,
  description: string,
  least?: number,
): KeyKind => ({
  kind,
  description,
  ...(defaultValue === undefined ? {} : { defaultValue }),
  ...(least === undefined ? {} : { least }),
});

const streamKeys = (stream: 'stdout' | 'stderr'): Record<string, KeyKind> => ({
  [`${stream}_logfile`]: key('logfile', 'AUTO', `file for ${stream}; NONE for no file`),
  [`${stream}_logfile_maxbytes`]: key('bytes', '50MB', 'size at which the file rotates; 0 for never'),
  [`${stream}_logfile_backups`]: key('integer', '10', 'rotated files that are kept', 0),
  [`${stream}_capture_maxbytes`]: key('bytes', '0', 'size of the capture buffer; 0 for no capture'),
  [`${stream}_events_enabled`]: key('boolean', 'false', `each read of ${stream} becomes an event`),
  [`${stream}_syslog`]: key('boolean', 'false', `${stream} also goes to syslog`),
});

/** The keys of `[program:x]` (supervisor/options.py `_processes_from_section`). */
export const PROGRAM_KEYS: ReadonlyMap<string, KeyKind> = new Map(
  Object.entries({
    command: key('command', undefined, 'what is run; required'),
    process_name: key('name', '%(program_name)s', 'name of each process'),
    numprocs: key('integer', '1', 'how many processes', 1),
    numprocs_start: key('integer', '0', 'number of the first process', 0),
    priority: key('integer', '999', 'lower starts first and stops last'),
    autostart: key('boolean', 'true', 'starts with supervisord'),
    autorestart: key('autorestart', 'unexpected', 'starts again after it ended'),
    startsecs: key('integer', '1', 'seconds that it must run to count as started', 0),
    startretries: key('integer', '3', 'failed starts until it is FATAL', 0),
    exitcodes: key('exitcodes', '0', 'exit statuses that are expected'),
    stopsignal: key('signal', 'TERM', 'signal that asks it to stop'),
    stopwaitsecs: key('integer', '10', 'seconds from that signal to KILL', 0),
    stopasgroup: key('boolean', 'false', 'the stop signal goes to its whole process group'),
    killasgroup: key('boolean', 'false', 'KILL goes to its whole process group'),
    user: key('user', undefined, 'user that it runs as'),
    redirect_stderr: key('boolean', 'false', 'stderr goes where stdout goes'),
    ...streamKeys('stdout'),
    ...streamKeys('stderr'),
    environment: key('environment', '', 'KEY="value",KEY2="value2"'),
    directory: key('directory', undefined, 'folder that it runs in'),
    umask: key('octal', undefined, 'umask, octal'),
    serverurl: key('text', 'AUTO', 'SUPERVISOR_SERVER_URL of the process'),
  }),
);

/** The keys of `[eventlistener:x]`. */
export const EVENTLISTENER_KEYS: ReadonlyMap<string, KeyKind> = new Map([
  ...PROGRAM_KEYS,
  ['priority', key('integer', '-1', 'lower starts first and stops last')],
  ['events', key('events', undefined, 'names of the events that it takes; required')],
  ['buffer_size', key('integer', '10', 'events that wait at most; older ones are lost', 1)],
  [
    'result_handler',
    key('text', 'supervisor.dispatchers:default_handler', 'Python function for its results'),
  ],
]);

/** The keys of `[fcgi-program:x]`. */
export const FCGI_PROGRAM_KEYS: ReadonlyMap<string, KeyKind> = new Map([
  ...PROGRAM_KEYS,
  ['socket', key('socket', undefined, 'socket that its processes share; required')],
  ['socket_backlog', key('integer', undefined, 'connections that wait at most', 1)],
  ['socket_owner', key('text', undefined, 'user, or user:group, that owns a unix socket')],
  ['socket_mode', key('octal', '0700', 'mode of a unix socket, octal')],
]);

/** The keys of `[group:x]`; `priority` is that of the whole group. */
export const GROUP_KEYS: ReadonlyMap<string, KeyKind> = new Map([
  ['programs', key('programs', undefined, 'names of its programs, with commas between; required')],
  ['priority', key('integer', '999', 'lower starts first and stops last')],
]);

const KEYS: Readonly<Record<SectionType, ReadonlyMap<string, KeyKind>>> = {
  program: PROGRAM_KEYS,
  eventlistener: EVENTLISTENER_KEYS,
  'fcgi-program': FCGI_PROGRAM_KEYS,
  group: GROUP_KEYS,
};

/** The keys that a section of this type may hold. */
export function keysOf(type: SectionType): ReadonlyMap<string, KeyKind> {
  return KEYS[type];
}

/** Keys of supervisord's own and other sections, which can only stand in a body by mistake or by malice. */
export const FOREIGN_KEYS: ReadonlySet<string> = new Set(
  `childlogdir chmod chown file files history_file identifier logfile logfile_backups logfile_maxbytes loglevel
  minfds minprocs nocleanup nodaemon password pidfile port programs prompt silent socket socket_backlog socket_mode
  socket_owner strip_ansi supervisor.rpcinterface_factory username`.split(/\s+/),
);
