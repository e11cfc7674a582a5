import { defineConfig } from 'vitest/config';

// Without a file of its own, vitest would take the root's list of projects for this folder's.
export default defineConfig({});
