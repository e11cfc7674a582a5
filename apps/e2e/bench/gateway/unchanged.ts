import { createClient } from '@dart/client';
import { BeatDocument, ReportHostDocument } from '@dart/client/agent';
import { closeNodeFetch, nodeFetch } from '@dart/client/node-fetch';
import type { Benchmark } from '../benchmark.ts';
import { createByteCounter } from '../parts/count-bytes.ts';
import { readCpuMs, readOwnCpuMs } from '../parts/cpu.ts';
import { startBenchDart } from '../parts/dart.ts';
import { createLoadMeter, runAtPace, runLoad, type Load } from '../parts/load.ts';
import { createPostgresCpu } from '../parts/postgres-cpu.ts';
import { AT_ONCE, forEach, startSimulatedAgents, type SimulatedAgent } from '../parts/simulated-agents.ts';

const AGENTS = 960;
const FOR_MS = 15_000;
/** Beats a second of 10,000 hosts. */
const PACE = 1000;
/** More than come at that pace while one is on its way. */
const MANY_AT_ONCE = 96;
const DIGEST = '0123456789abcdef0123456789abcdef';

/** What an agent's beat says when nothing has changed; once a minute also what the host uses. */
const createBeat = (start: string, round: number) => ({
  start,
  clock: new Date().toISOString(),
  digest: DIGEST,
  supervisorState: 'RUNNING',
  usage: round % BEATS_OF_A_MINUTE === 0 ? USAGE : null,
});

const BEATS_OF_A_MINUTE = 6;
const USAGE = {
  load1: 0.42,
  load5: 0.38,
  load15: 0.35,
  memoryAvailableBytes: '12884901888',
  logDiskBytes: '107374182400',
  logDiskFreeBytes: '53687091200',
  processes: [],
};

const sendReport = ({ client, start }: SimulatedAgent, processes: number): Promise<unknown> =>
  client.request(ReportHostDocument, {
    input: {
      start,
      digest: DIGEST,
      processes: Array.from({ length: processes }, (_, index) => ({
        group: `program-${index}`,
        name: `program-${index}`,
        state: 'RUNNING' as const,
        stateSince: new Date().toISOString(),
        pid: 1000 + index,
      })),
    },
  });

/** The CPU of one, in milliseconds. */
const each = ({ cpuMs, done }: Load): number => cpuMs / done;

/** Heartbeats of hosts where nothing has changed. */
export const unchanged: Benchmark = {
  name: 'ingest.unchanged',
  needs: ['@dart/gateway'],
  async measure(bench) {
    const dart = await startBenchDart(bench);
    const databaseMs = await createPostgresCpu(dart.database);
    const agents = await startSimulatedAgents(bench, dart, AGENTS);
    const half = AGENTS / 2;
    bench.note('half of the hosts report 5 processes, half of them 100');
    await forEach(agents.slice(0, half), AT_ONCE, (agent) => sendReport(agent, 5));
    await forEach(agents.slice(half), AT_ONCE, (agent) => sendReport(agent, 100));
    const meter = await createLoadMeter(() => databaseMs() + readCpuMs(dart.gatewayPid));
    const sendBeat = async (index: number, round: number): Promise<void> => {
      const agent = agents[index] as SimulatedAgent;
      const answer = await agent.client.request(BeatDocument, { input: createBeat(agent.start, round) });
      if (answer.beat.reportWanted) throw new Error('a beat that says nothing new asked for a report');
    };
    const runBeats = (from: number): Promise<Load> =>
      runAtPace(meter, { forMs: FOR_MS, perSecond: PACE, lanes: half }, (lane, round) =>
        sendBeat(from + lane, round),
      );
    bench.note('beats of 10,000 hosts with 5 processes');
    await runBeats(0);
    const few = await runBeats(0);
    bench.note('beats of 10,000 hosts with 100 processes');
    const many = await runBeats(half);
    bench.note('as many beats as it takes');
    const most = await runLoad(meter, { forMs: FOR_MS, atOnce: MANY_AT_ONCE }, (lane, round) =>
      sendBeat((round * MANY_AT_ONCE + lane) % AGENTS, round),
    );

    bench.note('the bytes of a beat');
    const [first] = agents as [SimulatedAgent];
    const counter = await createByteCounter(bench, dart.url);
    const client = createClient({
      url: `${counter.url}/graphql`,
      fetch: nodeFetch,
      token: () => first.token,
    });
    let variables = 0;
    for (let round = 0; round < BEATS_OF_A_MINUTE; round += 1) {
      const input = createBeat(first.start, round);
      await client.request(BeatDocument, { input });
      variables += JSON.stringify({ input }).length;
    }
    closeNodeFetch();

    bench.note('the floor: the same row written by a bare statement');
    const { pool } = dart.database.open({ poolSize: 10 });
    const bare = await runLoad(
      { cpuMs: () => databaseMs() + readOwnCpuMs(), restMs: 0 },
      { forMs: FOR_MS / 2, atOnce: 10 },
      (lane, round) =>
        pool.query({
          name: 'bare',
          text: 'UPDATE host_liveness SET polled_at = now() WHERE host_id = $1 RETURNING digest',
          values: [agents[(round * 10 + lane) % AGENTS]?.hostId],
        }),
    );
    return [
      {
        name: 'ingest.unchanged',
        value: each(few),
        unit: 'ms of CPU for a beat',
        floor: each(bare),
        goal: { of: 'value', atMost: 0.5 },
      },
      {
        name: 'ingest.unchanged.programs',
        value: each(many),
        unit: 'ms of CPU for a beat',
        floor: each(few),
        goal: { of: 'ratio', atMost: 1.1 },
      },
      {
        name: 'ingest.unchanged.rate',
        value: most.done / most.seconds,
        unit: 'beats/s',
        floor: bare.done / bare.seconds,
        goal: { of: 'value', atLeast: 1000 },
      },
      {
        name: 'ingest.unchanged.bytes',
        value: variables / BEATS_OF_A_MINUTE,
        unit: 'bytes that a beat says',
        floor: null,
        goal: { of: 'value', atMost: 400 },
      },
      {
        name: 'ingest.unchanged.sent',
        value: counter.sent() / BEATS_OF_A_MINUTE,
        unit: 'bytes with document, credential and headers',
        floor: null,
        goal: null,
      },
      {
        name: 'ingest.unchanged.received',
        value: counter.received() / BEATS_OF_A_MINUTE,
        unit: 'bytes of the answer with headers',
        floor: null,
        goal: null,
      },
    ];
  },
};
