import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things are: built programs in the clone, everything else in the state folder. */
export interface Layout {
  readonly root: string;
  readonly gateway: string;
  readonly portal: string;
  readonly agent: string;
  readonly registrar: string;
  readonly examples: string;
  readonly runFile: string;
  readonly starterFile: string;
  readonly adminTokenFile: string;
  readonly logFile: (part: string) => string;
  readonly hostFolder: (name: string) => string;
}

/** The bundle lies in apps/local/dist. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export function layOut(stateFolder: string, root = ROOT): Layout {
  return {
    root,
    gateway: join(root, 'apps/gateway/dist/gateway.mjs'),
    portal: join(root, 'apps/portal/bin/portal.mjs'),
    agent: join(root, 'dist/dart-agent.mjs'),
    registrar: join(root, 'dist/dart.mjs'),
    examples: join(root, 'examples/dartrc.yaml'),
    runFile: join(stateFolder, 'run.json'),
    starterFile: join(stateFolder, 'starter.json'),
    adminTokenFile: join(stateFolder, 'admin-token'),
    logFile: (part) => join(stateFolder, 'logs', `${part}.log`),
    hostFolder: (name) => join(stateFolder, 'hosts', name),
  };
}
