import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** So often that a file written in steps is seen between them, yet others get to work too, in milliseconds. */
const INTERVAL_MS = 1;

/** Reads a file again and again, to catch it half written. Gives each text that it saw, with the file's inode. */
export function watchFile(path: string): { stop(): Promise<ReadonlyMap<string, number>> } {
  const seen = new Map<string, number>();
  let isStopped = false;
  const read = async (): Promise<void> => {
    const file = await open(path);
    try {
      const text = await file.readFile('utf8');
      if (!seen.has(text)) seen.set(text, (await file.stat()).ino);
    } finally {
      await file.close();
    }
  };
  const watch = async (): Promise<void> => {
    while (!isStopped) {
      await read();
      await delay(INTERVAL_MS);
    }
    await read();
  };
  const watched = watch();
  return {
    async stop() {
      isStopped = true;
      await watched;
      return seen;
    },
  };
}
