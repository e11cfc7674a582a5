import { request } from 'node:http';
import { AGENT_GROUP } from '@dart/supervisor';

const CALL =
  '<?xml version="1.0"?><methodCall><methodName>supervisor.getProcessInfo</methodName><params><param><value>' +
  `<string>${AGENT_GROUP}:${AGENT_GROUP}</string></value></param></params></methodCall>`;

/** The process id of the agent under a supervisord, by its socket; undefined when it has none now. Never throws. */
export function readAgentPid(socketPath: string, deadlineMs = 1000): Promise<number | undefined> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(CALL) };
    const call = request({ socketPath, path: '/RPC2', method: 'POST', agent: false, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('error', () => {
        resolve(undefined);
      });
      response.on('end', () => {
        const pid = /<name>pid<\/name>\s*<value><int>(\d+)<\/int>/.exec(body)?.[1];
        resolve(Number(pid) > 0 ? Number(pid) : undefined);
      });
    });
    call.setTimeout(deadlineMs, () => call.destroy());
    call.on('error', () => {
      resolve(undefined);
    });
    call.on('close', () => {
      resolve(undefined);
    });
    call.end(CALL);
  });
}
