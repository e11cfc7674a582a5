import { resolve } from 'node:path';
import type { DatabaseConnection } from '@dart/database';
import type { GatewayConfiguration } from '../configuration.ts';
import { openStore } from '../store.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const USAGE = `usage: dart-gateway                  serve
       dart-gateway backup FOLDER    write all rows into a new folder, while gateways work
       dart-gateway restore FOLDER   fill an empty database with them, before a gateway uses it
The database is DATABASE_URL's, else the embedded one of DART_STATE_DIR.`;

/** What to do instead of serving, by the words of the command line. @throws Error with the usage when they are others. */
export function readCommand(
  words: readonly string[],
): ((configuration: GatewayConfiguration) => Promise<void>) | undefined {
  const [verb, folder, ...rest] = words;
  if (verb === undefined) return undefined;
  const work = verb === 'backup' ? backUp : verb === 'restore' ? restore : undefined;
  if (work === undefined || folder === undefined || rest.length > 0) throw new Error(USAGE);
  return async (configuration) => {
    const { connection, embedded } = openStore(configuration, () => undefined);
    // A gateway that uses it goes on.
    const wasRunning = (await embedded?.isRunning()) === true;
    await embedded?.start();
    try {
      await report(verb, resolve(folder), connection, work);
    } finally {
      await connection.close();
      if (!wasRunning) await embedded?.stop();
    }
  };
}

async function report(
  verb: string,
  folder: string,
  connection: DatabaseConnection,
  work: typeof backUp,
): Promise<void> {
  const { tables, migration } = await work(connection, folder, (name, rows) => {
    process.stderr.write(`  ${name}: ${rows}\n`);
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `${verb} of ${rows} rows in ${tables.length} tables, schema ${migration}: ${folder}\n`,
  );
}
