import { dirname, resolve } from 'node:path';
import { parseIniFile } from '@dart/supervisor';
import { readTextFile } from '../files/atomic-file.ts';
import type { Installation } from '../supervisord/installation.ts';
import { listFiles } from './list-files.ts';
import { expandValue } from './expand.ts';

/**
 * The names of programs, listeners and groups in the configuration that dart does not write, with their file.
 * supervisord would silently merge a section of ours with one of these.
 */
export function readOtherNames(
  includedFile: string,
  installation: Installation,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const main = installation.configurationFile;
  if (main === undefined) return names;
  const read = (file: string): void => {
    let text: string | undefined;
    try {
      text = readTextFile(file);
    } catch {
      return;
    }
    for (const { header, values } of parseIniFile(text ?? '')) {
      const name = /^(?:program|eventlistener|group|fcgi-program):(.+)$/.exec(header)?.[1]?.trim();
      if (name !== undefined) names.set(name, file);
      if (header === 'include' && file === main)
        for (const other of findIncluded(values.get('files') ?? '')) read(other);
    }
  };
  const findIncluded = (patterns: string): string[] =>
    patterns
      .split(/\s+/)
      .map((pattern) => expandValue(pattern, '', main, installation))
      .filter((pattern) => pattern !== undefined && pattern !== '')
      .flatMap((pattern) => listFiles(resolve(dirname(main), pattern ?? '')))
      .filter((file) => file !== resolve(includedFile) && file !== main);
  read(main);
  return names;
}
