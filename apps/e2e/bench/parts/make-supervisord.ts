import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findExecutable } from '../../src/configuration.ts';
import type { Bench } from '../benchmark.ts';
import { makeFolder } from './folder.ts';

/** A supervisord that is started with more words or environment; gives its path. */
export async function makeSupervisord(
  bench: Bench,
  { words = '', environment = {} }: { words?: string; environment?: Readonly<Record<string, string>> },
): Promise<string> {
  const path = join(await makeFolder(bench), 'supervisord');
  const variables = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'\n`);
  const text = `#!/bin/sh\n${variables.join('')}exec ${findExecutable('supervisord')} "$@" ${words}\n`;
  await writeFile(path, text, { mode: 0o755 });
  return path;
}
