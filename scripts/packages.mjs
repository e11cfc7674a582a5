import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run-quietly.mjs';

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether npm has installed just what the lock file says; it keeps its own list of that in node_modules. */
function isInstalled(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true;
    // An optional package of another platform is rightly absent.
    if (present[path] === undefined) return optional === true;
    return link === true || present[path].version === version;
  });
}

/** Installs the packages of the lock file, unless they are there. */
export async function installPackages(root) {
  if (isInstalled(root)) return 'as locked';
  await runQuietly('npm', ['ci'], { cwd: root });
  return 'installed';
}
