import { setTimeout as delay } from 'node:timers/promises';
import { AgentMessagesDocument } from '@dart/client/agent';
import { LiveFleetDocument } from '@dart/client/portal';
import type { Bench, Benchmark } from '../benchmark.ts';
import { readCpuMs } from '../parts/cpu.ts';
import { startBenchDart, type BenchDart } from '../parts/dart.ts';
import { eventually } from '@dart/testkit';
import { startBeats } from '../parts/beats.ts';
import { createLoadMeter } from '../parts/load.ts';
import { readPrivateDirtyMb } from '../parts/memory.ts';
import { ensureOpenFiles } from '../parts/open-files.ts';
import { startPlainFrames } from '../parts/plain-frames.ts';
import { openRawStream, type RawStream } from '../parts/raw-streams.ts';
import { AT_ONCE, forEach, startSimulatedAgents } from '../parts/simulated-agents.ts';
import { percentile } from '../percentile.ts';

const VIEWS = 500;
const AGENTS = 3_000;
const CHANGES_PER_SECOND = 500;
/** Another gateway that takes reports tells of them at most so often. */
const TICK_MS = 25;
const WARM_UP_MS = 5_000;
const FOR_MS = 20_000;
/** Views whose frames are read; of the others they are counted. */
const READ = 25;
const REST_MS = 10_000;

/** Changes of processes, committed by another process than the gateway; each carries its number as process id. */
interface Writer {
  readonly write: (forMs: number) => Promise<void>;
  /** When the change of a number was committed. */
  readonly committedAt: ReadonlyMap<number, number>;
}

async function createWriter(dart: BenchDart): Promise<Writer> {
  const client = await dart.database.connection.connectAlone();
  await client.query(`
    INSERT INTO process (host_id, group_name, name, state, state_since)
    SELECT id, 'bench', 'bench', 'RUNNING', now() FROM host`);
  const { rows } = await client.query<{ id: string }>('SELECT id FROM process');
  const committedAt = new Map<number, number>();
  let number = 0;
  const step = (CHANGES_PER_SECOND * TICK_MS) / 1000;
  return {
    committedAt,
    async write(forMs) {
      const begunAt = performance.now();
      let due = number;
      for (let tick = 1; performance.now() - begunAt < forMs; tick += 1) {
        due += step;
        const from = number;
        number = Math.floor(due);
        const numbers = Array.from({ length: number - from }, (_, at) => from + at);
        const ids = numbers.map((at) => rows[at % rows.length]?.id);
        await client.query('BEGIN');
        await client.query(
          `UPDATE process SET pid = given.pid, state_since = now(), version = nextval('row_version')
           FROM unnest($1::uuid[], $2::int[]) AS given(id, pid) WHERE process.id = given.id`,
          [ids, numbers],
        );
        await client.query(`NOTIFY dart_changes`);
        await client.query('COMMIT');
        const at = performance.now();
        for (const each of numbers) committedAt.set(each, at);
        await delay(Math.max(0, begunAt + tick * TICK_MS - performance.now()));
      }
    },
  };
}

const PID = /"pid":(\d+)/g;

/** Gives whole lines on, whatever pieces they come in. */
function byLine(onLine: (line: string) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  };
}

async function haveBeaten({ database }: BenchDart, since: Date | undefined): Promise<boolean> {
  const { rows } = await database.connection.pool.query<{ rest: number }>(
    'SELECT count(*)::int AS rest FROM host_liveness WHERE polled_at <= $1',
    [since],
  );
  return rows[0]?.rest === 0;
}

const sum = (streams: readonly RawStream[]): number =>
  streams.reduce((total, { frames }) => total + frames(), 0);

async function openViews(
  bench: Bench,
  dart: BenchDart,
  onLine: (line: string) => void,
): Promise<RawStream[]> {
  const variables = { views: [{ noun: 'PROCESSES', fromNow: true }] };
  const streams: RawStream[] = [];
  await forEach(Array(VIEWS).keys(), AT_ONCE, async (index) => {
    const options = { url: dart.url, token: dart.adminToken, document: LiveFleetDocument, variables };
    streams.push(await openRawStream(bench, { ...options, ...(index < READ && { onText: byLine(onLine) }) }));
  });
  return streams;
}

/** Live views and agents that are connected while processes change. */
export const fanout: Benchmark = {
  name: 'fanout',
  needs: ['@dart/gateway'],
  async measure(bench) {
    ensureOpenFiles(AGENTS + VIEWS + 1_000);
    const dart = await startBenchDart(bench);
    const agents = await startSimulatedAgents(bench, dart, AGENTS);
    bench.note('each agent beats once');
    const { rows } = await dart.database.connection.pool.query<{ now: Date }>('SELECT now()');
    startBeats(bench, agents);
    await eventually(() => haveBeaten(dart, rows[0]?.now), {
      what: 'a beat of each agent',
      withinMs: 60_000,
    });
    const memoryBefore = readPrivateDirtyMb(dart.gatewayPid);
    bench.note(`${AGENTS} agents connect`);
    await forEach(agents, AT_ONCE, ({ token, start }) =>
      openRawStream(bench, {
        ...{ url: dart.url, token },
        ...{ document: AgentMessagesDocument, variables: { start } },
      }),
    );
    await delay(REST_MS);
    const memory = readPrivateDirtyMb(dart.gatewayPid) - memoryBefore;
    const writer = await createWriter(dart);
    const seen: { number: number; at: number }[] = [];
    const views = await openViews(bench, dart, (line) => {
      const at = performance.now();
      for (const [, number] of line.matchAll(PID)) seen.push({ number: Number(number), at });
    });
    const meter = await createLoadMeter(() => readCpuMs(dart.gatewayPid));
    bench.note('changes');
    await writer.write(WARM_UP_MS);
    seen.length = 0;
    const before = { cpu: meter.cpuMs(), frames: sum(views), at: performance.now() };
    await writer.write(FOR_MS);
    const seconds = (performance.now() - before.at) / 1000;
    const cpu = meter.cpuMs() - before.cpu - meter.restMs * seconds;
    const frames = sum(views) - before.frames;
    // what came last is shown last, whatever was left out before
    const last = Math.max(...writer.committedAt.keys());
    await eventually(() => seen.filter(({ number }) => number === last).length >= READ, {
      what: 'the last change in each view that is read',
      withinMs: 30_000,
    });
    // the number may have been seen before the writer heard of its own commit
    const times = seen.map(({ number, at }) => Math.max(0, at - (writer.committedAt.get(number) ?? at)));
    const bytes = 600 * Math.round((CHANGES_PER_SECOND * seconds * VIEWS) / frames);
    bench.note('a prepared frame to as many sockets');
    const perSecond = frames / seconds / VIEWS;
    const bare = await startPlainFrames(bench, { bytes, perSecond });
    const sockets: RawStream[] = [];
    await forEach(Array(VIEWS).keys(), AT_ONCE, async () => {
      sockets.push(await openRawStream(bench, { url: bare.url, token: '', document: null, variables: {} }));
    });
    const bareBefore = { cpu: readCpuMs(bare.pid), frames: sum(sockets) };
    await delay(FOR_MS / 2);
    const bareCpu = (readCpuMs(bare.pid) - bareBefore.cpu) / (sum(sockets) - bareBefore.frames);
    return [
      {
        name: 'fanout.p99',
        value: percentile(times, 0.99),
        unit: 'ms from commit to socket',
        floor: null,
        goal: { of: 'value', atMost: 250 },
      },
      {
        name: 'fanout.median',
        value: percentile(times, 0.5),
        unit: 'ms from commit to socket',
        floor: null,
        goal: null,
      },
      {
        name: 'fanout.cpu',
        value: (cpu * 1000) / frames,
        unit: 'µs of CPU for a frame to a socket',
        floor: bareCpu * 1000,
        goal: { of: 'value', atMost: 15 },
      },
      { name: 'fanout.load', value: cpu / seconds / 10, unit: '% of a core', floor: null, goal: null },
      { name: 'fanout.frames', value: frames / seconds, unit: 'frames/s', floor: null, goal: null },
      {
        name: 'fanout.missed',
        value: CHANGES_PER_SECOND * seconds * READ - seen.length,
        unit: `changes of ${CHANGES_PER_SECOND * seconds * READ} not seen`,
        floor: null,
        goal: null,
      },
      {
        name: 'fanout.memory',
        value: (memory * 1024) / AGENTS,
        unit: 'kB for an idle connection',
        floor: null,
        goal: { of: 'value', atMost: 30 },
      },
    ];
  },
};
