import { connect } from 'node:net';
import type { RequestOptions } from 'node:http';

/**
 * Makes supervisord's loop turn: anything readable does, and a connection that is opened and closed is the least of it
 * (a call costs both sides a millisecond of work). Resolves once supervisord has closed it: while it works on something
 * else, one that waits is enough, and each more would have to be taken before the calls that come after.
 * @throws the error of the connection, and when it is not taken within the deadline.
 */
export function wakeSupervisord(address: RequestOptions, deadlineMs: number): Promise<void> {
  const { socketPath, host, port } = address;
  return new Promise((resolve, reject) => {
    const socket = connect(
      socketPath == null ? { host: host ?? '127.0.0.1', port: Number(port) } : { path: socketPath },
    );
    socket.setTimeout(deadlineMs, () => socket.destroy(new Error(`not taken within ${deadlineMs} ms`)));
    socket.once('connect', () => socket.end());
    socket.resume();
    socket.once('error', reject);
    socket.once('close', () => {
      resolve();
    });
  });
}
