import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What started programs inherit: what the system needs, and nothing of ours or of the test runner's. */
export function readBaseEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(DART_|VITEST|NODE_ENV$|NODE_OPTIONS$|DATABASE_URL$|FORCE_COLOR$|XDG_)/.test(name),
  );
  return Object.fromEntries(kept);
}

/** The path of a program; fails with what to install when there is none. */
export function findExecutable(name: string): string {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Another folder may have it.
    }
  }
  throw new Error(`${name} is not on PATH; install it (on Debian: apt-get install ${name})`);
}
