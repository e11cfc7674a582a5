import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, request, type TestDatabase } from '@dart/testkit';
import { readBaseEnvironment } from '../../src/configuration.ts';
import type { Bench } from '../benchmark.ts';
import { makeFolder } from './folder.ts';

/** A gateway over a PostgreSQL, both of their own; the gateway is the built one in a process of its own. */
export interface BenchDart {
  readonly url: string;
  readonly adminToken: string;
  readonly database: TestDatabase;
  readonly gatewayPid: number;
  /** Ends the gateway and starts it at the same address; gives its new process id. */
  restartGateway(): Promise<number>;
  /** A token with which one host can enrol. */
  createEnrolmentToken(): Promise<string>;
  /** The processes of a host as they were reported, at most 100; none while the host is not known. */
  listProcesses(host: string): Promise<readonly ProcessRow[]>;
}

export interface ProcessRow {
  readonly name: string;
  readonly pid: number | null;
}

interface Tokens {
  readonly createEnrolmentToken: { readonly token: string };
}

interface Hosts {
  readonly host: { readonly processes: { readonly edges: readonly { readonly node: ProcessRow }[] } } | null;
}

const TOKEN = `mutation { createEnrolmentToken(input: {}) { ... on CreateEnrolmentTokenPayload { token } } }`;
const PROCESSES = `query ($host: String!) { host(name: $host) { processes(first: 100) { edges { node { name pid } } } } }`;

const GATEWAY = fileURLToPath(new URL('../../../gateway/dist/gateway.mjs', import.meta.url));

interface GatewayProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<unknown>;
}

async function startGateway(
  database: TestDatabase,
  stateFolder: string,
  port: string,
): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [GATEWAY], {
    env: {
      ...readBaseEnvironment(),
      DATABASE_URL: database.url,
      DART_STATE_DIR: stateFolder,
      DART_GATEWAY_PORT: port,
      DART_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(() => Promise.reject(new Error('the gateway ended before it was ready'))),
  ])) as [string];
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    pid: child.pid ?? 0,
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Starts PostgreSQL and gateway; needs `@dart/gateway`. */
export async function startBenchDart(bench: Bench): Promise<BenchDart> {
  bench.note('starting PostgreSQL and gateway');
  const database = await createTestDatabase({ migrated: false });
  bench.defer(() => database.close());
  const stateFolder = await makeFolder(bench);
  let gateway = await startGateway(database, stateFolder, '0');
  bench.defer(() => gateway.stop());
  const { url } = gateway;
  const adminToken = (await readFile(join(stateFolder, 'admin-token'), 'utf8')).trim();
  return {
    url,
    adminToken,
    database,
    gatewayPid: gateway.pid,
    async restartGateway() {
      await gateway.stop();
      gateway = await startGateway(database, stateFolder, new URL(url).port);
      return gateway.pid;
    },
    async createEnrolmentToken() {
      const answer = (await request(url, adminToken, TOKEN)) as Tokens;
      return answer.createEnrolmentToken.token;
    },
    async listProcesses(name) {
      const { host } = (await request(url, adminToken, PROCESSES, { host: name })) as Hosts;
      return host?.processes.edges.map(({ node }) => node) ?? [];
    },
  };
}
