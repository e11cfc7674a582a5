// `npm test`: installs what is missing on a fresh clone, then runs everything.
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createChecks } from './checks.mjs';
import { installPackages } from './packages.mjs';
import { runChecks } from './run-checks.mjs';
import { runStep } from './steps.mjs';
import { ensureCommand } from './system-package.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await runStep('packages', () => installPackages(root));
  await runStep('supervisord', () => ensureCommand('supervisord', 'supervisor'));
  await runStep('chromium', () => ensureCommand('chromium', 'chromium'));
  await runChecks(createChecks(root), ['format', 'lint, types', 'generated', 'build', 'tests', 'end to end']);
} catch (error) {
  process.stderr.write(`\n${error.message}\n\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}
