import { ReportHostDocument } from '@dart/client/agent';
import type { Benchmark } from '../benchmark.ts';
import { readCpuMs, readOwnCpuMs } from '../parts/cpu.ts';
import { startBenchDart, type BenchDart } from '../parts/dart.ts';
import { createLoadMeter, runLoad, type Load } from '../parts/load.ts';
import { createPostgresCpu } from '../parts/postgres-cpu.ts';
import { AT_ONCE, startSimulatedAgents } from '../parts/simulated-agents.ts';

const AGENTS = 480;
const PROCESSES = 50;
const WARM_UP_MS = 5000;
const FOR_MS = 15_000;
/** Statements at once of the floor; PostgreSQL gets as many connections from the gateway. */
const BARE_AT_ONCE = 10;

/** The processes of a host; in each round all of them are others than before. */
function listProcesses(round: number) {
  const at = new Date().toISOString();
  return Array.from({ length: PROCESSES }, (_, index) => ({
    group: `program-${index}`,
    name: `program-${index}`,
    state: 'RUNNING' as const,
    stateSince: at,
    startedAt: at,
    pid: 1000 + round * PROCESSES + index,
  }));
}

const rowsOf = ({ done }: Load): number => done * PROCESSES;

/** Full reports of 50 processes, all changed. */
export const report: Benchmark = {
  name: 'ingest.report',
  needs: ['@dart/gateway'],
  async measure(bench) {
    const dart = await startBenchDart(bench);
    const databaseMs = await createPostgresCpu(dart.database);
    const agents = await startSimulatedAgents(bench, dart, AGENTS);
    const meter = await createLoadMeter(() => databaseMs() + readCpuMs(dart.gatewayPid));
    const send = async (lane: number, round: number): Promise<void> => {
      // the lanes take turns with the hosts: no two of them report one
      const agent = agents[(round * AT_ONCE + lane) % AGENTS];
      const input = { start: agent?.start ?? '', digest: `digest ${round}`, processes: listProcesses(round) };
      await agent?.client.request(ReportHostDocument, { input });
    };
    bench.note('the first reports');
    await runLoad(meter, { forMs: WARM_UP_MS, atOnce: AT_ONCE }, send);
    bench.note('reports');
    const load = await runLoad(meter, { forMs: FOR_MS, atOnce: AT_ONCE }, (lane, round) =>
      send(lane, round + 1000),
    );
    bench.note('the same by bare statements');
    const bare = await runBare(dart, () => databaseMs() + readOwnCpuMs());
    return [
      {
        name: 'ingest.report',
        value: rowsOf(load) / load.seconds,
        unit: 'rows/s',
        floor: rowsOf(bare) / bare.seconds,
        goal: { of: 'value', atLeast: 30_000 },
      },
      {
        name: 'ingest.report.cpu',
        value: (load.cpuMs / rowsOf(load)) * 1000,
        unit: 'ms of CPU for 1,000 rows',
        floor: (bare.cpuMs / rowsOf(bare)) * 1000,
        goal: { of: 'ratio', atMost: 3 },
      },
    ];
  },
};

/** What a report has to do at least: note the host, delete what is gone, upsert. To tables of its own, without a gateway. */
const BARE = `
  WITH host AS (
    INSERT INTO bare_host VALUES ($1, now()) ON CONFLICT (id) DO UPDATE SET seen_at = now()
  ), incoming AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS i("group" text, name text, state text, "stateSince" timestamptz,
      "startedAt" timestamptz, pid int)
  ), gone AS (
    DELETE FROM bare_process p WHERE host_id = $1
      AND NOT EXISTS (SELECT FROM incoming i WHERE i."group" = p."group" AND i.name = p.name)
  )
  INSERT INTO bare_process AS p SELECT $1, * FROM incoming ON CONFLICT (host_id, "group", name) DO UPDATE SET
    state = excluded.state, "stateSince" = excluded."stateSince", "startedAt" = excluded."startedAt", pid = excluded.pid`;

async function runBare({ database }: BenchDart, cpuMs: () => number): Promise<Load> {
  const { pool } = database.open({ poolSize: BARE_AT_ONCE });
  await pool.query(`
    CREATE TABLE bare_host (id int PRIMARY KEY, seen_at timestamptz);
    CREATE TABLE bare_process (host_id int, "group" text, name text, state text, "stateSince" timestamptz,
      "startedAt" timestamptz, pid int, PRIMARY KEY (host_id, "group", name))`);
  const send = (lane: number, round: number): Promise<unknown> =>
    pool.query({
      name: 'bare',
      text: BARE,
      values: [(round * BARE_AT_ONCE + lane) % AGENTS, JSON.stringify(listProcesses(round))],
    });
  const meter = { cpuMs, restMs: 0 };
  await runLoad(meter, { forMs: WARM_UP_MS, atOnce: BARE_AT_ONCE }, send);
  return runLoad(meter, { forMs: FOR_MS / 2, atOnce: BARE_AT_ONCE }, (lane, round) =>
    send(lane, round + 1000),
  );
}
