import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createSupervisordDaemon, type SupervisordDaemon } from './daemon.ts';
import { answersOnSocket } from './probe.ts';

const daemons: SupervisordDaemon[] = [];

async function setup(options: { extraSections?: string; agentCommand?: string[] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'dart-daemon-'));
  const daemon = createSupervisordDaemon({ folder, name: 'host 100%', stopTimeoutMs: 2000, ...options });
  daemons.push(daemon);
  return daemon;
}

afterEach(async () => {
  for (const daemon of daemons.splice(0)) {
    await daemon.stop();
    await rm(daemon.folder, { recursive: true, force: true });
  }
});

test('A started daemon answers on its socket, and a stopped one does not', async () => {
  const daemon = await setup({ agentCommand: ['/bin/sh', '-c', 'echo "a 100% b"; exec cat >/dev/null'] });
  await daemon.start();
  expect(daemon.pid).toBeGreaterThan(1);
  expect(await answersOnSocket(daemon.socketPath)).toBe(true);
  await daemon.stop();
  await daemon.stop();
  expect(daemon.pid).toBeUndefined();
  expect(await answersOnSocket(daemon.socketPath)).toBe(false);
});

test('A daemon that cannot start says what supervisord said, and can be started again', async () => {
  const daemon = await setup({ extraSections: '[program:x]\nuser=nobody-of-this-name\ncommand=/bin/true\n' });
  await expect(daemon.start()).rejects.toThrow(/nobody-of-this-name/);
  await expect(daemon.start()).rejects.toThrow(/nobody-of-this-name/);
});

test('A program that ignores TERM ends with the daemon all the same', async () => {
  const daemon = await setup({
    extraSections: `[program:deaf]\ncommand=/bin/sh -c "trap '' TERM; while :; do sleep 1; done"\nstopwaitsecs=600\n`,
  });
  await daemon.start();
  await daemon.stop();
  expect(daemon.pid).toBeUndefined();
});
