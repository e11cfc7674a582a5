import type { Service } from '@dart/runtime';
import type { DesiredProgram } from '../desired/desired-state.ts';
import type { HostReader } from '../model/host-reader.ts';
import type { Change, Model } from '../model/model.ts';
import type { Alerts } from './alerts.ts';
import { lookAtHost } from './host-monitors.ts';
import type { LogMonitors } from './logs/log-monitors.ts';
import type { StateWatch } from '../supervisord/watch-state.ts';
import { createStateMonitors } from './state-monitors.ts';

export interface MonitorsOptions {
  readonly alerts: Alerts;
  readonly model: Model;
  readonly hostReader: HostReader;
  readonly stateWatch: Pick<StateWatch, 'ask'>;
  readonly logs: LogMonitors;
  /** The programs that are monitored now: enabled, and applied by supervisord. */
  readonly programs: () => readonly DesiredProgram[];
}

/** The monitors of a host. */
export interface Monitors extends Service {
  /** Looks at everything, without an event: what is monitored may have changed. */
  look(): void;
}

/** The monitors of this host: each event is seen at once, and each look at supervisord puts right what was missed. */
export function createMonitors(options: MonitorsOptions): Monitors {
  const { alerts, model, hostReader, stateWatch, logs, programs } = options;
  const states = createStateMonitors(alerts, model);
  let unsubscribe = (): unknown => undefined;

  const see = ({ group, process }: Change): void => {
    const row = model.get(group, process);
    const owner = model.nameProgram(group, process);
    const program = programs().find(({ name }) => name === owner);
    if (row !== undefined && program !== undefined) states.see(program, row);
  };
  const look = (): void => {
    const monitored = programs();
    const ids = new Set(monitored.map(({ programId }) => programId));
    // The gateway clears what is disabled or unassigned; monitored again, it is told anew.
    alerts.forget(({ programId }) => programId !== undefined && !ids.has(programId));
    for (const program of monitored) states.look(program);
    logs.look();
    lookAtHost(alerts, hostReader);
  };

  return {
    look,
    start() {
      unsubscribe = model.subscribe(see);
      hostReader.onPolled = () => {
        look();
        // It may not have answered, also while there is no gateway that wants to know.
        if (!hostReader.answers) void stateWatch.ask();
      };
      look();
      return Promise.resolve();
    },
    stop() {
      unsubscribe();
      hostReader.onPolled = () => undefined;
      return Promise.resolve();
    },
  };
}
