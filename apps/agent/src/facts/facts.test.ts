import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { readHostName } from './facts.ts';

/** Puts a `hostname` first on PATH that runs these lines. */
function setup(lines: string) {
  const folder = makeFolder();
  writeFileSync(join(folder, 'hostname'), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  vi.stubEnv('PATH', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

test('The name of a host is its FQDN', () => {
  setup('[ "$1" = -f ] && echo web-01.example.org');
  expect(readHostName()).toBe('web-01.example.org');
});

test.each([
  ['fails', 'echo web-01.example.org; exit 1'],
  ['says localhost', 'echo localhost'],
  ['says localhost with a domain', 'echo localhost.localdomain'],
  ['says nothing', ':'],
])('A host whose `hostname -f` %s is called what the kernel calls it', (_, lines) => {
  setup(lines);
  expect(readHostName()).toBe(hostname());
});
