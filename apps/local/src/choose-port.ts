import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { toError } from '@dart/runtime';
import { StartError } from './claim-state-folder.ts';

/** A port of this machine that is free now: the wanted one, or any for 0. Throws StartError when it is in use. */
export async function choosePort(wanted: number, part: string, variable: string): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw new StartError(
      `The ${part} cannot have port ${wanted} (${toError(error).message}). ` +
        `Choose another: ${variable}=${wanted + 1} npm start; 0 takes a free one.`,
      { cause: error },
    );
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
