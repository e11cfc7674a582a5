import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@dart/testkit';
import type { Bench, Benchmark } from '../benchmark.ts';
import { readCpuMs } from '../parts/cpu.ts';
import { startBenchDart } from '../parts/dart.ts';
import { startBenchDaemon, startBenchHost } from '../parts/host.ts';
import { startByMulticall } from '../parts/multicall.ts';
import { percentile } from '../percentile.ts';
import { installAll, registerAll, type BenchSchedule } from '../parts/scheduled-programs.ts';
import { readSpawnTimes } from '../parts/spawn-times.ts';

const PROGRAMS = 200;
/** Of each program: 10,000 in all. */
const SCHEDULES = 50;
const ROUNDS = 5;
const PERIOD_MS = 30_000;
const SETTLE_MS = 20_000;
const REST_MS = 60_000;
const PREFIX = 'job-';
/** They end by themselves before the next round, and do not run while the floor is measured. */
const CONFIGURATION = 'command=/bin/sleep 5\nautostart=false\nautorestart=false\nstartsecs=0\n';

const names = Array.from({ length: PROGRAMS }, (_, at) => `${PREFIX}${String(at).padStart(3, '0')}`);
const programs = { names, configuration: CONFIGURATION, host: 'firing' };

/** How late the first of 200 programs that are due together starts, and the last; and what 10,000 schedules cost at rest. */
export const fire: Benchmark = {
  name: 'agent.fire',
  needs: ['@dart/agent', '@dart/gateway'],
  async measure(bench) {
    const dart = await startBenchDart(bench);
    const { agentPid, daemon } = await startBenchHost(bench, dart, programs.host);
    bench.note(`registering, assigning and adding ${PROGRAMS} programs`);
    await registerAll(dart, programs, []);
    await installAll(dart, programs);
    const withNone = await measureRest(bench, agentPid, 'without a schedule');
    await registerAll(dart, programs, listSchedules());
    const withAll = await measureRest(bench, agentPid, `with ${PROGRAMS * SCHEDULES} schedules`);

    const bare = await startBenchDaemon(bench, {
      extraSections: names.map((name) => `[program:${name}]\n${CONFIGURATION}`).join('\n'),
    });
    const due = { name: 's0', cron: `*/${PERIOD_MS / 1000} * * * * *` };
    await registerAll(dart, programs, [due, ...listSchedules().slice(1)]);
    await delay(SETTLE_MS);
    const rounds: { first: number; all: number; bare: number }[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const nominalMs = (Math.floor(Date.now() / PERIOD_MS) + 1) * PERIOD_MS;
      bench.note(`round ${round} of ${ROUNDS}, at ${new Date(nominalMs).toISOString()}`);
      const fired = await waitForSpawns(daemon.logFile, nominalMs);
      await delay(PERIOD_MS / 2);
      const begunAtMs = Date.now();
      await startByMulticall(bare.socketPath, names);
      rounds.push({ ...fired, bare: (await waitForSpawns(bare.logFile, begunAtMs)).all });
    }
    const medianOf = (key: 'first' | 'all' | 'bare'): number =>
      percentile(
        rounds.map((round) => round[key]),
        0.5,
      );
    return [
      {
        name: 'agent.fire',
        value: medianOf('first'),
        unit: 'ms late',
        floor: null,
        goal: { of: 'value', atMost: 50 },
      },
      {
        name: 'agent.fire.together',
        value: medianOf('all'),
        unit: `ms until all ${PROGRAMS} run`,
        floor: medianOf('bare'),
        goal: { of: 'ratio', atMost: 1.2 },
      },
      {
        name: 'agent.fire.idleCpu',
        value: withAll,
        unit: '% of a core, 10,000 schedules',
        floor: withNone,
        goal: { of: 'value', atMost: 1 },
      },
    ];
  },
};

/** On days three to eight months from now: none is due while it is measured. */
function listSchedules(): BenchSchedule[] {
  const month = new Date().getUTCMonth();
  return Array.from({ length: SCHEDULES }, (_, at) => ({
    name: `s${at}`,
    cron: `${at} ${at % 24} ${(at % 28) + 1} ${((month + 3 + (at % 6)) % 12) + 1} *`,
  }));
}

/** The agent's share of a core in percent, once what it was just told is done. */
async function measureRest(bench: Bench, agentPid: number, what: string): Promise<number> {
  bench.note(`at rest ${what} for ${REST_MS / 1000} s`);
  await delay(SETTLE_MS);
  const cpuMs = readCpuMs(agentPid);
  const begunAtMs = performance.now();
  await delay(REST_MS);
  return (100 * (readCpuMs(agentPid) - cpuMs)) / (performance.now() - begunAtMs);
}

/** How long after an instant the first of all programs was spawned, and the last. */
async function waitForSpawns(logFile: string, fromMs: number): Promise<{ first: number; all: number }> {
  const times = await eventually(
    () => {
      const found = readSpawnTimes(logFile, PREFIX, fromMs);
      return found.length >= PROGRAMS && found;
    },
    { what: 'all starts', withinMs: PERIOD_MS * 2 },
  );
  return { first: (times[0] ?? Number.NaN) - fromMs, all: (times[PROGRAMS - 1] ?? Number.NaN) - fromMs };
}
