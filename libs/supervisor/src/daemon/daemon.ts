import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { renderDaemonConfiguration } from './configuration.ts';
import { layOutDaemon, type DaemonLayout } from './layout.ts';
import { answersOnSocket } from './probe.ts';

export interface SupervisordDaemonOptions {
  /** Holds configuration, socket, logs and the agent's state; made when missing. */
  readonly folder: string;
  /** The host's name in dart (`DART_HOST`). */
  readonly name: string;
  /** Words of the command that runs the agent, see `readAgentCommand`; absent: no agent. */
  readonly agentCommand?: readonly string[];
  /** Of the agent, over the paths and the name that the daemon sets itself. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The path of supervisord, when it is not on PATH. */
  readonly executable?: string;
  /** More keys of the agent's section, e.g. `user=dart`. */
  readonly agentKeys?: Readonly<Record<string, string>>;
  /** The socket's owner as supervisord writes it, e.g. `root:dart`: its group may then use it, too. */
  readonly socketOwner?: string;
  /** More sections for the configuration: an operator's own programs. */
  readonly extraSections?: string;
  /** Own process group: a Ctrl-C in the terminal does not reach it, and it outlives its parent. */
  readonly detached?: boolean;
  /** How long programs may take to end before everything is killed, in milliseconds. */
  readonly stopTimeoutMs?: number;
}

export interface SupervisordDaemon extends DaemonLayout {
  /** Undefined while it does not run. */
  readonly pid: number | undefined;
  /** Resolves once supervisord answers; rejects with what it wrote when it ended instead. */
  start(): Promise<void>;
  /** TERM, then after the programs' time KILL, for supervisord and what it left behind. Harmless when stopped. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 15_000;

/** A supervisord of our own in one folder, for the local start and for tests. */
export function createSupervisordDaemon(options: SupervisordDaemonOptions): SupervisordDaemon {
  const layout = layOutDaemon(options.folder);
  let child: ChildProcess | undefined;
  const isRunning = (): boolean =>
    child?.pid !== undefined && child.exitCode === null && child.signalCode === null;

  const stop = async (): Promise<void> => {
    if (child === undefined || !isRunning()) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const deadline = AbortSignal.timeout(options.stopTimeoutMs ?? 20_000);
    await Promise.race([exited, once(deadline, 'abort')]);
    if (!isRunning()) return;
    const orphans = await readChildren(child.pid);
    child.kill('SIGKILL');
    for (const pid of orphans) killQuietly(pid);
    await exited;
  };

  return {
    ...layout,
    get pid() {
      return isRunning() ? child?.pid : undefined;
    },
    async start() {
      if (isRunning()) return;
      await prepareFolder(layout, options);
      const errors = await open(layout.errorFile, 'w', 0o600);
      child = spawn(options.executable ?? 'supervisord', ['-n', '-c', layout.configurationFile], {
        cwd: layout.folder,
        stdio: ['ignore', 'ignore', errors.fd],
        detached: options.detached ?? false,
      });
      let failure: Error | undefined;
      child.on('error', (error) => (failure = error));
      await errors.close();
      const deadline = Date.now() + START_TIMEOUT_MS;
      while (!(await answersOnSocket(layout.socketPath))) {
        if (!isRunning() || Date.now() > deadline) {
          const reason = failure?.message ?? (await describeFailure(layout));
          await stop();
          throw new Error(`supervisord did not start from ${layout.configurationFile}: ${reason}`);
        }
        await delay(20);
      }
    },
    stop,
  };
}

async function prepareFolder(layout: DaemonLayout, options: SupervisordDaemonOptions): Promise<void> {
  for (const folder of [
    layout.folder,
    layout.childLogFolder,
    layout.agentFolder,
    dirname(layout.socketPath),
  ]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  const text = renderDaemonConfiguration({
    layout,
    name: options.name,
    ...(options.agentCommand === undefined ? {} : { agentCommand: options.agentCommand }),
    ...(options.agentKeys === undefined ? {} : { agentKeys: options.agentKeys }),
    ...(options.socketOwner === undefined ? {} : { socketOwner: options.socketOwner }),
    ...(options.extraSections === undefined ? {} : { extraSections: options.extraSections }),
    agentEnvironment: {
      DART_HOST: options.name,
      DART_AGENT_DIR: layout.agentFolder,
      DART_CONFIGURATION_FILE: layout.includedFile,
      DART_SUPERVISORD_CONFIGURATION: layout.configurationFile,
      ...options.environment,
    },
    ...(process.getuid?.() === 0 ? { user: 'root' } : {}),
  });
  // It holds the agent's environment, which may hold an enrolment token.
  await writeFile(layout.configurationFile, text, { mode: 0o600 });
}

async function describeFailure(layout: DaemonLayout): Promise<string> {
  const written = await readFile(layout.errorFile, 'utf8').catch(() => '');
  const line = written.split('\n').find((text) => text.startsWith('Error:'));
  return line ?? `it did not answer on ${layout.socketPath}; see ${layout.logFile}`;
}

async function readChildren(pid: number | undefined): Promise<number[]> {
  const file = `/proc/${String(pid)}/task/${String(pid)}/children`;
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split(' ')
    .map(Number)
    .filter((child) => child > 1);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
