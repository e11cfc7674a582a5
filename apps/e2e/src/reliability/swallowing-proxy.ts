import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Which packets are swallowed: those towards the gateway, those from it, both, or none. */
export type Swallowed = 'none' | 'requests' | 'answers' | 'both';

/** A connection between a client and the gateway that can become half-open: nobody is told, packets just do not arrive. */
export interface SwallowingProxy {
  readonly url: string;
  /** For all connections, those that are open included; what was swallowed never comes. */
  swallow(what: Swallowed): void;
}

/** Starts a proxy of the running test. */
export async function startSwallowingProxy(gatewayUrl: string): Promise<SwallowingProxy> {
  const { hostname, port } = new URL(gatewayUrl);
  const sockets = new Set<Socket>();
  let swallowed: Swallowed = 'none';
  const pipe = (from: Socket, to: Socket, direction: Swallowed): void => {
    let isBroken = false;
    const isSwallowed = (): boolean => {
      // A connection that has lost a packet is never whole again.
      isBroken ||= swallowed === 'both' || swallowed === direction;
      return isBroken;
    };
    sockets.add(from);
    from.on('data', (bytes) => {
      if (!isSwallowed()) to.write(bytes);
    });
    from.on('end', () => {
      if (!isSwallowed()) to.end();
    });
    from.on('error', () => {
      if (!isSwallowed()) to.destroy();
    });
    from.on('close', () => sockets.delete(from));
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const gateway = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    pipe(client, gateway, 'requests');
    pipe(gateway, client, 'answers');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    swallow(what) {
      swallowed = what;
    },
  };
}
