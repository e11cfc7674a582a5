import { ReportRecordsDocument } from '@dart/client/agent';
import type { Benchmark } from '../benchmark.ts';
import { readCpuMs, readOwnCpuMs } from '../parts/cpu.ts';
import { startBenchDart, type BenchDart } from '../parts/dart.ts';
import { createLoadMeter, runAtPace, runLoad, type Load, type LoadMeter } from '../parts/load.ts';
import { createPostgresCpu } from '../parts/postgres-cpu.ts';
import { AT_ONCE, startSimulatedAgents, type SimulatedAgent } from '../parts/simulated-agents.ts';
import { percentile } from '../percentile.ts';

const AGENTS = 240;
const PROGRAMS = 20;
const WARM_UP_MS = 4000;
const FOR_MS = 15_000;
const BARE_AT_ONCE = 10;

/** What a restart of a program is: it exits, starts and runs. */
const RESTART = [
  { from: 'RUNNING', to: 'EXITED' },
  { from: 'EXITED', to: 'STARTING' },
  { from: 'STARTING', to: 'RUNNING' },
] as const;
/** Restarts in one request: what gathers at a busy host while the request before is on its way. */
const RESTARTS = 8;
const CHANGES = RESTARTS * RESTART.length;

/** An agent with the number of its last record. */
interface Source {
  readonly agent: SimulatedAgent;
  sequence: number;
}

/** The next records of an agent: restarts of its programs in turn. */
function nextRecords(source: Source) {
  const at = new Date().toISOString();
  return Array.from({ length: CHANGES }, (_, index) => {
    const restart = Math.floor(source.sequence / RESTART.length);
    source.sequence += 1;
    const change = RESTART[index % RESTART.length] ?? RESTART[0];
    const name = `program-${restart % PROGRAMS}`;
    return {
      transition: {
        sequence: String(source.sequence),
        at,
        group: name,
        process: name,
        ...change,
        pid: 1000 + restart,
        ...(change.to === 'EXITED' && { exitStatus: 0, expected: true, end: { stderrTail: 'bye' } }),
        ...(change.to === 'STARTING' && { start: { cause: 'AUTORESTART' as const } }),
      },
    };
  });
}

const changesOf = ({ done }: Load): number => done * CHANGES;

/** State changes with transition, run and change log, from many agents. */
export const state: Benchmark = {
  name: 'ingest.state',
  needs: ['@dart/gateway'],
  async measure(bench) {
    const dart = await startBenchDart(bench);
    const databaseMs = await createPostgresCpu(dart.database);
    const agents = await startSimulatedAgents(bench, dart, AGENTS);
    const sources = agents.map((agent): Source => ({ agent, sequence: 0 }));
    const meter = await createLoadMeter(() => databaseMs() + readCpuMs(dart.gatewayPid));
    // the lanes take turns with the hosts: no two of them speak for one
    const send = async (lane: number, round: number): Promise<void> => {
      const source = sources[(round * AT_ONCE + lane) % AGENTS] as Source;
      const input = { start: source.agent.start, records: nextRecords(source), digest: null };
      await source.agent.client.request(ReportRecordsDocument, { input });
    };
    bench.note('the first changes');
    await runLoad(meter, { forMs: WARM_UP_MS, atOnce: AT_ONCE }, send);
    bench.note('state changes');
    const load = await runLoad(meter, { forMs: FOR_MS, atOnce: AT_ONCE }, send);
    bench.note('half as many');
    const perSecond = load.done / load.seconds / 2;
    const { times } = await runAtPace(meter, { forMs: FOR_MS, perSecond, lanes: AT_ONCE }, send);
    const told = sources.reduce((sum, { sequence }) => sum + sequence, 0);
    const lost = told - (await countTransitions(dart));
    bench.note('the same by bare statements');
    const bare = await runBare(dart, { cpuMs: () => databaseMs() + readOwnCpuMs(), restMs: 0 });
    return [
      {
        name: 'ingest.state',
        value: changesOf(load) / load.seconds,
        unit: 'changes/s',
        floor: changesOf(bare) / bare.seconds,
        goal: { of: 'value', atLeast: 5000 },
      },
      {
        name: 'ingest.state.cpu',
        value: load.cpuMs / changesOf(load),
        unit: 'ms of CPU for a change',
        floor: bare.cpuMs / changesOf(bare),
        goal: { of: 'value', atMost: 0.25 },
      },
      {
        name: 'ingest.state.p99',
        value: percentile(times, 0.99),
        unit: 'ms until the answer at half the load',
        floor: null,
        goal: { of: 'value', atMost: 100 },
      },
      {
        name: 'ingest.state.lost',
        value: lost,
        unit: 'changes',
        floor: null,
        goal: { of: 'value', atMost: 0 },
      },
    ];
  },
};

async function countTransitions({ database }: BenchDart): Promise<number> {
  const { rows } = await database.connection.pool.query<{ total: number }>(
    'SELECT count(DISTINCT (host_id, start, sequence))::int AS total FROM transition',
  );
  return rows[0]?.total ?? 0;
}

/** As many changes in one statement each, to tables of its own: a row for each, and the process as it is then. */
async function runBare({ database }: BenchDart, meter: LoadMeter): Promise<Load> {
  const { pool } = database.open({ poolSize: BARE_AT_ONCE });
  await pool.query(`
    CREATE TABLE bare_transition (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, host_id int, sequence bigint, process text,
      "from" text, "to" text, at timestamptz, pid int);
    CREATE TABLE bare_state (host_id int, process text, state text, at timestamptz, pid int, PRIMARY KEY (host_id, process))`);
  const text = `
    WITH incoming AS MATERIALIZED (
      SELECT i.* FROM jsonb_to_recordset($2::jsonb) AS o(transition jsonb)
        CROSS JOIN LATERAL jsonb_to_record(o.transition) AS i(sequence bigint, process text, "from" text, "to" text, at timestamptz, pid int)
    ), written AS (
      INSERT INTO bare_transition (host_id, sequence, process, "from", "to", at, pid)
      SELECT $1, sequence, process, "from", "to", at, pid FROM incoming
    )
    INSERT INTO bare_state SELECT DISTINCT ON (process) $1, process, "to", at, pid FROM incoming ORDER BY process, sequence DESC
    ON CONFLICT (host_id, process) DO UPDATE SET state = excluded.state, at = excluded.at, pid = excluded.pid`;
  const source = { sequence: 0 } as Source;
  const send = (lane: number, round: number): Promise<unknown> =>
    pool.query({
      name: 'bare',
      text,
      values: [(round * BARE_AT_ONCE + lane) % AGENTS, JSON.stringify(nextRecords(source))],
    });
  await runLoad(meter, { forMs: WARM_UP_MS, atOnce: BARE_AT_ONCE }, send);
  return runLoad(meter, { forMs: FOR_MS / 2, atOnce: BARE_AT_ONCE }, send);
}
