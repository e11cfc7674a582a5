// `npm run test:long`: the tests that can take long, in their whole size; docs/reliability.md has the last result.
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
  await runChecks(createChecks(root, { size: 'whole' }), ['build', 'tests', 'reliability']);
} catch (error) {
  process.stderr.write(`\n${error.message}\n\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}
