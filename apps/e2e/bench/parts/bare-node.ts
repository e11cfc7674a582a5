import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readAgentCommand } from '@dart/supervisor';
import type { Bench } from '../benchmark.ts';
import { AGENT } from './host.ts';

/** With http and a server, as little as a Node that talks to others can be. */
const SOURCE = `import { createServer } from 'node:http';
createServer().listen(0, '127.0.0.1', () => process.stdout.write('READY\\n'));`;

/** Starts a bare Node with the agent's flags; resolves when it is ready. */
export async function startBareNode(bench: Bench): Promise<ChildProcess> {
  const [program = '', ...words] = readAgentCommand(AGENT).slice(0, -1);
  const child = spawn(program, [...words, '--input-type=module', '--eval', SOURCE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  bench.defer(() => {
    child.kill('SIGKILL');
    return exited;
  });
  await once(child.stdout, 'data');
  return child;
}
