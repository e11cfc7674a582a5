import * as z from 'zod';
import { readAddress, type SupervisordAddress } from './address.ts';
import { callSupervisord, type Parameter } from './call.ts';
import { SupervisordFault, SupervisordUnreachable } from './fault.ts';
import { processInfo, type ProcessInfo } from './process-info.ts';

/** What `reloadConfig` found: names of groups, against those that supervisord runs. Nothing is applied. */
export interface ConfigurationDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The calls of supervisord that the agent makes. Each throws SupervisordFault or SupervisordUnreachable. */
export interface Supervisord {
  getVersion(): Promise<string>;
  getStateName(): Promise<string>;
  getPid(): Promise<number>;
  getAllProcessInfo(): Promise<ProcessInfo[]>;
  /** @param name `group:process` */
  getProcessInfo(name: string): Promise<ProcessInfo>;
  /** Returns at once; the state events tell how it went. */
  startProcess(name: string): Promise<void>;
  /** Starts many by one call, one after the other; gives the fault of each that was not started. */
  startProcesses(names: readonly string[]): Promise<(SupervisordFault | undefined)[]>;
  /** Returns at once; waiting inside supervisord would make it spin at 100 % of a core. */
  stopProcess(name: string): Promise<void>;
  /** @param signal its name without SIG, e.g. HUP. */
  signalProcess(name: string, signal: string): Promise<void>;
  sendProcessStdin(name: string, input: string): Promise<void>;
  /** Does nothing to a process that does not run, and says that it did. */
  clearProcessLogs(name: string): Promise<void>;
  reloadConfig(): Promise<ConfigurationDifference>;
  addProcessGroup(group: string): Promise<void>;
  removeProcessGroup(group: string): Promise<void>;
}

const DEADLINE_MS = 5000;
/** A start takes supervisord 4 ms, more where its own memory is large. */
const START_DEADLINE_MS = 100;
const names = z.array(z.union([z.string(), z.number()]).transform(String));
const fault = z.object({ faultCode: z.number(), faultString: z.string().default('') });
const difference = z.tuple([z.tuple([names, names, names])]);

/** A supervisord behind its XML-RPC. */
export function createSupervisord(address: SupervisordAddress, deadlineMs = DEADLINE_MS): Supervisord {
  const options = readAddress(address);
  const call = async <T>(schema: z.ZodType<T>, method: string, ...parameters: Parameter[]): Promise<T> => {
    const answer = schema.safeParse(await callSupervisord(options, method, parameters, deadlineMs));
    if (answer.success) return answer.data;
    throw new SupervisordUnreachable(
      `supervisord answered ${method} in an unknown form: ${answer.error.message}`,
    );
  };
  const done = async (method: string, ...parameters: Parameter[]): Promise<void> => {
    await call(z.unknown(), method, ...parameters);
  };
  return {
    getVersion: () => call(z.string(), 'supervisor.getSupervisorVersion'),
    getStateName: async () =>
      (await call(z.object({ statename: z.string() }), 'supervisor.getState')).statename,
    getPid: () => call(z.number(), 'supervisor.getPID'),
    getAllProcessInfo: () => call(z.array(processInfo), 'supervisor.getAllProcessInfo'),
    getProcessInfo: (name) => call(processInfo, 'supervisor.getProcessInfo', name),
    startProcess: (name) => done('supervisor.startProcess', name, false),
    async startProcesses(processes) {
      const calls = processes.map((name) => ({
        methodName: 'supervisor.startProcess',
        params: [name, false],
      }));
      const answer = await callSupervisord(
        options,
        'system.multicall',
        [calls],
        deadlineMs + processes.length * START_DEADLINE_MS,
      );
      const results = z.array(z.unknown()).length(processes.length).safeParse(answer);
      if (!results.success) {
        throw new SupervisordUnreachable('supervisord answered system.multicall in an unknown form');
      }
      return results.data.map((result) => {
        const { data } = fault.safeParse(result);
        return data && new SupervisordFault('supervisor.startProcess', data.faultCode, data.faultString);
      });
    },
    stopProcess: (name) => done('supervisor.stopProcess', name, false),
    signalProcess: (name, signal) => done('supervisor.signalProcess', name, signal),
    sendProcessStdin: (name, input) => done('supervisor.sendProcessStdin', name, input),
    clearProcessLogs: (name) => done('supervisor.clearProcessLogs', name),
    async reloadConfig() {
      const [[added, changed, removed]] = await call(difference, 'supervisor.reloadConfig');
      return { added, changed, removed };
    },
    addProcessGroup: (group) => done('supervisor.addProcessGroup', group),
    removeProcessGroup: (group) => done('supervisor.removeProcessGroup', group),
  };
}
