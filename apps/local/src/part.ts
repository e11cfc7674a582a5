import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Service } from '@dart/runtime';
import { StartError } from './claim-state-folder.ts';

export interface PartOptions {
  readonly name: string;
  /** Words of its command. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Takes what it says, beside the one line that says that it is ready. */
  readonly logFile: string;
}

/** A program that says by a line of JSON on stdout when and where it serves: `{"ready":true,"url":…}`. */
export interface Part extends Service {
  readonly name: string;
  readonly pid: number | undefined;
  readonly url: string;
  /** Resolves when it has ended, with how. */
  waitForExit(): Promise<string>;
}

/** A first start makes the database and its tables. */
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;
/** A log that is larger at a start is put aside, in bytes. */
const LOG_LIMIT = 10_000_000;

/** A part in a process group of its own: a Ctrl-C in the terminal reaches the starter only, which ends all in order. */
export function createPart(options: PartOptions): Part {
  const { name, logFile } = options;
  let child: ChildProcess | undefined;
  let url = '';
  const isRunning = (): boolean =>
    child !== undefined && child.exitCode === null && child.signalCode === null;

  const stop = async (): Promise<void> => {
    if (child === undefined || !isRunning()) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child?.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
  };

  return {
    name,
    get pid() {
      return isRunning() ? child?.pid : undefined;
    },
    get url() {
      return url;
    },
    async start() {
      if (isRunning()) return;
      const log = await openLog(logFile);
      const [command = '', ...words] = options.command;
      child = spawn(command, words, {
        cwd: options.cwd,
        env: options.environment,
        stdio: ['ignore', 'pipe', log.fd],
        detached: true,
      });
      await log.close();
      try {
        url = await waitUntilReady(child);
      } catch (error) {
        await stop();
        const reason = (error as Error).message;
        throw new StartError(`The ${name} ${reason}. Its log is ${logFile}:\n\n${await readEnd(logFile)}`);
      }
    },
    stop,
    async waitForExit() {
      if (child !== undefined && isRunning()) await once(child, 'exit');
      return child?.signalCode ?? `exit code ${child?.exitCode ?? 'unknown'}`;
    },
  };
}

function waitUntilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`was not ready after ${START_TIMEOUT_MS / 1000} s`));
    }, START_TIMEOUT_MS);
    const settle = (finish: () => void) => (): void => {
      clearTimeout(timer);
      finish();
    };
    child.once('error', (error) => {
      settle(() => {
        reject(new Error(`cannot be run: ${error.message}`));
      })();
    });
    child.once('exit', (code, signal) => {
      settle(() => {
        reject(new Error(`ended before it was ready (${signal ?? `exit code ${code ?? 'unknown'}`})`));
      })();
    });
    if (child.stdout === null) return;
    // The lines are read on for ever, or a full pipe would stop the part.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = parseReadyLine(line);
      if (url !== undefined) {
        settle(() => {
          resolve(url);
        })();
      }
    });
  });
}

function parseReadyLine(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { ready, url } = JSON.parse(line) as { ready?: unknown; url?: unknown };
    return ready === true && typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}

async function openLog(file: string): ReturnType<typeof open> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > LOG_LIMIT) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}

async function readEnd(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
