import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keepRunning } from './keep-running.ts';
import { createPart } from './part.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A part that is a script of Node's. */
async function setup(script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'dart-part-'));
  const logFile = join(folder, 'part.log');
  const command = [process.execPath, '-e', script];
  const part = createPart({ name: 'gateway', command, cwd: folder, environment: {}, logFile });
  cleanups.push(async () => {
    await part.stop();
    await rm(folder, { recursive: true });
  });
  return { part, readLog: () => readFile(logFile, 'utf8') };
}

const READY = `console.log('hello'); console.log(JSON.stringify({ ready: true, url: 'http://a:1' })); setInterval(() => {}, 1000);`;

describe('a part', () => {
  it('has started once it says that it is ready, and where', async () => {
    const { part } = await setup(READY);
    await part.start();
    expect(part.url).toBe('http://a:1');
    expect(part.pid).toBeGreaterThan(1);
  });

  it('has ended once stop has resolved, and stopping twice is harmless', async () => {
    const { part } = await setup(READY);
    await part.start();
    await part.stop();
    await part.stop();
    expect(part.pid).toBeUndefined();
    expect(await part.waitForExit()).toBe('SIGTERM');
  });

  it('fails to start with the end of its log when it ends instead', async () => {
    const { part } = await setup(`console.error('no database here'); process.exitCode = 3;`);
    await expect(part.start()).rejects.toThrow(
      /The gateway ended before it was ready \(exit code 3\)[\s\S]*no database here/,
    );
  });
});

describe('keepRunning', () => {
  it('says that a part has ended, starts it again, and stops doing so when told', async () => {
    const { part } = await setup(READY);
    const controller = new AbortController();
    const remarks: string[] = [];
    await part.start();
    const first = part.pid ?? 0;
    let second: number | undefined;
    const kept = keepRunning(part, {
      signal: controller.signal,
      onRemark: (text) => remarks.push(text),
      onRestart: () => {
        second = part.pid;
        controller.abort();
        return part.stop();
      },
    });
    process.kill(first, 'SIGKILL');
    await kept;
    expect(second).not.toBe(first);
    expect(remarks).toEqual(['gateway ended (SIGKILL); starting it again in 0.5 s', 'gateway runs again']);
  });
});
