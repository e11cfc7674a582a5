import { statSync } from 'node:fs';
import type { Service } from '@dart/runtime';

/** How often the agent looks at its own file, in milliseconds. */
const INTERVAL_MS = 5000;

/** The exit code after the agent's file was replaced: not 0, so that supervisord starts it again with any `autorestart` but false. */
export const REPLACED_EXIT_CODE = 75;

/**
 * Watches the file that the agent was started from. `onReplaced` is called once it is another one, and has not changed
 * from one look to the next: a copy may still be going on.
 */
export function createOwnFileWatch(path: string, onReplaced: () => void, intervalMs = INTERVAL_MS): Service {
  const read = (): string | undefined => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
  };
  const first = read();
  let last = first;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = read();
    const isNew = now !== undefined && now !== first && now === last;
    last = now;
    if (!isNew) return;
    clearInterval(timer);
    onReplaced();
  };
  return {
    start() {
      timer = setInterval(look, intervalMs);
      return Promise.resolve();
    },
    stop() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}
