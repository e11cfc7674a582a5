import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

/** The workspace's root: what npm hoists and the libraries lie above this folder. */
const root = fileURLToPath(new URL('../..', import.meta.url));

const config: NextConfig = {
  // A sub-path such as /dart is fixed when the portal is built, because its scripts carry it.
  basePath: process.env['DART_PORTAL_BASE_PATH'] ?? '',
  env: { DART_BASE_PATH: process.env['DART_PORTAL_BASE_PATH'] ?? '' },
  turbopack: { root },
  outputFileTracingRoot: root,
  transpilePackages: ['@dart/client', '@dart/runtime', '@dart/supervisor'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm run typecheck`, once, for the whole workspace.
  typescript: { ignoreBuildErrors: true },
};

export default config;
