import { BeatDocument } from '@dart/client/agent';
import type { Bench } from '../benchmark.ts';
import type { SimulatedAgent } from './simulated-agents.ts';

/** As each agent does: one each 10 s. A host that is silent for longer loses its stream. */
const BEAT_MS = 10_000;
/** Beats that start together. */
const TICK_MS = 50;

/** Lets agents beat, spread evenly, until the benchmark ends. */
export function startBeats(bench: Bench, agents: readonly SimulatedAgent[]): void {
  const perTick = (agents.length * TICK_MS) / BEAT_MS;
  let due = 0;
  let sent = 0;
  const timer = setInterval(() => {
    due += perTick;
    for (; sent < due; sent += 1) {
      const agent = agents[sent % agents.length];
      if (!agent) return;
      const { client, start } = agent;
      const input = { start, clock: new Date().toISOString(), digest: null };
      // one that fails is followed by the next, as with an agent
      client.request(BeatDocument, { input }).catch(() => undefined);
    }
  }, TICK_MS);
  bench.defer(() => {
    clearInterval(timer);
    return Promise.resolve();
  });
}
