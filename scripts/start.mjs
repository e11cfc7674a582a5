// `npm start`: from a fresh clone with nothing but Node and npm to a running dart. Only Node's own modules here,
// because the packages may not be there yet.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { environment } from './environment.mjs';
import { installPackages } from './packages.mjs';
import { findStateFolder, prepareStateFolder } from './state-folder.mjs';
import { runStep } from './steps.mjs';
import { ensureCommand } from './system-package.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `dart needs Node 20.19 or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
}

/** Runs the built starter in the foreground; it hears Ctrl-C itself. */
function runInForeground(env) {
  const child = spawn(process.execPath, [join(root, 'apps/local/dist/local.mjs'), ...words], {
    env,
    stdio: 'inherit',
  });
  // The terminal sends its Ctrl-C to both; what is sent to us alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

/** Runs the built starter by itself; ends when it says that all is ready. */
function runDetached(env, stateFolder) {
  const log = openSync(join(stateFolder, 'logs', 'start.log'), 'a', 0o600);
  const rest = words.filter((word) => word !== '--detach');
  const child = spawn(process.execPath, [join(root, 'apps/local/dist/local.mjs'), ...rest], {
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  child.on('message', ({ text, ready }) => {
    if (text !== undefined) process.stdout.write(text);
    if (ready !== true) return;
    process.stdout.write('  It goes on by itself; npm stop ends it.\n');
    child.disconnect();
    child.unref();
  });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

try {
  assertNode();
  const stateFolder = findStateFolder();
  prepareStateFolder(stateFolder);
  await runStep('packages', () => installPackages(root));
  await runStep('supervisord', () => ensureCommand('supervisord', 'supervisor'));
  await runStep('build', () => build(root));
  const childEnvironment = { ...environment, DART_STATE_DIR: stateFolder };
  if (words.includes('--detach')) runDetached(childEnvironment, stateFolder);
  else runInForeground(childEnvironment);
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
