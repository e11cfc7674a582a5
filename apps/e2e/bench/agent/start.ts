import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readAgentCommand } from '@dart/supervisor';
import { readBaseEnvironment } from '../../src/configuration.ts';
import type { Bench, Benchmark } from '../benchmark.ts';
import { startBareNode } from '../parts/bare-node.ts';
import { readUserMs } from '../parts/cpu.ts';
import { makeFolder } from '../parts/folder.ts';
import { AGENT, renderIdlePrograms, startBenchDaemon } from '../parts/host.ts';
import { percentile } from '../percentile.ts';

const STARTS = 9;

/** User CPU from exec to READY, on a host with 20 programs whose gateway is away. */
export const start: Benchmark = {
  name: 'agent.start',
  needs: ['@dart/agent'],
  async measure(bench) {
    const daemon = await startBenchDaemon(bench, { extraSections: renderIdlePrograms(20) });
    const environment = {
      ...readBaseEnvironment(),
      SUPERVISOR_SERVER_URL: `unix://${daemon.socketPath}`,
      DART_AGENT_DIR: join(daemon.folder, 'second-agent'),
      DART_CONFIGURATION_FILE: daemon.includedFile,
      DART_SUPERVISORD_CONFIGURATION: daemon.configurationFile,
      // Nobody listens there: READY does not wait for a gateway.
      DART_GATEWAY_URL: 'http://127.0.0.1:9',
      DART_LOG_LEVEL: 'silent',
    };
    const times: number[] = [];
    const floors: number[] = [];
    for (let count = 1; count <= STARTS; count += 1) {
      bench.note(`start ${count} of ${STARTS}`);
      const bare = await startBareNode(bench);
      floors.push(readUserMs(bare.pid ?? 0));
      bare.kill('SIGKILL');
      times.push(await startOnce(bench, environment));
    }
    return [
      {
        name: 'agent.start',
        value: percentile(times, 0.5),
        unit: 'ms of user CPU',
        floor: percentile(floors, 0.5),
        goal: { of: 'value', atMost: 250 },
      },
    ];
  },
};

async function startOnce(bench: Bench, env: NodeJS.ProcessEnv): Promise<number> {
  const [program = '', ...words] = readAgentCommand(AGENT);
  // Its supervisord would be its parent.
  const agent = spawn(program, words, {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: await makeFolder(bench),
  });
  const exited = once(agent, 'exit');
  await Promise.race([
    once(agent.stdout, 'data'),
    exited.then(() => Promise.reject(new Error('the agent ended before it was READY'))),
  ]);
  const userMs = readUserMs(agent.pid ?? 0);
  agent.kill('SIGKILL');
  await exited;
  return userMs;
}
