import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from '../benchmark.ts';

const SERVER = fileURLToPath(new URL('plain-frames.mjs', import.meta.url));

/** A bare server that writes a prepared frame to all of its connections at this rate. */
export async function startPlainFrames(
  bench: Bench,
  { bytes, perSecond }: { readonly bytes: number; readonly perSecond: number },
): Promise<{ url: string; pid: number }> {
  const child = spawn(process.execPath, [SERVER, String(bytes), String(perSecond)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  bench.defer(() => {
    child.kill('SIGKILL');
    return exited;
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}`, pid: child.pid ?? 0 };
}
