import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const PYTHON_FOLDER = dirname(fileURLToPath(import.meta.url));

/** A section that gives supervisord the call `flood.send`; see flood.py. */
export const FLOOD_SECTION = `[rpcinterface:flood]
supervisor.rpcinterface_factory = flood:make_flood
`;

/** supervisord finds flood.py by this. */
export const FLOOD_ENVIRONMENT = { PYTHONPATH: PYTHON_FOLDER };

/** Makes three state events for each process whose name begins so, many times; gives how many there were. */
export async function sendFlood(socketPath: string, prefix: string, rounds: number): Promise<number> {
  const xml = `<?xml version="1.0"?><methodCall><methodName>flood.send</methodName><params>
<param><value><string>${prefix}</string></value></param><param><value><int>${rounds}</int></value></param>
</params></methodCall>`;
  const call = request({
    socketPath,
    path: '/RPC2',
    method: 'POST',
    agent: false,
    headers: { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(xml) },
  });
  call.end(xml);
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  const body = await text(answer);
  const count = Number(/<int>(\d+)<\/int>/.exec(body)?.[1]);
  if (!(count > 0)) throw new Error(`supervisord could not send a flood: ${body}`);
  return count;
}
