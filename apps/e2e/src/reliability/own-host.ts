import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSupervisordDaemon, readAgentCommand, type SupervisordDaemon } from '@dart/supervisor';
import { eventually } from '@dart/testkit';

const AGENT = fileURLToPath(new URL('../../../../dist/dart-agent.mjs', import.meta.url));

export interface OwnHostOptions {
  readonly name: string;
  readonly folder: string;
  readonly gatewayUrl: string;
  readonly enrolmentToken: string;
  /** More sections of supervisord's configuration. A second [eventlistener:dart-agent] overrides the agent's keys. */
  readonly extraSections?: string;
  /** Of the agent. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A supervisord with an agent that a test may kill, stop and starve as it likes. */
export interface OwnHost {
  readonly name: string;
  readonly daemon: SupervisordDaemon;
  /** The agent's process id, or undefined while there is none. */
  readonly agentPid: number | undefined;
  /** The agent that runs, another one than `before`. */
  waitForAgent(before?: number): Promise<number>;
  /** SIGKILL for supervisord and its agent at once; its programs go on. The daemon can be started again then. */
  killBoth(): Promise<void>;
  /** What the agent has logged. */
  readAgentLog(): Promise<string>;
}

/** A host that is not started yet. */
export function createOwnHost(options: OwnHostOptions): OwnHost {
  const { name, folder, gatewayUrl, enrolmentToken, extraSections, environment } = options;
  const daemon = createSupervisordDaemon({
    folder,
    name,
    agentCommand: readAgentCommand(AGENT),
    environment: { DART_GATEWAY_URL: gatewayUrl, DART_ENROLMENT_TOKEN: enrolmentToken, ...environment },
    stopTimeoutMs: 10_000,
    ...(extraSections === undefined ? {} : { extraSections }),
  });
  const findAgent = (): number | undefined => readChildren(daemon.pid).find(isAgent);
  return {
    name,
    daemon,
    get agentPid() {
      return findAgent();
    },
    waitForAgent: (before) =>
      eventually(
        () => {
          const pid = findAgent();
          return pid !== before && pid;
        },
        // After ten quick ends in a row supervisord waits for ten seconds.
        { withinMs: 60_000, what: `an agent of ${name}` },
      ),
    async killBoth() {
      for (const pid of [daemon.pid, findAgent()]) if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await eventually(() => daemon.pid === undefined, { what: `the end of ${name}’s supervisord` });
    },
    readAgentLog: () => readFile(join(daemon.childLogFolder, 'dart-agent.log'), 'utf8'),
  };
}

/** The process ids of a process's children. */
export function readChildren(pid = 0): number[] {
  return readQuietly(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** Before its exec a child still has supervisord's command line. */
function isAgent(pid: number): boolean {
  return readQuietly(`/proc/${pid}/cmdline`).includes('\0' + AGENT);
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
