import { fullName, type ProcessStateName } from '@dart/supervisor';
import type { DesiredMonitor, DesiredProgram } from '../desired/desired-state.ts';
import type { Model, ProcessRow } from '../model/model.ts';
import type { Alerts, Condition, Severity } from './alerts.ts';

/** Monitors of kinds STATE and DAEMON: what supervisord says of a program's processes. */
export interface StateMonitors {
  /** A process of this program came to the state in which the model has it. */
  see(program: DesiredProgram, row: ProcessRow): void;
  /** Looks at all processes of a program, without an event. */
  look(program: DesiredProgram): void;
}

const FAILED: ReadonlySet<ProcessStateName> = new Set(['FATAL', 'BACKOFF', 'UNKNOWN']);

/** The state monitors of this host. An alert is of a program: it is over once no process of it is in a bad state. */
export function createStateMonitors(alerts: Alerts, model: Model): StateMonitors {
  return {
    see(program, row) {
      const rows = model.ofProgram(program.name);
      for (const { condition, severity, isBad } of monitorsOf(program)) {
        if (isBad(row)) alerts.raise(condition, severity, describe(row));
        else if (row.state === 'RUNNING' && !rows.some(isBad)) alerts.clear(condition, describe(row));
      }
    },
    look(program) {
      const rows = model.ofProgram(program.name);
      for (const { condition, severity, isBad } of monitorsOf(program)) {
        const bad = rows.find(isBad);
        const running = rows.find(({ state }) => state === 'RUNNING');
        if (bad !== undefined) alerts.hold(condition, severity, describe(bad));
        else if (running !== undefined) alerts.clear(condition, describe(running));
      }
    },
  };
}

interface StateMonitor {
  readonly condition: Condition;
  readonly severity: Severity;
  readonly isBad: (row: ProcessRow) => boolean;
}

const IS_BAD: Partial<Record<DesiredMonitor['kind'], StateMonitor['isBad']>> = {
  STATE: ({ state, spawnError }) => FAILED.has(state) || (spawnError !== undefined && state !== 'RUNNING'),
  DAEMON: ({ state }) => state !== 'RUNNING',
};

function monitorsOf({ name, programId, monitors }: DesiredProgram): StateMonitor[] {
  return monitors.flatMap(({ kind, severity, ciUuid, ciName }) => {
    const isBad = IS_BAD[kind];
    if (isBad === undefined || severity == null) return [];
    const component = `monitor:${kind.toLowerCase()}:${name}`;
    return [{ condition: { component, ci: ciUuid ?? ciName ?? undefined, programId }, severity, isBad }];
  });
}

function describe({ group, name, state, spawnError, end }: ProcessRow): string {
  const status = end?.exitStatus;
  const ended = end?.exitSignal ?? (status === undefined ? undefined : `exit status ${status}`);
  const reason = state === 'RUNNING' ? undefined : (spawnError ?? ended);
  return `${fullName(group, name)} is ${state}${reason === undefined ? '' : ` (${reason})`}`;
}
