import type { Client } from '@dart/client';
import { expect, test } from 'vitest';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import type { DesiredState } from '../desired/desired-state.ts';
import { silent } from '../fixtures/silent.ts';
import type { HostReader } from '../model/host-reader.ts';
import { createDesiredSync } from './desired-sync.ts';

/** A gateway in memory whose answers take a while; the real one can't be made to change in between. */
function setup() {
  let version = 1;
  let written = '0';
  let fetches = 0;
  const client = {
    request: async () => {
      fetches += 1;
      await new Promise(setImmediate);
      return { desiredState: { version: String(version), programs: [], groups: [] } };
    },
  } as unknown as Client;
  const writer = {
    get written() {
      return { version: written, sections: {}, refusals: [] };
    },
    write: (desired: DesiredState) => {
      written = desired.version;
      return Promise.resolve();
    },
  } as unknown as ConfigurationWriter;
  const sync = createDesiredSync({
    client,
    file: { read: () => undefined, write: () => undefined },
    writer,
    hostReader: { poll: () => Promise.resolve() } as unknown as HostReader,
    onChange: () => undefined,
    logger: silent,
  });
  const change = (): Promise<void> => {
    version += 1;
    return sync.follow(String(version));
  };
  return { sync, change, fetches: () => fetches };
}

test('Of many changes only the last is fetched, and what was told of the others starts nothing any more', async () => {
  const { sync, change, fetches } = setup();
  await Promise.all(Array.from({ length: 200 }, change));
  expect(sync.current?.version).toBe('201');
  expect(fetches()).toBe(1);
});

test('A change that is told while a fetch is on its way is fetched after it', async () => {
  const { sync, change, fetches } = setup();
  const first = change();
  await Promise.resolve();
  await Promise.all([first, change(), change()]);
  expect(sync.current?.version).toBe('4');
  expect(fetches()).toBeLessThanOrEqual(2);
  await sync.follow('4');
  expect(fetches()).toBeLessThanOrEqual(2);
});
