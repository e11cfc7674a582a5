import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { environment } from './environment.mjs';
import { runQuietly } from './run-quietly.mjs';

function findVersion(command) {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}

const has = (command) => findVersion(command) !== undefined;

/** The one line that installs a package here. */
function installLine(name) {
  if (has('apt-get')) return `sudo apt-get install -y ${name}`;
  return has('brew') ? `brew install ${name}` : `(your system's package manager) install ${name}`;
}

/** Makes sure that a program of the system is there: by apt-get as root, else says the one line to run. */
export async function ensureCommand(command, name) {
  const present = findVersion(command);
  if (present !== undefined) return present;
  if (process.getuid?.() === 0 && has('apt-get')) {
    const quiet = { environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } };
    const install = () => runQuietly('apt-get', ['install', '-y', '--no-install-recommends', name], quiet);
    // The lists may be missing (a fresh container) or old; fetching them is only worth its time then.
    await install().catch(async () => {
      await runQuietly('apt-get', ['update'], quiet);
      await install();
    });
    const installed = findVersion(command);
    if (installed !== undefined) return `${installed}, installed`;
  }
  throw new Error(`${command} is not installed. Run this, then try again:\n\n  ${installLine(name)}\n`);
}
