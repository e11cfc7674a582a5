import * as z from 'zod';
import { readAddress, type SupervisordAddress } from './address.ts';
import { callSupervisord } from './call.ts';
import { createCallQueue, type Call } from './call-queue.ts';
import { SupervisordFault, SupervisordUnreachable } from './fault.ts';
import { createOutputCalls, type OutputCalls } from './output-calls.ts';
import { wakeSupervisord } from './wake.ts';
import { processInfo, type ProcessInfo } from './process-info.ts';

/** What `reloadConfig` found: names of groups, against those that supervisord runs. Nothing is applied. */
export interface ConfigurationDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The calls of supervisord that the agent makes. Each throws SupervisordFault or SupervisordUnreachable. */
export interface Supervisord extends OutputCalls {
  /** Makes its loop turn at once, so that it hands out what it has. */
  wake(): Promise<void>;
  getVersion(): Promise<string>;
  getStateName(): Promise<string>;
  getPid(): Promise<number>;
  getAllProcessInfo(): Promise<ProcessInfo[]>;
  /** Where each process stands among all, by `group:process`, lowest first: its group's priority, then its own. */
  getPriorities(): Promise<ReadonlyMap<string, Priority>>;
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
  /**
   * A part of its own log. A cut inside a character of UTF-8 is SupervisordUnreachable with status 500.
   * @param offset negative: so many bytes before the end, with a length of 0.
   */
  readLog(offset: number, length: number): Promise<string>;
  reloadConfig(): Promise<ConfigurationDifference>;
  /**
   * Adds a group, and asks in the same call about these of its processes: none of them runs yet. Gives what supervisord
   * says of those that it has.
   */
  addProcessGroup(group: string, processes?: readonly string[]): Promise<ProcessInfo[]>;
  removeProcessGroup(group: string): Promise<void>;
}

/** Of a group, and of a process in it; supervisord starts what has lower numbers first. */
export type Priority = readonly [group: number, process: number];

const DEADLINE_MS = 5000;
/** What each of several calls adds: a start takes supervisord 4 ms, more where its own memory is large. */
const CALL_DEADLINE_MS = 100;
const names = z.array(z.union([z.string(), z.number()]).transform(String));
const fault = z.object({ faultCode: z.number(), faultString: z.string().default('') });
const configured = z.object({
  group: z.string(),
  name: z.string(),
  group_prio: z.number(),
  process_prio: z.number(),
});
const difference = z.tuple([z.tuple([names, names, names])]);

/** A supervisord behind its XML-RPC. */
export function createSupervisord(address: SupervisordAddress, deadlineMs = DEADLINE_MS): Supervisord {
  const options = readAddress(address);
  const one = ([method, ...parameters]: Call): Promise<unknown> =>
    callSupervisord(options, method, parameters, deadlineMs);
  const call = async <T>(schema: z.ZodType<T>, ...asked: Call): Promise<T> =>
    readAnswer(schema, asked, await one(asked));
  /** Several calls in one, one after the other; a fault is a result. */
  const many = async (calls: readonly Call[]): Promise<unknown[]> => {
    const structs = calls.map(([methodName, ...params]) => ({ methodName, params }));
    const withinMs = deadlineMs + calls.length * CALL_DEADLINE_MS;
    const answer = await callSupervisord(options, 'system.multicall', [structs], withinMs);
    const results = z.array(z.unknown()).length(calls.length).safeParse(answer);
    if (!results.success)
      throw new SupervisordUnreachable('supervisord answered system.multicall in an unknown form', {
        mayHaveActed: true,
      });
    return results.data.map((result, at) => readFault(calls[at]?.[0] ?? '', result) ?? result);
  };
  const inQueue = createCallQueue({ one, many });
  const done = async (...asked: Call): Promise<void> => {
    await inQueue(asked);
  };
  return {
    wake: () => wakeSupervisord(options, deadlineMs),
    getVersion: () => call(z.string(), 'supervisor.getSupervisorVersion'),
    getStateName: async () =>
      (await call(z.object({ statename: z.string() }), 'supervisor.getState')).statename,
    getPid: () => call(z.number(), 'supervisor.getPID'),
    getAllProcessInfo: () => call(z.array(processInfo), 'supervisor.getAllProcessInfo'),
    async getPriorities() {
      const all = await call(z.array(configured), 'supervisor.getAllConfigInfo');
      return new Map(
        all.map(({ group, name, ...found }) => [`${group}:${name}`, [found.group_prio, found.process_prio]]),
      );
    },
    async getProcessInfo(name) {
      const asked = ['supervisor.getProcessInfo', name] as const;
      return readAnswer(processInfo, asked, await inQueue(asked));
    },
    startProcess: (name) => done('supervisor.startProcess', name, false),
    async startProcesses(processes) {
      const results = await many(processes.map((name) => ['supervisor.startProcess', name, false]));
      return results.map((result) => (result instanceof SupervisordFault ? result : undefined));
    },
    stopProcess: (name) => done('supervisor.stopProcess', name, false),
    signalProcess: (name, signal) => done('supervisor.signalProcess', name, signal),
    sendProcessStdin: (name, input) => done('supervisor.sendProcessStdin', name, input),
    clearProcessLogs: (name) => done('supervisor.clearProcessLogs', name),
    readLog: (offset, length) => call(z.string(), 'supervisor.readLog', offset, length),
    async reloadConfig() {
      const [[added, changed, removed]] = await call(difference, 'supervisor.reloadConfig');
      return { added, changed, removed };
    },
    async addProcessGroup(group, processes = []) {
      const [added, ...infos] = await many([
        ['supervisor.addProcessGroup', group],
        ...processes.map((name): Call => ['supervisor.getProcessInfo', `${group}:${name}`]),
      ]);
      if (added instanceof SupervisordFault) throw added;
      return infos.flatMap((info) => processInfo.safeParse(info).data ?? []);
    },
    removeProcessGroup: (group) => done('supervisor.removeProcessGroup', group),
    ...createOutputCalls(options, deadlineMs),
  };
}

function readAnswer<T>(schema: z.ZodType<T>, [method]: Call, result: unknown): T {
  const answer = schema.safeParse(result);
  if (answer.success) return answer.data;
  throw new SupervisordUnreachable(
    `supervisord answered ${method} in an unknown form: ${answer.error.message}`,
  );
}

/** The fault that a result of several calls is. */
function readFault(method: string, result: unknown): SupervisordFault | undefined {
  const { data } = fault.safeParse(result);
  return data && new SupervisordFault(method, data.faultCode, data.faultString);
}
