import { fileURLToPath } from 'node:url';
import {
  createSupervisordDaemon,
  readAgentCommand,
  type SupervisordDaemon,
  type SupervisordDaemonOptions,
} from '@dart/supervisor';
import { eventually } from '@dart/testkit';
import type { Bench } from '../benchmark.ts';
import type { BenchDart } from './dart.ts';
import { findChild } from './find-child.ts';
import { makeFolder } from './folder.ts';

/** A supervisord with the built agent, connected to a gateway. */
export interface BenchHost {
  readonly name: string;
  readonly daemon: SupervisordDaemon;
  /** The process id of the agent. */
  readonly agentPid: number;
}

/** The built agent. */
export const AGENT = fileURLToPath(new URL('../../../../dist/dart-agent.mjs', import.meta.url));
const STOP_TIMEOUT_MS = 3000;

/** A supervisord of its own, without an agent unless `agentCommand` says so. */
export async function startBenchDaemon(
  bench: Bench,
  options: Partial<SupervisordDaemonOptions>,
): Promise<SupervisordDaemon> {
  const folder = await makeFolder(bench);
  const daemon = createSupervisordDaemon({
    folder,
    name: 'bench',
    stopTimeoutMs: STOP_TIMEOUT_MS,
    ...options,
  });
  bench.defer(() => daemon.stop());
  await daemon.start();
  return daemon;
}

/** Starts supervisord and agent and waits until the gateway has the first report; needs `@dart/agent`. */
export async function startBenchHost(
  bench: Bench,
  dart: BenchDart,
  name: string,
  { environment, ...options }: Partial<SupervisordDaemonOptions> = {},
): Promise<BenchHost> {
  bench.note(`starting ${name}`);
  const token = await dart.createEnrolmentToken();
  const daemon = await startBenchDaemon(bench, {
    name,
    agentCommand: readAgentCommand(AGENT),
    environment: { DART_GATEWAY_URL: dart.url, DART_ENROLMENT_TOKEN: token, ...environment },
    ...options,
  });
  await eventually(async () => (await dart.listProcesses(name)).length > 0, {
    what: `the first report of ${name}`,
    withinMs: 30_000,
  });
  return { name, daemon, agentPid: findChild(daemon.pid ?? 0, 'dart-agent.mjs') };
}

/** Sections of programs that do nothing until they are ended and run as soon as they are spawned. */
export function renderIdlePrograms(count: number, more = ''): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `[program:idle-${String(index).padStart(3, '0')}]\ncommand=/bin/sleep 1000000\nstartsecs=0\n${more}`,
  ).join('\n');
}
