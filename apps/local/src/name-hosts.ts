import { execFile } from 'node:child_process';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

/** The fully qualified name of this machine, or its short one where nothing better is known. */
async function findOwnName(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('hostname', ['-f'], { timeout: 2000 });
    const name = stdout.trim();
    if (name !== '' && !name.startsWith('localhost')) return name;
  } catch {
    // Some systems have no such command or no entry for themselves.
  }
  return hostname();
}

/** Names for so many hosts on this machine: its own, then with -2, -3 … behind the first part. */
export async function nameHosts(count: number, findName = findOwnName): Promise<string[]> {
  const own = await findName();
  const [first = own, ...rest] = own.split('.');
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? own : [`${first}-${at + 1}`, ...rest].join('.'),
  );
}
