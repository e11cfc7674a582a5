import { setTimeout as delay } from 'node:timers/promises';
import { readAgentCommand } from '@dart/supervisor';
import type { Benchmark } from '../benchmark.ts';
import { startBareNode } from '../parts/bare-node.ts';
import { readCpuMs } from '../parts/cpu.ts';
import { startBenchDart } from '../parts/dart.ts';
import { AGENT, renderIdlePrograms, startBenchHost } from '../parts/host.ts';
import { readPrivateDirtyMb } from '../parts/memory.ts';

const SETTLE_MS = 20_000;
const REST_MS = 60_000;
/** A day of beats, reports and samples passes in two minutes. */
const SPEED = 720;
const HOUR_MS = 3_600_000 / SPEED;
const FAST_CLOCK = new URL(`../parts/fast-clock.mjs?speed=${SPEED}`, import.meta.url).href;

/** Memory and CPU of an agent at rest with 20 programs, and what a day of beats adds. */
export const memory: Benchmark = {
  name: 'agent.memory',
  needs: ['@dart/agent', '@dart/gateway'],
  async measure(bench) {
    const bare = await startBareNode(bench);
    const dart = await startBenchDart(bench);
    const extraSections = renderIdlePrograms(20);
    const { agentPid } = await startBenchHost(bench, dart, 'at-rest', { extraSections });
    bench.note('settling');
    await delay(SETTLE_MS);
    bench.note(`at rest for ${REST_MS / 1000} s`);
    const cpuMs = readCpuMs(agentPid);
    const begunAtMs = performance.now();
    await delay(REST_MS);
    const share = (100 * (readCpuMs(agentPid) - cpuMs)) / (performance.now() - begunAtMs);
    const restingMb = readPrivateDirtyMb(agentPid);

    const [program = '', ...words] = readAgentCommand(AGENT);
    const fast = await startBenchHost(bench, dart, 'fast', {
      extraSections,
      agentCommand: [program, ...words.slice(0, -1), '--import', FAST_CLOCK, AGENT],
    });
    const hours = new Map<number, number>();
    for (let hour = 1; hour <= 24; hour += 1) {
      bench.note(`simulated hour ${hour} of 24`);
      await delay(HOUR_MS);
      hours.set(hour, readPrivateDirtyMb(fast.agentPid));
    }
    // The heap breathes by a megabyte between two collections: what stays is the lowest.
    const lowestOf = (from: number, to: number): number =>
      Math.min(...[...hours].filter(([hour]) => hour >= from && hour <= to).map(([, mb]) => mb));
    return [
      {
        name: 'agent.memory',
        value: restingMb,
        unit: 'MB',
        floor: readPrivateDirtyMb(bare.pid ?? 0),
        goal: { of: 'value', atMost: 21 },
      },
      {
        name: 'agent.memory.idleCpu',
        value: share,
        unit: '% of a core',
        floor: null,
        goal: { of: 'value', atMost: 0.1 },
      },
      {
        name: 'agent.memory.growth',
        value: lowestOf(19, 24) - lowestOf(5, 10),
        unit: 'MB, lowest of hours 5–10 to lowest of 19–24',
        floor: null,
        goal: { of: 'value', atMost: 1 },
      },
    ];
  },
};
