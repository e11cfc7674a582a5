// `npm run bench`: installs what is missing, then measures. The benchmarks build what they need themselves.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './packages.mjs';
import { ensureCommand } from './system-package.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await installPackages(root);
  await ensureCommand('supervisord', 'supervisor');
  const words = ['--import', 'tsx', join(root, 'apps/e2e/bench/main.ts'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, words, { stdio: 'inherit' });
  // The terminal sends its Ctrl-C to both; the benchmarks take their parts down.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
