import { chmodSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(import.meta.resolve('../../'));

// The tests build one of their own, so that a running agent's is not replaced under it.
const outfile = process.argv[2] ?? `${root}dist/dart-agent.mjs`;
// What keeps the agent small; `readAgentCommand` of @dart/supervisor reads it from here. Each malloc arena of its few
// threads would keep freed pages, a young generation of 16 MB is never needed, and one thread syncs the outbox while
// another may wait for a name server.
const start =
  '#!/usr/bin/env -S MALLOC_ARENA_MAX=1 UV_THREADPOOL_SIZE=2 node --max-semi-space-size=1 --optimize-for-size';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // For Node, esbuild takes CommonJS first, of which nothing unused can be left out.
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
};

// The relay of log events is a process of its own, from the same file. It runs before the rest of the file is
// evaluated, which takes most of an agent's memory.
const relay = await build({
  ...common,
  entryPoints: [`${root}apps/agent/src/log-events/relay-main.ts`],
  write: false,
  format: 'iife',
  globalName: '__dartLogRelay',
});

await build({
  ...common,
  entryPoints: [`${root}apps/agent/src/main.ts`],
  outfile,
  format: 'esm',
  inject: [`${root}libs/client/src/light-headers.ts`],
  // pino, xmlrpc and graphql-request's parts are CommonJS and ask for Node's modules at run time.
  banner: {
    js: `${start}
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
if (process.argv.length === 4 && process.argv[2] === '--logs') {
${relay.outputFiles[0].text}
await __dartLogRelay.runRelay(process.argv[3], process.argv[1]);
process.exit();
}`,
  },
});
chmodSync(outfile, 0o755);
