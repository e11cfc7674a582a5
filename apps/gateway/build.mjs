import { build } from 'esbuild';

await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/gateway.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: 'linked',
  // only our own code is bundled: packages stay where npm put them
  packages: 'external',
  alias: {
    '@dart/client/trusted-documents': '../../libs/client/src/trusted-documents.ts',
    '@dart/database': '../../libs/database/src/index.ts',
    '@dart/runtime': '../../libs/runtime/src/index.ts',
    '@dart/schema': '../../libs/schema/src/index.ts',
    '@dart/supervisor/schedule-preview': '../../libs/supervisor/src/schedule/preview.ts',
    '@dart/supervisor/schedule': '../../libs/supervisor/src/schedule/index.ts',
    '@dart/supervisor': '../../libs/supervisor/src/index.ts',
  },
});
