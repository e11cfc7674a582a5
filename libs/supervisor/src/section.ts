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
}

/**
 * A program's section as it is written on the host. The body is verbatim, but `stdout_events_enabled` and
 * `stderr_events_enabled` are false where the stream has a log file: the agent reads the file, and an event for each
 * read would cost supervisord more than the program.
 */
export function renderSection({ name, type, configuration }: SectionSource): string {
  const body = disableLogEvents(configuration).replace(/\s+$/, '');
  return `[${type}:${name}]\n${body}\n`;
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
export function hasLogFile(values: ReadonlyMap<string, string>, stream: 'stdout' | 'stderr'): boolean {
  if (stream === 'stderr' && parseBoolean(values.get('redirect_stderr') ?? '') === true) return false;
  const file = values.get(`${stream}_logfile`) ?? 'AUTO';
  return !['none', 'off', 'syslog'].includes(file.toLowerCase()) && !file.startsWith('/dev/');
}

function disableLogEvents(body: string): string {
  const values = readBody(body);
  const lines = body.split(/\r\n|\r|\n/);
  for (const item of scanIni(body, true)) {
    if (item.kind !== 'entry' || !/^std(?:out|err)_events_enabled$/.test(item.key)) continue;
    const stream = item.key.startsWith('stdout') ? 'stdout' : 'stderr';
    if (parseBoolean(item.value) !== true || !hasLogFile(values, stream)) continue;
    const indent = /^\s*/.exec(lines[item.line - 1] ?? '')?.[0] ?? '';
    lines[item.line - 1] = `${indent}${item.key} = false`;
  }
  return lines.join('\n');
}
