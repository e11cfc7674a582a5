import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createTemporaryFolder } from '@dart/testkit';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface GatewayProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it as a crash does, whatever it is doing. */
  kill(): Promise<void>;
}

/** A gateway in a process of its own, on a database that is there. The signal kills it while it starts. */
export async function startGatewayProcess(
  databaseUrl: string,
  signal?: AbortSignal,
): Promise<GatewayProcess> {
  const folder = await createTemporaryFolder();
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      DATABASE_URL: databaseUrl,
      DART_STATE_DIR: folder.path,
      DART_GATEWAY_PORT: '0',
      DART_AD_HOC: 'everybody',
      DART_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await folder.remove();
  };
  signal?.addEventListener('abort', () => child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url: string };
    return { url, pid: child.pid ?? 0, kill };
  }
  await kill();
  throw new Error('the gateway ended before it was ready');
}
