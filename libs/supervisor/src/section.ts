import { scanIni } from './ini/scan.ts';
import { readBody } from './ini/file.ts';
import { parseBoolean, readList } from './ini/value.ts';
import { SECTION_TYPES, type SectionType } from './keys.ts';

/** The type of a section as the API writes it, `FCGI_PROGRAM`, as it stands in its header. */
export function sectionTypeOf(type: string): SectionType {
  const word = type.toLowerCase().replaceAll('_', '-');
  return SECTION_TYPES.find((known) => known === word) ?? 'program';
}

export interface SectionSource {
  readonly name: string;
  readonly type: SectionType;
  /** The body as it was registered. */
  readonly configuration: string;
  /** The streams whose output dart wants as events, since it goes to no file. */
  readonly logEvents?: readonly OutputStream[];
  /** Puts in what the host's supervisord would; absent: values count as they stand. */
  readonly expand?: Expand | undefined;
}

/** Gives a value with its `%(…)s` put in; undefined when one is not known. */
export type Expand = (value: string) => string | undefined;

/** A key that is written otherwise than it was registered. */
export interface SectionDifference {
  readonly key: string;
  /** As it is written. */
  readonly value: string;
  readonly reason: string;
}

/** What a process prints on. */
export type OutputStream = (typeof OUTPUT_STREAMS)[number];

export const OUTPUT_STREAMS = ['stdout', 'stderr'] as const;

/**
 * A program's section as it is written on the host. The body is verbatim, but for `stdout_events_enabled` and
 * `stderr_events_enabled`: they are false where the stream has a log file, since the agent reads the file, and an event
 * for each read would cost supervisord more than the program; they are true for the streams in `logEvents`.
 */
export function renderSection(source: SectionSource): string {
  return `[${source.type}:${source.name}]\n${setLogEvents(source).body}\n`;
}

/** What is written otherwise than it was registered, by key. */
export function listDifferences(source: SectionSource): SectionDifference[] {
  return setLogEvents(source).differences;
}

/** The values of a body, with the files of its output as they are on the host: `%(ENV_LOG)s` may come to NONE. */
export function readOutputValues(configuration: string, expand?: Expand): ReadonlyMap<string, string> {
  const values = new Map(readBody(configuration));
  for (const stream of OUTPUT_STREAMS) {
    const key = `${stream}_logfile`;
    const file = expand?.(values.get(key) ?? '') ?? '';
    if (file !== '') values.set(key, file);
  }
  return values;
}

/** The programs that the body of a group names, in its order. */
export function readMembers(configuration: string): string[] {
  return readList(readBody(configuration).get('programs') ?? '');
}

/** A group's section with those of its programs that have a section; with any other supervisord would not start. */
export function renderGroup(name: string, configuration: string, members: readonly string[]): string {
  const priority = readBody(configuration).get('priority');
  const lines = [`[group:${name}]`, `programs = ${members.join(',')}`];
  if (priority !== undefined) lines.push(`priority = ${priority}`);
  return `${lines.join('\n')}\n`;
}

/** Whether a stream of this body is written to a file that the agent can read. */
export function hasLogFile(values: ReadonlyMap<string, string>, stream: OutputStream): boolean {
  if (stream === 'stderr' && parseBoolean(values.get('redirect_stderr') ?? '') === true) return false;
  const file = values.get(`${stream}_logfile`) ?? 'AUTO';
  return !['none', 'off', 'syslog'].includes(file.toLowerCase()) && !file.startsWith('/dev/');
}

/**
 * Whether log events are the only way to what a process of this body prints on a stream: it goes to no file, and
 * supervisord has an event for it. Of a listener's stdout it has none.
 */
export function needsLogEvents(
  type: SectionType,
  values: ReadonlyMap<string, string>,
  stream: OutputStream,
): boolean {
  if (hasLogFile(values, stream) || type === 'group') return false;
  if (stream === 'stdout') return type !== 'eventlistener';
  return parseBoolean(values.get('redirect_stderr') ?? '') !== true;
}

function setLogEvents({ configuration, logEvents = [], expand }: SectionSource): {
  body: string;
  differences: SectionDifference[];
} {
  const values = readOutputValues(configuration, expand);
  const lines = configuration.split(/\r\n|\r|\n/);
  const missing = new Set(logEvents);
  const differences: SectionDifference[] = [];
  for (const item of scanIni(configuration, true)) {
    if (item.kind !== 'entry' || !/^std(?:out|err)_events_enabled$/.test(item.key)) continue;
    const stream = item.key.startsWith('stdout') ? 'stdout' : 'stderr';
    missing.delete(stream);
    const isEnabled = parseBoolean(item.value) === true;
    const shouldBe = logEvents.includes(stream) || (isEnabled && !hasLogFile(values, stream));
    if (isEnabled === shouldBe) continue;
    const indent = /^\s*/.exec(lines[item.line - 1] ?? '')?.[0] ?? '';
    lines.fill('', item.line - 1, item.endLine);
    lines[item.line - 1] = `${indent}${item.key} = ${shouldBe}`;
    const reason = shouldBe ? NEEDED_EVENTS : NEEDLESS_EVENTS;
    differences.push({ key: item.key, value: String(shouldBe), reason });
  }
  const added = Array.from(missing, (stream) => `${stream}_events_enabled`);
  differences.push(...added.map((key) => ({ key, value: 'true', reason: NEEDED_EVENTS })));
  const comments = added.map((key) => `; added by dart for ${NEEDED_EVENTS}:\n${key} = true`);
  return { body: [lines.join('\n').replace(/\s+$/, ''), ...comments].join('\n'), differences };
}

/** A person who compares the file with what was registered sees where the difference comes from. */
const NEEDED_EVENTS = 'the log monitors, since this output goes to no file';
const NEEDLESS_EVENTS =
  'the agent, which reads the file of this output: an event for each read would cost supervisord more than the program';
