/** How a process ended, as supervisord's own log tells it. */
export interface ProcessEnd {
  /** Absent when a signal ended it. */
  readonly exitStatus?: number;
  /** With its SIG, e.g. SIGKILL. */
  readonly exitSignal?: string;
}

/** What the agent takes from a line of supervisord's log. */
export type LogLine =
  | { readonly kind: 'end'; readonly process: string; readonly end: ProcessEnd }
  | { readonly kind: 'spawn-error'; readonly message: string }
  /** A change of some process that needs no more than a wake. */
  | { readonly kind: 'change' };

const END =
  /^(?:exited|stopped): (\S+) \((?:exit status (-?\d+)|terminated by (\w+)|(.*?))(?: \(core dumped\))?(?:;.*)?\)$/;
const CHANGE = /^(?:spawned|success|gave up|killing|waiting for)\b/;

/**
 * Reads a line of supervisord's log (supervisor/process.py `finish`, `record_spawnerr`); undefined for lines of no
 * interest, those that the agent's own calls cause at level trace included.
 */
export function parseLogLine(line: string): LogLine | undefined {
  const message = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ (.*)$/.exec(line)?.[1];
  if (message === undefined) return undefined;
  const end = END.exec(message);
  if (end !== null) {
    const [, process = '', status, signal] = end;
    return {
      kind: 'end',
      process,
      end: {
        ...(status === undefined ? {} : { exitStatus: Number(status) }),
        ...(signal === undefined ? {} : { exitSignal: signal }),
      },
    };
  }
  if (message.startsWith('spawnerr: ')) return { kind: 'spawn-error', message: message.slice(10) };
  return CHANGE.test(message) ? { kind: 'change' } : undefined;
}
