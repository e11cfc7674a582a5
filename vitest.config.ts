import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // apps/e2e needs everything built and runs by itself
    projects: ['libs/*', 'apps/agent', 'apps/gateway', 'apps/local', 'apps/portal', 'apps/registrar'],
    fileParallelism: true,
    maxWorkers: 2,
  },
});
