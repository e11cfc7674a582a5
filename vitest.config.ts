import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // apps/e2e needs everything built and runs by itself
    projects: [
      'libs/client',
      'libs/runtime',
      'libs/schema',
      'libs/supervisor',
      'apps/agent',
      'apps/gateway',
      'apps/local',
      'apps/portal',
      'apps/registrar',
    ],
    fileParallelism: true,
    maxWorkers: 2,
  },
});
