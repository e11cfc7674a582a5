/** A change of state, as supervisord's log tells it or as a row of dart. */
export interface Step {
  readonly to: string;
  /** Where it is known: with RUNNING. */
  readonly pid?: number;
}

const LINE = /^\S+ \S+ [A-Z]+ (?:(spawned|success|exited|stopped): )?(.*)$/;

/**
 * The changes of each process in supervisord's own log, which is written before any event of them goes to an agent:
 * an independent witness of what dart has to show. `spawned` is STARTING; `exited` is EXITED, or BACKOFF when the
 * process was not RUNNING yet, unless it needs no time for that (`startsecs=0`).
 */
export function readSteps(log: string, isInstant: (process: string) => boolean): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  const pids = new Map<string, number>();
  for (const line of log.split('\n')) {
    const [, kind, text = ''] = LINE.exec(line) ?? [];
    const process = /^'?([^' ]+)/.exec(text)?.[1];
    if (kind === undefined || process === undefined) continue;
    const own = steps.get(process) ?? [];
    steps.set(process, own);
    const isStarting = own.at(-1)?.to === 'STARTING';
    const run = (): void => void own.push({ to: 'RUNNING', pid: pids.get(process) ?? 0 });
    if (kind === 'spawned') {
      pids.set(process, Number(/with pid (\d+)/.exec(text)?.[1]));
      own.push({ to: 'STARTING' });
    } else if (kind === 'success') {
      run();
    } else if (kind === 'stopped') {
      own.push({ to: 'STOPPING' }, { to: 'STOPPED' });
    } else if (isStarting && !isInstant(process)) {
      own.push({ to: 'BACKOFF' });
    } else {
      if (isStarting) run();
      own.push({ to: 'EXITED' });
    }
  }
  return steps;
}
