import { randomBytes } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Room that is kept for the time when the disk is full: conflating a segment writes the smaller one beside it. */
export interface Reserve {
  /** Gives the room free. */
  release(): void;
  /** Takes it again; false when there is not so much. */
  fill(): boolean;
}

/** A conflated segment is smaller than this, in bytes. */
const RESERVE_BYTES = 512 * 1024;

/** The reserve in a folder; it is taken when it was not yet. */
export function openReserve(folder: string): Reserve {
  const path = join(folder, 'reserve');
  const reserve: Reserve = {
    release() {
      rmSync(path, { force: true });
    },
    fill() {
      if (statSync(path, { throwIfNoEntry: false })?.size === RESERVE_BYTES) return true;
      try {
        // A file system that compresses would keep no room for zeros.
        writeFileSync(path, randomBytes(RESERVE_BYTES), { mode: 0o600 });
        return true;
      } catch {
        this.release();
        return false;
      }
    },
  };
  reserve.fill();
  return reserve;
}
