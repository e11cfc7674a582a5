import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(import.meta.resolve('../../'));

await build({
  entryPoints: [`${root}apps/agent/src/main.ts`],
  // The tests build one of their own, so that a running agent's is not replaced under it.
  outfile: process.argv[2] ?? `${root}dist/dart-agent.mjs`,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // For Node, esbuild takes CommonJS first, of which nothing unused can be left out.
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  inject: [`${root}libs/client/src/light-headers.ts`],
  // pino, xmlrpc and graphql-request's parts are CommonJS and ask for Node's modules at run time.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
});
