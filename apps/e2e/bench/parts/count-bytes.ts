import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Bench } from '../benchmark.ts';

/** A way to a server that counts what goes through, both ways, headers included. */
export interface ByteCounter {
  readonly url: string;
  /** Bytes to the server and back so far. */
  readonly sent: () => number;
  readonly received: () => number;
}

/** Listens on a port of its own and hands everything on. */
export async function createByteCounter(bench: Bench, target: string): Promise<ByteCounter> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let sent = 0;
  let received = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    sockets.add(client).add(upstream);
    client.on('data', (chunk) => (sent += chunk.length)).pipe(upstream);
    upstream.on('data', (chunk) => (received += chunk.length)).pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  bench.defer(async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  });
  const { port: own } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${own}`, sent: () => sent, received: () => received };
}
