import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a supervisord of our own keeps its things. */
export interface DaemonLayout {
  readonly folder: string;
  readonly configurationFile: string;
  /** The one file that the agent writes and supervisord includes. */
  readonly includedFile: string;
  readonly socketPath: string;
  readonly logFile: string;
  readonly errorFile: string;
  readonly pidFile: string;
  /** Logs of programs that name none, and of the agent. */
  readonly childLogFolder: string;
  /** The agent's own state: key, outbox, last desired state. */
  readonly agentFolder: string;
}

/** The kernel's limit is 107 bytes; supervisord first binds `<path>.<pid>`. */
const SOCKET_PATH_LIMIT = 96;

/** The paths below `folder`; the socket goes to the system's temporary folder when its path would be too long. */
export function layOutDaemon(folder: string): DaemonLayout {
  return {
    folder,
    configurationFile: join(folder, 'supervisord.conf'),
    includedFile: join(folder, 'dart.conf'),
    socketPath: chooseSocketPath(folder),
    logFile: join(folder, 'supervisord.log'),
    errorFile: join(folder, 'supervisord.err'),
    pidFile: join(folder, 'supervisord.pid'),
    childLogFolder: join(folder, 'logs'),
    agentFolder: join(folder, 'agent'),
  };
}

function chooseSocketPath(folder: string): string {
  const inside = join(folder, 'supervisor.sock');
  if (Buffer.byteLength(inside) <= SOCKET_PATH_LIMIT) return inside;
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(tmpdir(), `dart-${digest}`, 'supervisor.sock');
}
