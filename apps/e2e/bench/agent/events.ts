import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@dart/testkit';
import type { Bench, Benchmark } from '../benchmark.ts';
import { startBenchDart, type BenchDart } from '../parts/dart.ts';
import { FLOOD_ENVIRONMENT, FLOOD_SECTION, sendFlood } from '../parts/flood.ts';
import { makeFolder } from '../parts/folder.ts';
import { makeSupervisord } from '../parts/make-supervisord.ts';
import { renderIdlePrograms, startBenchDaemon, startBenchHost } from '../parts/host.ts';
import { renderPlainListener } from '../parts/plain-listener.ts';
import { percentile } from '../percentile.ts';

const PROGRAMS = 20;
/** Of each program, three events each: 12,000 in all, well within the buffer. */
const ROUNDS = 200;
const FLOODS = 5;

interface Flood {
  readonly perSecond: number;
  readonly lost: number;
}

/** State events a second that the agent takes from a supervisord with 20 programs, beside a listener that only says OK. */
export const events: Benchmark = {
  name: 'agent.events',
  needs: ['@dart/agent', '@dart/gateway'],
  async measure(bench) {
    const floodPlain = await startPlain(bench);
    const dart = await startBenchDart(bench);
    const floodAgent = await startAgent(bench, dart);
    const plain: Flood[] = [];
    const agent: Flood[] = [];
    // In turn, so that other work on the machine meets both.
    for (let flood = 1; flood <= FLOODS; flood += 1) {
      bench.note(`flood ${flood} of ${FLOODS}`);
      plain.push(await floodPlain());
      agent.push(await floodAgent());
    }
    const rate = (floods: readonly Flood[]): number =>
      percentile(
        floods.map(({ perSecond }) => perSecond),
        0.5,
      );
    return [
      {
        name: 'agent.events',
        value: rate(agent),
        unit: 'events/s',
        floor: rate(plain),
        goal: { of: 'ratio', atLeast: 0.95 },
      },
      {
        name: 'agent.events.lost',
        value: agent.reduce((sum, { lost }) => sum + lost, 0),
        unit: `of ${FLOODS * ROUNDS * PROGRAMS * 3} events`,
        floor: null,
        goal: { of: 'value', atMost: 0 },
      },
    ];
  },
};

/** A supervisord with a listener that only answers. */
async function startPlain(bench: Bench): Promise<() => Promise<Flood>> {
  const log = join(await makeFolder(bench), 'events');
  const daemon = await startBenchDaemon(bench, {
    executable: await makeSupervisord(bench, { environment: FLOOD_ENVIRONMENT }),
    extraSections: [renderPlainListener(log, '--quiet'), FLOOD_SECTION, renderIdlePrograms(PROGRAMS)].join(
      '\n',
    ),
  });
  interface Seen {
    readonly count: number;
    readonly firstAt: number;
    readonly lastAt: number;
  }
  const readSeen = async (): Promise<Seen[]> =>
    (await readFile(log, 'utf8'))
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Seen);
  const ready = await eventually(async () => (await readSeen()).length > 0 && (await readSeen()));
  let floods = ready.length;
  return async () => {
    const count = await sendFlood(daemon.socketPath, 'idle-', ROUNDS);
    const seen = await eventually(async () => (await readSeen())[floods], { withinMs: 60_000 });
    floods += 1;
    return { perSecond: rateOf(seen.count, seen.firstAt, seen.lastAt), lost: count - seen.count };
  };
}

/** A supervisord with the agent; what has come is what the gateway has stored, when is what the agent has stamped. */
async function startAgent(bench: Bench, dart: BenchDart): Promise<() => Promise<Flood>> {
  const host = await startBenchHost(bench, dart, 'flooded', {
    executable: await makeSupervisord(bench, { environment: FLOOD_ENVIRONMENT }),
    extraSections: [FLOOD_SECTION, renderIdlePrograms(PROGRAMS)].join('\n'),
  });
  const { pool } = dart.database.connection;
  const readStored = async (after: number) => {
    const { rows } = await pool.query<{ count: string; last: string; first_at: Date; last_at: Date }>(
      `SELECT count(*), max(id) AS last, min(at) AS first_at, max(at) AS last_at FROM transition
       WHERE id > $1 AND process LIKE 'idle-%'`,
      [after],
    );
    const [row] = rows;
    return {
      count: Number(row?.count),
      last: Number(row?.last),
      firstAt: row?.first_at,
      lastAt: row?.last_at,
    };
  };
  // Each has started and runs.
  await eventually(async () => (await readStored(0)).count === 2 * PROGRAMS);
  let { last } = await readStored(0);
  return async () => {
    const count = await sendFlood(host.daemon.socketPath, 'idle-', ROUNDS);
    const stored = await eventually(
      async () => {
        const found = await readStored(last);
        return found.count >= count && found;
      },
      { withinMs: 60_000, what: `${count} events of the agent` },
    ).catch(() => readStored(last));
    ({ last } = stored);
    const { firstAt = new Date(0), lastAt = new Date(0) } = stored;
    return {
      perSecond: rateOf(stored.count, firstAt.getTime(), lastAt.getTime()),
      lost: count - stored.count,
    };
  };
}

function rateOf(count: number, firstAtMs: number, lastAtMs: number): number {
  return (1000 * count) / (lastAtMs - firstAtMs);
}
