import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that only its owner may read, whole or not at all: others read it at any time. */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const half = `${file}.${process.pid}.new`;
  await writeFile(half, text, { mode: 0o600 });
  await rename(half, file);
}
