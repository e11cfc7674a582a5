import { open } from 'node:fs/promises';
import { setImmediate as yieldTurn } from 'node:timers/promises';

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
      await yieldTurn();
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
