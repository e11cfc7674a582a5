import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, mountSmallDisk, sized } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { eatConnections } from './eat-connections.ts';
import { remark } from './remark.ts';
import { startTroubledDart } from './troubled-dart.ts';

const LINES = sized({ small: 20, whole: 200 });
/** Longer than a gateway's lease on its agents' streams, 6 s. */
const FROZEN_MS = sized({ small: 8_000, whole: 40_000 });
const TIMEOUT_MS = sized({ small: 120_000, whole: 400_000 });

/** Writes to a file until there is no room for a page more. */
function fillDisk(file: string): void {
  for (const bytes of [1024 * 1024, 4096]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(bytes, 1));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
  }
}

test(
  'PostgreSQL is stopped, later killed: what happens meanwhile is told once it is back, by itself',
  { timeout: TIMEOUT_MS },
  async (context) => {
    const { database, expectUnready, waitForLines, expectWhole } = await startTroubledDart();
    const { server } = database;
    const unready: number[] = [];
    for (const end of [() => server.stop(), () => server.kill()]) {
      await waitForLines(LINES / 2);
      await end();
      unready.push(await expectUnready());
      await waitForLines(LINES);
      await server.start();
    }
    remark(context, `unready after ${unready.join(' and ')} s, ${await expectWhole()}`);
  },
);

test(
  'PostgreSQL stands still and goes on: nothing is lost or doubled, and the host counts as connected again',
  { timeout: TIMEOUT_MS },
  async (context) => {
    const { database, expectUnready, waitForLines, expectWhole } = await startTroubledDart();
    await waitForLines(LINES / 2);
    database.server.freeze();
    const begunMs = performance.now();
    const unready = await expectUnready();
    await eventually(() => performance.now() - begunMs > FROZEN_MS, {
      withinMs: FROZEN_MS + 1_000,
      what: 'the time to pass',
    });
    database.server.thaw();
    remark(context, `${FROZEN_MS / 1000} s, unready after ${unready} s, ${await expectWhole()}`);
  },
);

test(
  'Others take all connections of PostgreSQL: all is told once they let go, also by a gateway that starts meanwhile',
  { timeout: TIMEOUT_MS },
  async (context) => {
    const { dart, database, expectUnready, waitForLines, expectWhole } = await startTroubledDart();
    await waitForLines(LINES / 2);
    const letGo = await eatConnections(database);
    onTestFinished(letGo);
    const unready = await expectUnready();
    await waitForLines(LINES);
    await letGo();
    remark(context, `unready after ${unready} s, ${await expectWhole()}`);

    await dart.gateway.kill();
    const letGoAgain = await eatConnections(database);
    onTestFinished(letGoAgain);
    const started = dart.gateway.start();
    await eventually(async () => (await dart.readGatewayLog()).includes('can’t be used yet'), {
      what: 'the gateway to wait',
    });
    await letGoAgain();
    await started;
    expect(await dart.isReached()).toBe(true);
  },
);

test(
  'The disk of PostgreSQL is full: nothing that was acknowledged is lost, and all is told once there is room',
  { timeout: TIMEOUT_MS },
  async (context) => {
    let disk = '';
    const { dart, database, expectUnready, waitForLines, expectWhole } = await startTroubledDart({
      prepare: (folder) => {
        disk = folder;
        return mountSmallDisk(disk, 320 * 1024 * 1024);
      },
    });
    await waitForLines(LINES / 2);
    const ballast = join(disk, 'ballast');
    fillDisk(ballast);
    await eventually(async () => /No space left|lacks|could not extend/.test(await dart.readGatewayLog()), {
      withinMs: 60_000,
      what: 'a write that found no room',
    });
    const unready = await expectUnready();
    await waitForLines(LINES);
    rmSync(ballast);
    // PostgreSQL ends itself where its log can't be written; one of its own machine would be started again by systemd
    if (!(await database.server.isAlive())) await database.server.start();
    remark(context, `unready after ${unready} s more, ${await expectWhole()}`);
  },
);
