import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { environment } from './environment.mjs';
import { runQuietly } from './run-quietly.mjs';

function findVersion() {
  const { status, stdout } = spawnSync('supervisord', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Makes sure that supervisord is there: by apt-get as root, else says the one line to run. */
export async function installSupervisor() {
  const present = findVersion();
  if (present !== undefined) return present;
  if (process.getuid?.() === 0 && has('apt-get')) {
    const quiet = { environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } };
    const install = () => runQuietly('apt-get', ['install', '-y', 'supervisor'], quiet);
    // The lists may be missing (a fresh container) or old; fetching them is only worth its time then.
    await install().catch(async () => {
      await runQuietly('apt-get', ['update'], quiet);
      await install();
    });
    const installed = findVersion();
    if (installed !== undefined) return `${installed}, installed`;
  }
  const line = has('apt-get')
    ? 'sudo apt-get install -y supervisor'
    : has('brew')
      ? 'brew install supervisor'
      : 'pip install supervisor';
  throw new Error(`supervisord is not installed. Run this, then npm start again:\n\n  ${line}\n`);
}
