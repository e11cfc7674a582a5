import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrateDatabase } from '@dart/database';
import { createTemporaryFolder } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { readGatewayConfiguration } from '../configuration.ts';
import { openStore } from '../store.ts';
import { readCommand } from './command.ts';

it('serves without words, and says what else there is for words that it does not know', () => {
  expect(readCommand([])).toBeUndefined();
  for (const words of [['restor', 'folder'], ['backup'], ['restore', 'one', 'two']])
    expect(() => readCommand(words)).toThrow(/usage: .*\n.*backup FOLDER.*\n.*restore FOLDER/);
});

it('backs up the embedded database while a gateway uses it, and restores into one that nobody has started', async () => {
  const folder = await createTemporaryFolder();
  onTestFinished(() => folder.remove());
  const open = async (name: string) => {
    const stateFolder = join(folder.path, name);
    await mkdir(stateFolder);
    await chmod(stateFolder, 0o711);
    const configuration = readGatewayConfiguration({ DART_STATE_DIR: stateFolder });
    const { connection, embedded } = openStore(configuration, () => undefined);
    onTestFinished(async () => {
      await connection.close();
      await embedded?.stop();
    });
    return { configuration, connection, embedded };
  };
  const used = await open('used');
  await used.embedded?.start();
  await migrateDatabase(used.connection);
  await used.connection.pool.query(`INSERT INTO host (name, public_key) VALUES ('web1', 'key')`);
  const backup = join(folder.path, 'backup');
  await readCommand(['backup', backup])?.(used.configuration);
  expect(await used.embedded?.isRunning()).toBe(true);

  const fresh = await open('fresh');
  await readCommand(['restore', backup])?.(fresh.configuration);
  expect(await fresh.embedded?.isRunning()).toBe(false);
  await fresh.embedded?.start();
  const { rows } = await fresh.connection.pool.query('SELECT name FROM host');
  expect(rows).toEqual([{ name: 'web1' }]);
});
