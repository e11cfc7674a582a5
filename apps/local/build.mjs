import { build } from 'esbuild';

// One file, so that a second start loads fast. Some packages in it are CommonJS and ask for Node's modules by `require`.
await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/local.mjs',
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
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
