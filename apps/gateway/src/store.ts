import { join } from 'node:path';
import {
  createEmbeddedServer,
  openDatabase,
  type DatabaseConnection,
  type EmbeddedServer,
  type FollowStatement,
} from '@dart/database';
import type { GatewayConfiguration } from './configuration.ts';

/** Where a gateway keeps everything. */
export interface Store {
  readonly connection: DatabaseConnection;
  /** The PostgreSQL that npm brought along, unless another one is named; not started yet. */
  readonly embedded: EmbeddedServer | undefined;
}

/** Nothing is connected until the first query. */
export function openStore(
  { databaseUrl, stateFolder }: Pick<GatewayConfiguration, 'databaseUrl' | 'stateFolder'>,
  onError: (error: Error) => void,
  follow?: FollowStatement,
): Store {
  const options = { onError, follow };
  if (databaseUrl !== undefined)
    return { connection: openDatabase({ url: databaseUrl }, options), embedded: undefined };
  const embedded = createEmbeddedServer(join(stateFolder, 'postgres'));
  return { connection: openDatabase({ socketFolder: embedded.socketFolder }, options), embedded };
}
