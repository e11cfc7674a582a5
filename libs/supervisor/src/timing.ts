import { readBody } from './ini/file.ts';

/** What a command may take beyond what the program itself asks for, in seconds. */
const MARGIN_SECONDS = 5;
/** What the start of each process adds, and its stop, in seconds: supervisord makes one after the other. */
const SECONDS_PER_STEP = 0.1;

/** Seconds that a process of this body must run to count as started; supervisord's default is 1. */
export function startSeconds(body: string): number {
  return readSeconds(body, 'startsecs', 1);
}

/** Seconds from the stop signal to KILL for this body; supervisord's default is 10. */
export function stopWaitSeconds(body: string): number {
  return readSeconds(body, 'stopwaitsecs', 10);
}

/** The actions a command can have. */
export const COMMAND_ACTIONS = [
  'START',
  'STOP',
  'RESTART',
  'SIGNAL',
  'WRITE_STDIN',
  'CLEAR_LOGS',
  'UPDATE',
  'ADD',
  'REMOVE',
  'REREAD',
  'REWRITE',
] as const;

export type CommandActionName = (typeof COMMAND_ACTIONS)[number];

/**
 * How long a command may take on programs with these bodies, in seconds: what the slowest of them asks for, 5, and a tenth
 * for each start and stop of their processes.
 */
export function commandSeconds(action: CommandActionName, bodies: readonly string[], processes = 0): number {
  const starts = action === 'START' || action === 'RESTART' || action === 'UPDATE';
  const stops = action === 'STOP' || action === 'RESTART' || action === 'UPDATE';
  const steps = processes * ((starts ? 1 : 0) + (stops ? 1 : 0));
  const times = bodies.map((body) => (starts ? startSeconds(body) : 0) + (stops ? stopWaitSeconds(body) : 0));
  return Math.max(0, ...times) + MARGIN_SECONDS + Math.ceil(steps * SECONDS_PER_STEP);
}

function readSeconds(body: string, key: string, absent: number): number {
  const value = readBody(body).get(key) ?? '';
  return /^\+?\d{1,9}$/.test(value) ? Number(value) : absent;
}
