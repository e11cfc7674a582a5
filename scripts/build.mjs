import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { environment } from './environment.mjs';
import { runQuietly } from './run-quietly.mjs';

/** What the local start runs. */
const RESULTS = [
  'apps/gateway/dist/gateway.mjs',
  'apps/local/dist/local.mjs',
  'apps/portal/.next/BUILD_ID',
  'dist/dart-agent.mjs',
  'dist/dart.mjs',
];

/** Folders and files that a build makes itself. */
const MADE = /^(node_modules|dist|\.next|next-env\.d\.ts|.*\.tsbuildinfo)$/;

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (MADE.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Names, sizes and times of all that a build reads: 20 ms, where asking Nx takes seconds. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const single = ['package-lock.json', 'tsconfig.base.json', 'nx.json'].map((name) => join(root, name));
  for (const file of [
    ...single,
    ...['apps', 'drizzle', 'libs'].flatMap((name) => [...walk(join(root, name))]),
  ]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Builds everything, unless nothing has changed since the last time. */
export async function build(root) {
  const stamp = join(root, 'node_modules', '.dart-build');
  const isBuilt = RESULTS.every((file) => existsSync(join(root, file)));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return 'unchanged';
  // Nx's daemon would outlive us, and its terminal interface would take ours.
  const nxEnvironment = { ...environment, NX_DAEMON: 'false', NX_TUI: 'false' };
  const nx = join(root, 'node_modules', '.bin', 'nx');
  await runQuietly(process.execPath, [nx, 'run-many', '-t', 'build'], {
    cwd: root,
    environment: nxEnvironment,
  });
  const missing = RESULTS.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0)
    throw new Error(`The build made no ${missing.join(', ')}. Look at \`npm run build\`.`);
  writeFileSync(stamp, fingerprint(root));
  return 'built';
}
