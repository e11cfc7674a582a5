import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { AgentMessagesDocument, ReportHostDocument, SayHelloDocument } from '@dart/client/agent';
import { createClient } from '@dart/client';
import { nodeFetch } from '@dart/client/node-fetch';
import { createBackoff } from '@dart/runtime/backoff';
import type { Bench, Benchmark } from '../benchmark.ts';
import { startBenchDart, type BenchDart } from '../parts/dart.ts';
import { ensureOpenFiles } from '../parts/open-files.ts';
import { openRawStream } from '../parts/raw-streams.ts';
import { startSimulatedAgents, type SimulatedAgent } from '../parts/simulated-agents.ts';
import { percentile } from '../percentile.ts';

const AGENTS = 10_000;
const PROCESSES = 5;
/** After this what is not served is counted as starved, in milliseconds. */
const PATIENCE_MS = 180_000;
const AT = '2026-01-01T00:00:00.000Z';

const REPORT = Array.from({ length: PROCESSES }, (_, index) => ({
  ...{ group: `program-${index}`, name: `program-${index}`, state: 'RUNNING' as const },
  ...{ stateSince: AT, pid: 1000 + index },
}));

/** What an agent does after its stream was cut: hello, stream and report, again with growing delays until all are done. */
async function comeBack(
  bench: Bench,
  url: string,
  { token, start, name }: SimulatedAgent,
  signal: AbortSignal,
): Promise<void> {
  const client = createClient({ url: `${url}/graphql`, token: () => token, fetch: nodeFetch });
  const backoff = createBackoff({ minMs: 200, maxMs: 3000 });
  while (!signal.aborted) {
    try {
      const facts = { name, agentVersion: 'bench', labels: [] };
      await client.request(
        SayHelloDocument,
        { input: { start, clock: new Date().toISOString(), facts } },
        { signal },
      );
      await Promise.all([
        openRawStream(bench, { url, token, document: AgentMessagesDocument, variables: { start } }),
        client.request(
          ReportHostDocument,
          { input: { start, digest: 'bench', processes: REPORT } },
          { signal },
        ),
      ]);
      return;
    } catch {
      await backoff.wait(signal).catch(() => undefined);
    }
  }
  throw new Error('it was not served');
}

/** The most memory that a process had, in MB. */
function readPeakMb(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Lets all come back at once; gives when each was served, in seconds. */
async function serve(bench: Bench, dart: BenchDart, agents: readonly SimulatedAgent[]): Promise<number[]> {
  const begunAt = performance.now();
  const signal = AbortSignal.timeout(PATIENCE_MS);
  setMaxListeners(0, signal);
  const times: number[] = [];
  await Promise.allSettled(
    agents.map(async (agent) => {
      await comeBack(bench, dart.url, agent, signal);
      times.push((performance.now() - begunAt) / 1000);
      if (times.length % 100 === 0) bench.note(`${times.length} agents are back`);
    }),
  );
  return times;
}

/** Agents that all come back in the moment in which a gateway that was restarted serves. */
export const reconnect: Benchmark = {
  name: 'reconnect',
  needs: ['@dart/gateway'],
  async measure(bench) {
    ensureOpenFiles(AGENTS + 2_000);
    const dart = await startBenchDart(bench);
    const agents = await startSimulatedAgents(bench, dart, AGENTS);
    bench.note('the gateway is restarted');
    const pid = await dart.restartGateway();
    const times = await serve(bench, dart, agents);
    return [
      {
        name: 'reconnect',
        value: times.length === AGENTS ? percentile(times, 1) : Infinity,
        unit: `s until the last of ${AGENTS} agents is served`,
        floor: null,
        goal: { of: 'value', atMost: 60 },
      },
      {
        name: 'reconnect.median',
        value: percentile(times, 0.5),
        unit: 's until an agent is served',
        floor: null,
        goal: null,
      },
      {
        name: 'reconnect.starved',
        value: AGENTS - times.length,
        unit: 'agents',
        floor: null,
        goal: { of: 'value', atMost: 0 },
      },
      {
        name: 'reconnect.memory',
        value: readPeakMb(pid),
        unit: 'MB, the most that the gateway had',
        floor: null,
        goal: { of: 'value', atMost: 1000 },
      },
    ];
  },
};
