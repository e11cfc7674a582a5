#!/usr/bin/env node
// Serves the built portal: HOSTNAME and PORT say where (127.0.0.1:3000; 0 is a free port), DART_GATEWAY_URL where the
// gateway is. Prints one line of JSON once it listens.
import { Console } from 'node:console';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import process, { env } from 'node:process';
import { setTimeout } from 'node:timers';
import { fileURLToPath, URL } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
/** Open streams end with the portal: browsers come back to the next one by themselves. */
const GRACE_MS = 250;

// Whatever Next has to say goes to stderr: the one line on stdout is for whoever started this.
globalThis.console = new Console(process.stderr);
env['NEXT_TELEMETRY_DISABLED'] = '1';
env['NODE_ENV'] = 'production';

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** The configuration that the build has resolved; undefined when there is no build. */
async function readBuiltConfig() {
  try {
    return JSON.parse(await readFile(`${folder}.next/required-server-files.json`, 'utf8')).config;
  } catch {
    return undefined;
  }
}

async function serve() {
  const hostname = env['HOSTNAME'] ?? '127.0.0.1';
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    fail(`PORT is "${env['PORT']}"; set it to a number from 0 (a free port) to 65535.`);
    return;
  }
  const config = await readBuiltConfig();
  if (config === undefined) {
    fail('The portal is not built. Run: npm run build -w apps/portal');
    return;
  }
  // As Next's own standalone server does: the build's configuration, instead of compiling next.config.ts again.
  env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify(config);
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: folder, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.once('error', (error) => {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} on ${hostname} is in use. Set PORT to another one, or to 0 for a free one.`
        : `The portal cannot listen on ${hostname}:${port}: ${error.message}`,
    );
    void app.close();
  });
  server.listen(port, hostname, () => {
    const host = hostname.includes(':') ? `[${hostname}]` : hostname;
    process.stdout.write(
      `${JSON.stringify({ ready: true, url: `http://${host}:${server.address().port}` })}\n`,
    );
  });
  const stop = () => {
    server.close(() => void app.close());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

await serve();
