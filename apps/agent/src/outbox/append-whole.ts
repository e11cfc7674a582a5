import { ftruncateSync, writeSync } from 'node:fs';

/**
 * Appends all of the bytes to a file of this size. On a full disk a write can take a part of them and say nothing; what
 * was written is taken back then, so that the next append does not stand behind half a line.
 * @throws when the disk takes no more.
 */
export function appendWhole(file: number, size: number, bytes: Buffer): void {
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}
