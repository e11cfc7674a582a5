import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Starts processes by one bare `system.multicall`; resolves when supervisord has answered. */
export async function startByMulticall(socketPath: string, names: readonly string[]): Promise<void> {
  const calls = names.map(
    (name) =>
      `<value><struct><member><name>methodName</name><value><string>supervisor.startProcess</string></value></member>` +
      `<member><name>params</name><value><array><data><value><string>${name}</string></value>` +
      `<value><boolean>0</boolean></value></data></array></value></member></struct></value>`,
  );
  const body = `<?xml version="1.0"?><methodCall><methodName>system.multicall</methodName><params><param><value><array><data>${calls.join('')}</data></array></value></param></params></methodCall>`;
  const headers = { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(body) };
  const answer = await new Promise<string>((resolve, reject) => {
    const outgoing = request({ socketPath, path: '/RPC2', method: 'POST', headers }, (incoming) => {
      text(incoming).then(resolve, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  if (answer.includes('faultCode')) {
    throw new Error(`supervisord did not start all:\n${answer.slice(0, 2000)}`);
  }
}
