import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runRegistrar } from '../run-registrar.ts';
import { createColours } from '../terminal/colours.ts';

type Answers = Readonly<Record<string, unknown>>;

/** A gateway that answers operations by their names; a stream is what its array holds, and then stays open. */
export async function setupFakeGateway(answers: Answers = {}) {
  const seen: { operation: string; variables: Record<string, unknown>; token: string | undefined }[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const operation = /(?:query|mutation|subscription) (\w+)/.exec(query)?.[1] ?? '';
      seen.push({ operation, variables, token: request.headers.authorization });
      const answer: unknown = answers[operation];
      if (Array.isArray(answer)) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        for (const live of answer as unknown[])
          response.write(`event: next\ndata: ${JSON.stringify({ data: { live } })}\n\n`);
        return;
      }
      const refused = [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }];
      response.writeHead(answer === undefined ? 401 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer === undefined ? { errors: refused } : { data: answer }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'dart-registrar-'));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('DART_STATE_DIR', folder);
  vi.stubEnv('XDG_CONFIG_HOME', folder);
  vi.stubEnv('DART_GATEWAY', '');
  vi.stubEnv('DART_TOKEN', '');
  vi.stubEnv('DART_PORTAL', '');
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(async () => {
    await close();
    await rm(folder, { recursive: true });
    vi.unstubAllEnvs();
  });
  const run = async (...words: string[]) => {
    let out = '';
    let err = '';
    const code = await runRegistrar(words, {
      colours: createColours(false),
      isInteractive: false,
      write: (text) => (out += text),
      writeBytes: (bytes) => Promise.resolve(void (out += Buffer.from(bytes).toString())),
      remark: (text) => (err += text),
    });
    return { code, out, err };
  };
  const writeRunFile = (more: object = {}) =>
    writeFile(join(folder, 'run.json'), JSON.stringify({ gateway: { url }, token: 'local', ...more }));
  return { run, seen, url, folder, close, writeRunFile };
}
