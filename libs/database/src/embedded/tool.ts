import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** Runs a tool of PostgreSQL to its end; a failure carries the tool's own words. */
export function runTool(
  path: string,
  parameters: readonly string[],
  user: ServerUser | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, parameters, {
      ...user,
      cwd: '/',
      // pg_ctl hands its stdout and stderr on to the server: with pipes, `close` would wait for the server's end.
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
    child.once('error', reject);
    child.once('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${path} failed with exit code ${String(code)}: ${words.trim()}`));
    });
  });
}
