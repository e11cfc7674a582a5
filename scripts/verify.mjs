// `npm run verify`: what can be checked without starting the whole of dart.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createChecks } from './checks.mjs';
import { runChecks } from './run-checks.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await runChecks(createChecks(root), ['format', 'lint, types', 'generated', 'tests']);
