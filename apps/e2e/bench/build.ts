import { fileURLToPath } from 'node:url';
import { readBaseEnvironment } from '../src/configuration.ts';
import { runProgram } from '../src/dart/run-program.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NX = fileURLToPath(new URL('../../../node_modules/.bin/nx', import.meta.url));
const TIMEOUT_MS = 600_000;

/** Builds projects by Nx, which does nothing when nothing has changed. @throws when a build fails, with what it said. */
export async function buildProjects(projects: readonly string[]): Promise<void> {
  if (projects.length === 0) return;
  const environment = { ...readBaseEnvironment(), NX_DAEMON: 'false', NX_TUI: 'false' };
  const words = [NX, 'run-many', '-t', 'build', '-p', ...projects];
  const outcome = await runProgram(process.execPath, words, {
    environment,
    cwd: ROOT,
    timeoutMs: TIMEOUT_MS,
  });
  if (outcome.exitCode !== 0) {
    throw new Error(`${projects.join(', ')} could not be built:\n${outcome.out}${outcome.error}`);
  }
}
