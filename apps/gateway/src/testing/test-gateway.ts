import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger } from '@dart/runtime';
import { createTemporaryFolder } from '@dart/testkit';
import type { AdHoc } from '../configuration.ts';
import { createGateway } from '../gateway.ts';
import { createTracing, type TracingConfiguration } from '../tracing/tracing.ts';

export interface TestGateway {
  readonly url: string;
  readonly adminToken: string;
  readonly stateFolder: string;
  stop(): Promise<void>;
}

export interface TestGatewayOptions {
  /** Agents may ask anything unless told, so that a test says only what it needs. */
  readonly adHoc?: AdHoc;
  /** A PostgreSQL to use; an embedded one of its own unless told. */
  readonly databaseUrl?: string;
  readonly tracing?: TracingConfiguration;
}

/** A whole gateway in this process, with a state folder of its own and a free port. */
export async function startTestGateway({
  adHoc = 'everybody',
  databaseUrl,
  tracing,
}: TestGatewayOptions = {}): Promise<TestGateway> {
  const folder = await createTemporaryFolder();
  const configuration = {
    stateFolder: folder.path,
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    adHoc,
    retention: { transitionsDays: 90, runsDays: 180, eventsDays: 30, changesDays: 730 },
    tracing,
    logLevel: 'silent',
  } as const;
  const logger = createLogger('gateway', 'error');
  const gateway = createGateway(configuration, logger, tracing && (await createTracing(tracing)));
  await gateway.start();
  return {
    url: gateway.url,
    // of several gateways on one database the first has it
    adminToken: (await readFile(join(folder.path, 'admin-token'), 'utf8').catch(() => '')).trim(),
    stateFolder: folder.path,
    async stop() {
      await gateway.stop();
      await folder.remove();
    },
  };
}
