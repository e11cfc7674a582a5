import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { choosePort } from './choose-port.ts';
import { claimStateFolder } from './claim-state-folder.ts';
import { layOut } from './layout.ts';
import { nameHosts } from './name-hosts.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function setup() {
  const folder = await mkdtemp(join(tmpdir(), 'dart-local-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return { folder, layout: layOut(folder, '/clone') };
}

describe('choosePort', () => {
  it('gives the wanted port, or any free one for 0', async () => {
    const port = await choosePort(0, 'gateway', 'DART_GATEWAY_PORT');
    expect(await choosePort(port, 'gateway', 'DART_GATEWAY_PORT')).toBe(port);
  });

  it('names the port in use and how to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    cleanups.push(() => server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(choosePort(port, 'portal', 'DART_PORTAL_PORT')).rejects.toThrow(
      new RegExp(
        `portal cannot have port ${port} .*DART_PORTAL_PORT=${port + 1} npm start; 0 takes a free one`,
      ),
    );
  });
});

describe('claimStateFolder', () => {
  it('makes the folder and notes its process, for its owner only', async () => {
    const { folder, layout } = await setup();
    await claimStateFolder(folder, layout);
    expect(JSON.parse(await readFile(layout.starterFile, 'utf8'))).toEqual({ pid: process.pid });
    expect((await stat(layout.starterFile)).mode & 0o777).toBe(0o600);
  });

  it('refuses a folder that cannot be made, and says what to do', async () => {
    const { folder } = await setup();
    await writeFile(join(folder, 'file'), '');
    for (const inside of [join(folder, 'file', 'state'), '/proc/dart']) {
      await expect(claimStateFolder(inside, layOut(inside))).rejects.toThrow(
        /cannot be written .*DART_STATE_DIR=\/a\/folder\/of\/yours npm start/,
      );
    }
  });

  it('refuses when a part of an earlier start still runs, but not for a stranger with its process id', async () => {
    const { folder, layout } = await setup();
    const script = join(folder, 'gateway.mjs');
    await writeFile(script, 'console.log(1); setInterval(() => {}, 1000);');
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
    cleanups.push(() => child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    await writeFile(layout.runFile, JSON.stringify({ gateway: { url: 'x', pid: child.pid } }));
    await expect(claimStateFolder(folder, layout)).rejects.toThrow(/runs already .*`npm stop`/);
    await writeFile(layout.runFile, JSON.stringify({ gateway: { url: 'x', pid: process.pid } }));
    await expect(claimStateFolder(folder, layout)).resolves.toBeUndefined();
  });
});

describe('nameHosts', () => {
  it('numbers the first part of the name, from the second host on', async () => {
    const own = () => Promise.resolve('web1.example.com');
    expect(await nameHosts(3, own)).toEqual(['web1.example.com', 'web1-2.example.com', 'web1-3.example.com']);
    expect(await nameHosts(2, () => Promise.resolve('laptop'))).toEqual(['laptop', 'laptop-2']);
  });
});
