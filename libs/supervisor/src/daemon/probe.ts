import { request } from 'node:http';

const GET_STATE =
  '<?xml version="1.0"?><methodCall><methodName>supervisor.getState</methodName><params></params></methodCall>';

/** Whether a supervisord behind a unix socket answers and says that it is RUNNING. Never throws. */
export function answersOnSocket(socketPath: string, deadlineMs = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request(
      {
        socketPath,
        path: '/RPC2',
        method: 'POST',
        agent: false,
        headers: { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(GET_STATE) },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => {
          resolve(response.statusCode === 200 && body.includes('RUNNING'));
        });
        response.on('error', () => {
          resolve(false);
        });
      },
    );
    call.setTimeout(deadlineMs, () => call.destroy());
    call.on('error', () => {
      resolve(false);
    });
    call.on('close', () => {
      resolve(false);
    });
    call.end(GET_STATE);
  });
}
