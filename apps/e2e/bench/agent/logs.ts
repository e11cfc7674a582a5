import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually, request } from '@dart/testkit';
import type { Bench, Benchmark } from '../benchmark.ts';
import { readCpuMs } from '../parts/cpu.ts';
import { startBenchDart, type BenchDart } from '../parts/dart.ts';
import { makeFolder } from '../parts/folder.ts';
import { startBenchHost } from '../parts/host.ts';

const LINES = 1_000_000;
/** One line in so many matches. */
const RARE = 1000;
const RULES = [
  '.*ERROR.*',
  '(?i)fatal',
  'timeout after [0-9]+ms',
  'Exception in thread',
  '^WARN',
  'disk (full|error)',
  'connection refused$',
  'out of memory',
  'status=5[0-9][0-9]',
  '^the last line$',
];
const NAME = 'logger';

/** Lines a second of CPU that the agent judges against ten rules, beside grep with the same patterns. */
export const logs: Benchmark = {
  name: 'agent.logs',
  needs: ['@dart/agent', '@dart/gateway'],
  async measure(bench) {
    const file = join(await makeFolder(bench), 'logger.log');
    const dart = await startBenchDart(bench);
    const host = await startBenchHost(bench, dart, 'logs');
    await monitor(dart, host.name, file);
    const before = readCpuMs(host.agentPid);
    bench.note(`${LINES} lines`);
    const beganAt = performance.now();
    await writeLines(file);
    const count = await awaitLastLine(dart);
    const elapsedMs = performance.now() - beganAt;
    const cpuMs = readCpuMs(host.agentPid) - before;
    const goal = { of: 'value', atLeast: 100_000 } as const;
    const floor = (1000 * LINES) / (await measureGrep(bench, file));
    return [
      { name: 'agent.logs', value: (1000 * LINES) / cpuMs, unit: 'lines/s of one core', floor, goal },
      {
        name: 'agent.logs.elapsed',
        value: (1000 * LINES) / elapsedMs,
        unit: 'lines/s',
        floor: null,
        goal: null,
      },
      {
        name: 'agent.logs.lost',
        value: LINES / RARE - count,
        unit: `of ${LINES / RARE} matches`,
        floor: null,
        goal: { of: 'value', atMost: 0 },
      },
    ];
  },
};

/** Registers, assigns and applies an idle program whose log the benchmark writes. */
async function monitor(dart: BenchDart, host: string, file: string): Promise<void> {
  const ask = (query: string, variables: Record<string, unknown>) =>
    request(dart.url, dart.adminToken, query, variables);
  const program = {
    name: NAME,
    configuration: `command = /bin/sleep 1000000\nstartsecs = 0\nstdout_logfile = ${file}\nstdout_logfile_maxbytes = 0`,
    monitoring: {
      stdout: RULES.map((pattern, index) => ({
        pattern,
        name: String(index),
        severity: '4',
        ci: { name: 'bench' },
      })),
    },
  };
  await ask(`mutation ($p: [ProgramInput!]!) { registerPrograms(input: { programs: $p }) { __typename } }`, {
    p: [program],
  });
  await ask(
    `mutation ($host: String!) { assignProgram(input: { program: "${NAME}", environment: "production", host: $host }) { __typename } }`,
    { host },
  );
  await eventually(async () => {
    await ask(
      `mutation ($host: String!) { runCommand(input: { host: $host, action: UPDATE, targets: ["${NAME}"] }) { __typename } }`,
      { host },
    );
    return (await dart.listProcesses(host)).some(({ name }) => name === NAME);
  });
}

async function writeLines(file: string): Promise<void> {
  const log = createWriteStream(file, { flags: 'a' });
  for (let from = 1; from <= LINES; from += RARE) {
    const lines = Array.from({ length: RARE }, (_, index) => {
      const number = from + index;
      const status = number % RARE === 0 ? 503 : 200;
      return `2026-11-22T04:00:00.123Z INFO request ${number} GET /api/v1/things/${number} status=${status} duration=${number % 97}ms\n`;
    });
    if (!log.write(lines.join(''))) await once(log, 'drain');
  }
  log.end('the last line\n');
  await once(log, 'finish');
}

/** Waits for the event of the last line; gives how often the rare one has matched. */
async function awaitLastLine({ database }: BenchDart): Promise<number> {
  const { pool } = database.connection;
  return eventually(
    async () => {
      const { rows } = await pool.query<{ last: string; count: string }>(
        `SELECT count(*) FILTER (WHERE component LIKE '%:9') AS last, sum(count) FILTER (WHERE component LIKE '%:8') AS count FROM event`,
      );
      const [row] = rows;
      return Number(row?.last) > 0 && Number(row?.count);
    },
    { withinMs: 120_000, what: 'the event of the last line' },
  );
}

/** The user and system time of grep over the same file, in milliseconds. */
async function measureGrep(bench: Bench, file: string): Promise<number> {
  bench.note('grep');
  const pattern = RULES.map((rule) => rule.replace('(?i)', '')).join('|');
  const { stderr } = await promisify(execFile)('bash', [
    '-c',
    'TIMEFORMAT="%U %S"; time grep -cE "$1" "$2"',
    'bash',
    pattern,
    file,
  ]);
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return 1000 * (user + system);
}
