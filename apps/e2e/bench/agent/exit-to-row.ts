import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@dart/testkit';
import type { Bench, Benchmark } from '../benchmark.ts';
import { readCpuMs } from '../parts/cpu.ts';
import { startBenchDart, type BenchDart } from '../parts/dart.ts';
import { findChild } from '../parts/find-child.ts';
import { makeFolder } from '../parts/folder.ts';
import { renderIdlePrograms, startBenchDaemon, startBenchHost, type BenchHost } from '../parts/host.ts';
import { makeSupervisord } from '../parts/make-supervisord.ts';
import { renderPlainListener } from '../parts/plain-listener.ts';
import { watchRows, type RowWatch } from '../parts/watch-rows.ts';
import { percentile } from '../percentile.ts';

const PROGRAMS = 20;
const KILLS = 200;
const FALLBACK_KILLS = 100;
/** Kills of a host at rest: after so long without a change the agent no longer looks for what supervisord missed. */
const RESTED_KILLS = 10;
const RESTED_MS = 11_000;
/** Each takes a second. */
const PLAIN_KILLS = 15;
const REST_MS = 20_000;

/** `kill -9` of a program until the row that says so is committed. */
export const exitToRow: Benchmark = {
  name: 'agent.exitToRow',
  needs: ['@dart/agent', '@dart/gateway'],
  async measure(bench) {
    const plain = await measurePlain(bench);
    const dart = await startBenchDart(bench);
    const rows = await watchRows(bench, dart);
    const withLog = await startKills(bench, dart, rows, 'with-log');
    const times = await withLog.measure(KILLS, atRandom);
    const rested = await withLog.measure(RESTED_KILLS, () => RESTED_MS);
    const executable = await makeSupervisord(bench, { words: '-l /dev/null -y 0' });
    const without = await startKills(bench, dart, rows, 'without-log', { executable });
    const fallback = await without.measure(FALLBACK_KILLS, atRandom);
    bench.note(`CPU of the fall-back at rest, ${REST_MS / 1000} s`);
    const cpuMs = readCpuMs(without.host.agentPid);
    const begunAt = performance.now();
    await delay(REST_MS);
    const share = (100 * (readCpuMs(without.host.agentPid) - cpuMs)) / (performance.now() - begunAt);
    const ms = { unit: 'ms', floor: plain };
    return [
      {
        name: 'agent.exitToRow',
        value: percentile(times, 0.5),
        ...ms,
        goal: { of: 'value', atMost: 15 },
      },
      {
        name: 'agent.exitToRow.p99',
        value: percentile(times, 0.99),
        ...ms,
        goal: { of: 'value', atMost: 40 },
      },
      { name: 'agent.exitToRow.rested', value: percentile(rested, 0.5), ...ms, goal: null },
      { name: 'agent.exitToRow.rested.slowest', value: Math.max(...rested), ...ms, goal: null },
      { name: 'agent.exitToRow.fallback', value: percentile(fallback, 0.5), ...ms, goal: null },
      {
        name: 'agent.exitToRow.fallback.p99',
        value: percentile(fallback, 0.99),
        ...ms,
        goal: { of: 'value', atMost: 120 },
      },
      {
        name: 'agent.exitToRow.fallback.cpu',
        value: share,
        unit: '% of a core',
        floor: null,
        goal: { of: 'value', atMost: 0.6 },
      },
    ];
  },
};

/** A pause between two kills, in milliseconds: it spreads them over the passes of supervisord’s loop, and waits for nothing. */
const atRandom = (): number => 20 + Math.random() * 100;

/** A host whose programs are killed. */
interface Kills {
  readonly host: BenchHost;
  /** Kills one program after the other, each after a pause, and gives how long each row took, in milliseconds. */
  measure(kills: number, pauseMs: () => number): Promise<number[]>;
}

async function startKills(
  bench: Bench,
  dart: BenchDart,
  rows: RowWatch,
  name: string,
  options: { executable?: string } = {},
): Promise<Kills> {
  const host = await startBenchHost(bench, dart, name, {
    extraSections: renderIdlePrograms(PROGRAMS, 'autorestart=true\n'),
    ...options,
  });
  const pids = await eventually(() => readPids(dart, name), { what: `the programs of ${name}` });
  const killOnce = async (victim: string, pauseMs: number): Promise<number> => {
    const pid = pids.get(victim) ?? 0;
    await delay(pauseMs);
    const exited = rows.next(`${victim} EXITED`, (row) => row.to === 'EXITED' && row.pid === pid);
    const restarted = rows.next(
      `${victim} RUNNING`,
      (row) => row.process === victim && row.to === 'RUNNING' && row.pid !== pid,
    );
    const killedAt = performance.now();
    process.kill(pid, 'SIGKILL');
    const [exit, running] = await Promise.all([exited, restarted]);
    pids.set(victim, running.pid ?? 0);
    return exit.atMs - killedAt;
  };
  return {
    host,
    async measure(kills, pauseMs) {
      const times: number[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        bench.note(`${name}: kill ${kill + 1} of ${kills}`);
        times.push(await killOnce([...pids.keys()][kill % pids.size] ?? '', pauseMs()));
      }
      return times;
    },
  };
}

/** The process ids of the programs, once all of them run. */
async function readPids(dart: BenchDart, host: string): Promise<Map<string, number> | undefined> {
  const rows = await dart.listProcesses(host);
  const running = rows.filter(({ name, pid }) => name.startsWith('idle-') && pid !== null);
  return running.length === PROGRAMS ? new Map(running.map(({ name, pid }) => [name, pid ?? 0])) : undefined;
}

/** What a listener without the early wake sees: the exit's event in the next pass of supervisord's loop. */
async function measurePlain(bench: Bench): Promise<number> {
  const log = join(await makeFolder(bench), 'events');
  const daemon = await startBenchDaemon(bench, {
    extraSections: `${renderPlainListener(log)}\n${renderIdlePrograms(1, 'autorestart=true\n')}`,
  });
  const readEvents = async (to: string): Promise<string[]> =>
    (await readFile(log, 'utf8'))
      .split('\n')
      .filter((line) => line.includes(`_${to} `) && line.includes('idle-'));
  const times: number[] = [];
  for (let kill = 0; kill < PLAIN_KILLS; kill += 1) {
    bench.note(`a listener without the early wake: kill ${kill + 1} of ${PLAIN_KILLS}`);
    await eventually(async () => (await readEvents('RUNNING')).length > kill);
    await delay(atRandom());
    const killedAt = performance.timeOrigin + performance.now();
    process.kill(findChild(daemon.pid ?? 0, 'sleep'), 'SIGKILL');
    const line = await eventually(async () => (await readEvents('EXITED'))[kill]);
    times.push(Number.parseFloat(line) - killedAt);
  }
  return percentile(times, 0.5);
}
