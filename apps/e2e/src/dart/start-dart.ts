import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBaseEnvironment } from '../configuration.ts';

/** The starter, as `npm start` runs it, of one state folder. */
export interface StartedDart {
  readonly pid: number;
  /** All that it has said. */
  readonly said: string;
  /** The one-time link that it printed. */
  readonly signInLink: string;
  /** SIGTERM; gives its exit code. */
  stop(): Promise<number | null>;
}

const STARTER = fileURLToPath(new URL('../../../local/dist/local.mjs', import.meta.url));
const READY_MS = 60_000;

/** The environment of whatever is about the state folder: its own ports, and no settings of a person. */
export function environmentOf(stateFolder: string): NodeJS.ProcessEnv {
  return {
    ...readBaseEnvironment(),
    DART_STATE_DIR: stateFolder,
    DART_GATEWAY_PORT: '0',
    DART_PORTAL_PORT: '0',
    XDG_CONFIG_HOME: join(stateFolder, 'no-settings'),
  };
}

/** Starts gateway, portal and hosts; rejects with what the starter said when it ends instead. */
export async function startDart(stateFolder: string, hosts: number): Promise<StartedDart> {
  await mkdir(stateFolder, { recursive: true });
  const child = spawn(process.execPath, [STARTER, '--hosts', String(hosts)], {
    env: environmentOf(stateFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exited = once(child, 'exit');
  const findLink = (): string | undefined => /\S+\/login\?code=\S+/.exec(said)?.[0];
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGTERM');
      reject(new Error(`dart was not ready in ${READY_MS} ms:\n${said}`));
    }, READY_MS);
    const listen = (text: string): void => {
      said += text;
      if (!said.includes('keeps the data') || findLink() === undefined) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(said));
    });
  });
  return {
    pid: child.pid ?? 0,
    get said() {
      return said;
    },
    signInLink: findLink() ?? '',
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await exited;
      }
      return child.exitCode;
    },
  };
}
