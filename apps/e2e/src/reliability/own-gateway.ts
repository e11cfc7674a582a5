import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environmentOf } from '../dart/start-dart.ts';

const GATEWAY = fileURLToPath(new URL('../../../gateway/dist/gateway.mjs', import.meta.url));

/** A gateway with an embedded PostgreSQL that a test may kill and bring back as it likes. */
export interface OwnGateway {
  /** The same after each start. */
  readonly url: string;
  readonly pid: number;
  /** Resolves once it serves. */
  start(): Promise<void>;
  /** SIGKILL; resolves once it is gone. PostgreSQL goes on, as it would on a host of its own. */
  kill(): Promise<void>;
  /** SIGTERM; PostgreSQL ends with it, so a gateway that was killed is started once more. */
  stop(): Promise<void>;
}

/** The gateway of a state folder, not started yet; with an embedded PostgreSQL unless another one is named. */
export function createOwnGateway(stateFolder: string, databaseUrl?: string): OwnGateway {
  let child: ChildProcess | undefined;
  let url = '';
  const isRunning = (): boolean =>
    child !== undefined && child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || !isRunning()) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  const start = async (): Promise<void> => {
    const log = await open(join(stateFolder, 'gateway.log'), 'a');
    const port = url === '' ? '0' : new URL(url).port;
    child = spawn(process.execPath, [GATEWAY], {
      env: {
        ...environmentOf(stateFolder),
        DART_GATEWAY_PORT: port,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      },
      stdio: ['ignore', 'pipe', log.fd],
    });
    await log.close();
    url = await readUrl(child);
  };
  return {
    get url() {
      return url;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      if (!isRunning()) await start();
      await end('SIGTERM');
    },
  };
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (child.stdout !== null) {
    for await (const line of createInterface({ input: child.stdout })) {
      return (JSON.parse(line) as { url: string }).url;
    }
  }
  throw new Error('the gateway ended before it was ready; its log is in the state folder');
}
