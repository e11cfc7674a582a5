import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbeddedServer, type EmbeddedServer } from '@dart/database';
import { eventually } from './eventually.ts';

/** A PostgreSQL that a test may stop, kill and hold still as it likes. */
export interface TestServer extends EmbeddedServer {
  /** SIGKILL for all of its processes at once, as when its machine loses power but for what its disk had taken. */
  kill(): Promise<void>;
  /** Holds all of its processes still: connections stay, nothing is answered. */
  freeze(): void;
  /** Lets them go on. */
  thaw(): void;
}

/** The processes of the server with its data in this folder: the first one and all that it started. */
function findProcesses(folder: string): number[] {
  const postmaster = Number.parseInt(readQuietly(join(folder, 'data', 'postmaster.pid')), 10);
  if (!(postmaster > 0)) return [];
  const parentOf = (pid: number): number => {
    const stat = readQuietly(`/proc/${pid}/stat`);
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  };
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && (pid === postmaster || parentOf(pid) === postmaster));
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A server with its data in `folder`, not started yet. */
export function createTestServer(folder: string): TestServer {
  const server = createEmbeddedServer(folder);
  const signal = (name: NodeJS.Signals): void => {
    for (const pid of findProcesses(folder)) process.kill(pid, name);
  };
  return {
    ...server,
    async kill() {
      signal('SIGKILL');
      // as long as nobody has asked how it ended, pg_ctl takes it for running
      await eventually(() => findProcesses(folder).length === 0, { what: 'the end of PostgreSQL' });
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}
