import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The account under which the server runs when this process is root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT = 'postgres';

async function lookUp(): Promise<ServerUser> {
  const [uid, gid] = await Promise.all([run('id', ['-u', ACCOUNT]), run('id', ['-g', ACCOUNT])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * Undefined when this process is not root: the server then runs as the same user. As root, the account `postgres`,
 * made when it is missing.
 */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return await lookUp();
  } catch {
    await run('useradd', ['--system', '--no-create-home', '--user-group', ACCOUNT]).catch(
      (error: unknown) => {
        throw new Error(
          'PostgreSQL refuses to run as root and the account "postgres" could not be made. Make it (useradd --system postgres), start as another user, or set DATABASE_URL.',
          { cause: error },
        );
      },
    );
    return lookUp();
  }
}
