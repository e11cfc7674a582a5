import { SECTION_TYPES } from '@dart/supervisor';
import { SECONDS } from '@dart/supervisor/schedule';

/** A piece of JSON Schema. */
export type Fragment = Readonly<Record<string, unknown>>;
/** The keys of a mapping in a `.dartrc`, each with its form and what it is; the reader allows these and no others. */
export type Keys = Readonly<Record<string, Fragment>>;

const text = (description: string, more: Fragment = {}): Fragment => ({
  type: 'string',
  description,
  ...more,
});
const seconds = (description: string, { least, most }: { least: number; most: number }): Fragment => ({
  type: 'integer',
  minimum: least,
  maximum: most,
  description,
});
const DATE = { pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-12-24'] };
const FLAG = { enum: [true, false, 'yes', 'no', 'on', 'off', 1, 0] };

export const SCHEDULE_KEYS = {
  name: text('Unique within the program; default unless told.', { pattern: '^[A-Za-z0-9_.-]{1,64}$' }),
  cron: text('Cron with five fields, six with seconds first, or @daily and so on. Either this or at.', {
    examples: ['0 1 * * *', '*/15 9-17 * * MON-FRI', '@daily'],
  }),
  at: text('A single time in the zone, instead of cron.', { examples: ['2026-12-24 18:00'] }),
  zone: text('IANA name of the time zone in which times and dates are read.', {
    default: 'UTC',
    examples: ['Europe/Berlin'],
  }),
  jitter: seconds(
    'A delay after each time, below so many seconds, fixed per program, host and time.',
    SECONDS.jitter,
  ),
  overlap: text('What to do when it still runs: skip this time, or start when that run ends (one waits).', {
    enum: ['skip', 'queue'],
    default: 'skip',
  }),
  catchUp: text(
    'What to do about times that passed while the agent was down: nothing, or start the latest.',
    {
      enum: ['none', 'latest'],
      default: 'none',
    },
  ),
  deadline: seconds(
    'With catchUp latest: how late it may start, in seconds; 3600 unless told.',
    SECONDS.deadline,
  ),
  limit: seconds(
    'How long a run may take, in seconds; then TERM, and KILL after stopwaitsecs.',
    SECONDS.limit,
  ),
  start: text('First date in the zone.', DATE),
  end: text('Last date in the zone, itself included.', DATE),
  exclude: {
    type: 'array',
    maxItems: 1000,
    items: { type: 'string', ...DATE },
    description: 'Dates in the zone on which nothing starts.',
  },
  once: {
    ...FLAG,
    description: 'On one of the assigned hosts only, whichever is granted it by the gateway.',
  },
} satisfies Keys;

export const CI_KEYS = {
  name: text('Its name.'),
  uuid: text('Its id.'),
} satisfies Keys;

const mapping = (keys: Keys, description: string, required: readonly string[] = []): Fragment => ({
  type: 'object',
  description,
  properties: keys,
  additionalProperties: false,
  ...(required.length > 0 && { required }),
});
const ci = mapping(CI_KEYS, 'The configuration item that alerts are about; name or uuid.');
const severity = {
  enum: [1, 2, 3, 4, 5, '1', '2', '3', '4', '5', 'OK'],
  description: '1, 2, 3: urgent; 4: warning; 5: information; OK clears.',
};

export const STATE_KEYS = { severity, ci } satisfies Keys;
export const HEARTBEAT_KEYS = {
  severity,
  ci,
  timeout: { type: 'integer', minimum: 1, maximum: 10_080, description: 'Minutes without a clean exit.' },
} satisfies Keys;
export const LOG_RULE_KEYS = {
  regex: text('A regular expression of RE2 that lines are compared with.'),
  name: text('Put into the component of the alert.'),
  severity: { ...severity, description: 'Without one, a match raises nothing.' },
  stop: { ...FLAG, description: 'A match ends the matching for that line.' },
  ci,
} satisfies Keys;
const rules = (stream: string): Fragment => ({
  type: 'array',
  items: mapping(LOG_RULE_KEYS, 'A rule for lines of output.', ['regex']),
  description: `Rules for ${stream}, in their order.`,
});
export const LOGS_KEYS = {
  stdout: rules('standard output'),
  stderr: rules('standard error'),
} satisfies Keys;
const heartbeat = mapping(HEARTBEAT_KEYS, 'A clean exit is expected ever so often.', ['severity', 'timeout']);
export const MONITORING_KEYS = {
  ci,
  state: mapping(STATE_KEYS, 'FATAL, BACKOFF, UNKNOWN or a spawn error raises.', ['severity']),
  daemon: mapping(STATE_KEYS, 'Anything but RUNNING raises.', ['severity']),
  heartbeat,
  keepalive: { ...heartbeat, description: 'Another name of heartbeat.' },
  logs: mapping(LOGS_KEYS, 'Rules for lines of output.'),
} satisfies Keys;

const count = (description: string, minimum: number): Fragment => ({ type: 'integer', minimum, description });
export const AUTO_APPLY_KEYS = {
  batch: count('Hosts at the same time; 1 unless told.', 1),
  pause: count('Seconds between two batches.', 0),
  stopAfter: count('So many failures leave out the rest.', 1),
  canary: count('So many hosts go first, and the rest only when these are well.', 0),
  canaryWatch: count('For how many seconds these are watched; 30 unless told.', 1),
} satisfies Keys;

const schedule = (required: readonly string[]): Fragment => ({
  ...mapping(SCHEDULE_KEYS, 'When the program starts by itself.'),
  oneOf: [{ required: ['cron', ...required] }, { required: ['at', ...required] }],
});
export const ENTRY_KEYS = {
  name: text('1 to 128 characters without space, colon, slash, ], % or control characters.'),
  environment: text('The environment; one of them per host.', { default: 'production' }),
  type: text('The kind of section; the body of a group is programs = NAME,NAME and perhaps priority.', {
    enum: SECTION_TYPES,
    default: 'program',
  }),
  supervisor: text('The body of the section in supervisord’s configuration; kept verbatim.'),
  schedule: {
    description: 'One schedule: a cron expression in UTC, or a mapping. Several stand in schedules.',
    anyOf: [SCHEDULE_KEYS.cron, schedule([])],
  },
  schedules: {
    type: 'array',
    maxItems: 50,
    items: schedule(['name']),
    description: 'Several schedules of the program, each with a name.',
  },
  monitoring: mapping(MONITORING_KEYS, 'What is watched.'),
  autoApply: {
    description:
      'Whether what is added and changed is applied by itself, on a host after the other; or a mapping that says how. Left out, it stays as it is.',
    anyOf: [FLAG, mapping(AUTO_APPLY_KEYS, 'How it is applied by itself.')],
  },
  selectors: {
    type: 'array',
    maxItems: 50,
    items: {
      type: 'object',
      minProperties: 1,
      maxProperties: 20,
      additionalProperties: { type: ['string', 'number', 'boolean'] },
      examples: [{ role: 'web', region: 'eu' }],
      description: 'Labels; a host has to have all of them.',
    },
    description:
      'The program is assigned to every host that one of these matches, now and later; an empty list takes all away. Left out, they stay as they are.',
  },
} satisfies Keys;

export const ROOT_KEYS = {
  processes: {
    type: 'array',
    minItems: 1,
    maxItems: 1000,
    items: mapping(ENTRY_KEYS, 'A program.', ['name', 'supervisor']),
    description: 'The programs of this file; all are registered, or none.',
  },
} satisfies Keys;

/** The form of a `.dartrc` for editors. Values are the gateway's to judge; this says which keys there are. */
export function createDartrcSchema(): Fragment {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.dartrc',
    ...mapping(ROOT_KEYS, 'Programs for dart register.', ['processes']),
  };
}
