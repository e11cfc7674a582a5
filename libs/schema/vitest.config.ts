import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules where Node takes its main file, and two copies don't know each other
  resolve: { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } },
  test: { testTimeout: 30_000, hookTimeout: 60_000 },
});
