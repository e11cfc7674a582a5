import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@dart/client';
import { ask as askApi, request } from '@dart/testkit';
import { inject } from 'vitest';
import { runProgram, type Outcome } from './run-program.ts';
import { environmentOf } from './start-dart.ts';

/** What the starter writes about what runs. */
export interface Run {
  readonly gateway: { readonly url: string; readonly pid: number };
  readonly portal: { readonly url: string; readonly pid: number };
  readonly token: string;
  readonly hosts: readonly {
    readonly fqdn: string;
    readonly supervisordPid: number;
    readonly agentPid: number;
    readonly configuration: string;
  }[];
}

/** An operation whose answer is known to have this shape. */
export interface Operation<Data> {
  readonly text: string;
  /** Never there; it holds the type. */
  readonly answer?: Data;
}

/** The running dart, as a test reaches it. */
export interface Dart {
  readonly stateFolder: string;
  readRun(): Promise<Run>;
  /** Asks the API as an admin; fails when the answer has errors. */
  ask<Data>(operation: Operation<Data>, variables?: Record<string, unknown>): Promise<Data>;
  /** Whether the gateway answers now. */
  isReached(): Promise<boolean>;
  createClient(): Promise<Client>;
  /** Runs `dart WORDS…`. */
  cli(words: readonly string[], input?: string): Promise<Outcome>;
  /** Runs supervisorctl on a host, past dart. */
  supervisorctl(host: string, ...words: string[]): Promise<Outcome>;
}

const REGISTRAR = fileURLToPath(new URL('../../../registrar/bin/dart.mjs', import.meta.url));

export { REGISTRAR };

/** The dart of a state folder; the shared one unless told. */
export function useDart(stateFolder = inject('stateFolder')): Dart {
  const environment = environmentOf(stateFolder);
  const readRun = async (): Promise<Run> =>
    JSON.parse(await readFile(join(stateFolder, 'run.json'), 'utf8')) as Run;
  return {
    stateFolder,
    readRun,
    async ask<Data>({ text }: Operation<Data>, variables = {}) {
      const { gateway, token } = await readRun();
      return (await request(gateway.url, token, text, variables)) as Data;
    },
    async isReached() {
      const { gateway, token } = await readRun();
      return askApi(gateway.url, token, '{ me { name } }').then(
        ({ status }) => status === 200,
        () => false,
      );
    },
    async createClient() {
      const { gateway, token } = await readRun();
      return createClient({ url: `${gateway.url}/graphql`, token: () => token });
    },
    cli: (words, input) => runProgram(process.execPath, [REGISTRAR, ...words], { environment, input }),
    async supervisorctl(host, ...words) {
      const { hosts } = await readRun();
      const { configuration = '' } = hosts.find(({ fqdn }) => fqdn === host) ?? {};
      return runProgram('supervisorctl', ['-c', configuration, ...words], { environment });
    },
  };
}

/** The two hosts: one for most, and one that a test may cut off. */
export async function nameHosts(dart: Dart): Promise<{ host: string; otherHost: string }> {
  const [host = '', otherHost = ''] = (await dart.readRun()).hosts.map(({ fqdn }) => fqdn);
  return { host, otherHost };
}
