import { createHash } from 'node:crypto';
import { chown, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Service } from '@dart/runtime';
import { findBinaries, type Binaries } from './binaries.ts';
import { findServerUser, type ServerUser } from './server-user.ts';
import { runTool } from './tool.ts';

/** A unix socket's path has at most 107 bytes, of which `/.s.PGSQL.5432` takes 14. */
const LONGEST_SOCKET_FOLDER = 90;

/** Seconds that the server may take to start (recovery after a crash included) and to stop. */
const WAIT_SECONDS = '120';

export interface EmbeddedServer extends Service {
  /** Where the server's unix socket is; nobody but this user can enter the folder. */
  readonly socketFolder: string;
  /** Whether somebody has started it already. */
  isRunning(): Promise<boolean>;
  /** A look at its process alone, cheap enough for each second. */
  isAlive(): Promise<boolean>;
}

function socketFolderFor(folder: string): string {
  const inside = join(folder, 'socket');
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER) return inside;
  const short = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join(tmpdir(), `dart-postgres-${short}`);
}

async function isInitialised(data: string): Promise<boolean> {
  return readFile(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/**
 * A real PostgreSQL out of npm with its data in `folder`, fsync on, reachable by a unix socket only. It outlives a
 * gateway that is killed: the next start finds it running and takes it over. PostgreSQL refuses to run as root; then
 * it runs as the user `postgres`.
 */
export function createEmbeddedServer(folder: string): EmbeddedServer {
  const data = join(folder, 'data');
  const socketFolder = socketFolderFor(folder);

  const prepare = async (): Promise<{ binaries: Binaries; user: ServerUser | undefined }> => {
    const user = await findServerUser();
    const binaries = await findBinaries(folder, user);
    await mkdir(dirname(folder), { recursive: true, mode: 0o711 });
    for (const path of [folder, data, socketFolder]) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      if (user) await chown(path, user.uid, user.gid);
    }
    await runTool('/usr/bin/test', ['-w', data], user).catch((error: unknown) => {
      throw new Error(
        `The account "postgres", under which root's PostgreSQL runs, can't enter ${data}. Let everybody pass the folders above it (chmod o+x), or choose another DART_STATE_DIR, e.g. /var/lib/dart.`,
        { cause: error },
      );
    });
    return { binaries, user };
  };

  const initialise = async (binaries: Binaries, user: ServerUser | undefined): Promise<void> => {
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    try {
      await runTool(binaries.initdb, [`--pgdata=${data}`, ...options], user);
    } catch (error) {
      await rm(data, { recursive: true, force: true });
      throw error;
    }
  };

  const hasServer = (binaries: Binaries, user: ServerUser | undefined): Promise<boolean> =>
    runTool(binaries.pgCtl, ['status', `--pgdata=${data}`], user).then(
      () => true,
      () => false,
    );

  return {
    socketFolder,
    async isRunning() {
      const { binaries, user } = await prepare();
      return hasServer(binaries, user);
    },
    async isAlive() {
      const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
      const pid = Number.parseInt(text, 10);
      if (!(pid > 0)) return false;
      try {
        return process.kill(pid, 0);
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
      }
    },
    async start() {
      const { binaries, user } = await prepare();
      if (!(await isInitialised(data))) await initialise(binaries, user);
      if (await hasServer(binaries, user)) return;
      const settings = `-c listen_addresses='' -c unix_socket_directories='${socketFolder}' -c max_connections=50`;
      const log = join(data, 'server.log');
      await runTool(
        binaries.pgCtl,
        [
          'start',
          '--wait',
          `--timeout=${WAIT_SECONDS}`,
          `--pgdata=${data}`,
          `--log=${log}`,
          `--options=${settings}`,
        ],
        user,
      );
    },
    async stop() {
      const { binaries, user } = await prepare();
      await runTool(
        binaries.pgCtl,
        ['stop', '--mode=fast', '--wait', `--timeout=${WAIT_SECONDS}`, `--pgdata=${data}`],
        user,
      ).catch((error: unknown) => {
        // it had ended already, by itself or by a signal
        if (!/no server running|PID file|No such process/.test(String(error))) throw error;
      });
    },
  };
}
