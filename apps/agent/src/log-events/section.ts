import { needsLogEvents, OUTPUT_STREAMS, quoteWord, readOutputValues, sectionTypeOf } from '@dart/supervisor';
import type { Expand, OutputStream } from '@dart/supervisor';
import type { DesiredProgram, DesiredState } from '../desired/desired-state.ts';

/** The second listener of dart: it takes what programs print that goes to no file, and hands it to the agent. */
export interface LogListener {
  /** The name of its section, which is its group and process, too. */
  readonly name: string;
  /** The words that run it. */
  readonly command: readonly string[];
  /** The account that supervisord runs it as; undefined: supervisord's own. */
  readonly user: string | undefined;
}

/**
 * Ends of processes come with their output, in its order: then the line that has begun is whole. BACKOFF is an end before
 * `startsecs`.
 */
const EVENTS = ['PROCESS_LOG', 'PROCESS_STATE_EXITED', 'PROCESS_STATE_STOPPED', 'PROCESS_STATE_BACKOFF'];

/** Events that wait in supervisord's memory at most; one holds up to 128 KiB. */
const BUFFER_SIZE = 256;

/**
 * Whether output of these programs comes by events only, be it of the sections as they are written or, until an update,
 * as supervisord still runs them.
 */
export function wantsLogEvents(
  { programs }: DesiredState,
  findBodies: (program: DesiredProgram) => readonly string[],
  expandOf: (program: DesiredProgram) => Expand,
): boolean {
  return programs.some(
    (program) =>
      program.enabled &&
      findBodies(program).some((body) => findLogEventStreams(program, body, expandOf(program)).length > 0),
  );
}

/** The streams of a body that have rules for their lines, and whose output goes to no file. */
export function findLogEventStreams(
  { monitors, type }: Pick<DesiredProgram, 'monitors' | 'type'>,
  configuration: string,
  expand: Expand,
): OutputStream[] {
  const watched = OUTPUT_STREAMS.filter((stream) =>
    monitors.some((monitor) => monitor.kind === 'LOG' && monitor.stream === stream.toUpperCase()),
  );
  if (watched.length === 0) return [];
  const values = readOutputValues(configuration, expand);
  return watched.filter((stream) => needsLogEvents(sectionTypeOf(type), values, stream));
}

/**
 * The section of the listener. It has a buffer of its own, so that a flood of output pushes no state event out of the
 * agent's. @throws UnwritableValueError when supervisord can't be told its command.
 */
export function renderLogListener({ name, command, user }: LogListener): string {
  const lines = [
    `[eventlistener:${name}]`,
    '; dart itself: it hands output that goes to no file to the agent, for the log monitors',
    `command = ${command.map(quoteWord).join(' ')}`,
    `events = ${EVENTS.join(',')}`,
    `buffer_size = ${BUFFER_SIZE}`,
    'autorestart = true',
    // As for the agent: after a bad minute it is still tried, not FATAL.
    'startretries = 1000000',
    'stdout_logfile = NONE',
    'stderr_logfile_maxbytes = 1MB',
    'stderr_logfile_backups = 1',
  ];
  if (user !== undefined) lines.push(`user = ${user}`);
  return `${lines.join('\n')}\n`;
}
