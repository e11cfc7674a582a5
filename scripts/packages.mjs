import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run-quietly.mjs';

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether npm's own list of what it has installed is what the lock file says: somebody ran npm before us. */
function isAsLocked(lock, installed) {
  const present = JSON.parse(installed).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true;
    // An optional package of another platform is rightly absent.
    if (present[path] === undefined) return optional === true;
    return link === true || present[path].version === version;
  });
}

/** Installs the packages of the lock file, unless they are there. */
export async function installPackages(root) {
  const stamp = join(root, 'node_modules', '.dart-packages');
  const lock = read(join(root, 'package-lock.json')) ?? '';
  const hash = createHash('sha256').update(lock).digest('hex');
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  if (installed !== undefined && (read(stamp) === hash || isAsLocked(lock, installed))) return 'as locked';
  await runQuietly('npm', ['ci'], { cwd: root });
  writeFileSync(stamp, hash);
  return 'installed';
}
