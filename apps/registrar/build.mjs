import { build } from 'esbuild';

// One file that runs with Node alone. Some packages in it are CommonJS and ask for Node's modules by `require`.
await build({
  entryPoints: ['src/main.ts'],
  outfile: '../../dist/dart.mjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // For Node, esbuild takes CommonJS first, of which nothing unused can be left out.
  mainFields: ['module', 'main'],
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
