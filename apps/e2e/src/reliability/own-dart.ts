import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTemporaryFolder, eventually } from '@dart/testkit';
import { onTestFinished } from 'vitest';
import { useDart, type Dart, type Operation, type Run } from '../dart/dart.ts';
import { readHost } from '../dart/describe.ts';
import { createOwnGateway, type OwnGateway } from './own-gateway.ts';
import { createOwnHost, type OwnHost, type OwnHostOptions } from './own-host.ts';

export type HostOptions = Pick<OwnHostOptions, 'extraSections' | 'environment'> & {
  /** Between the host and the gateway; the gateway itself unless told. */
  readonly gatewayUrl?: string;
};

/** A dart of one test, without a portal and without a starter that would bring back what the test kills. */
export interface OwnDart extends Dart {
  readonly gateway: OwnGateway;
  /** Starts a host and waits until it is connected. */
  addHost(name: string, options?: HostOptions): Promise<OwnHost>;
  /** What the gateway has logged. */
  readGatewayLog(): Promise<string>;
  /** Stops a process that starts again by itself: between its exit and its start there is nothing to stop. */
  stopForGood(host: string, process: string): Promise<void>;
}

const ENROLMENT_TOKEN: Operation<{ createEnrolmentToken: { token: string } }> = {
  text: 'mutation { createEnrolmentToken(input: {}) { ... on CreateEnrolmentTokenPayload { token } } }',
};

/** Starts a gateway of the running test; it ends with the test, and so do its hosts. */
export async function startOwnDart({
  databaseUrl,
}: { readonly databaseUrl?: string } = {}): Promise<OwnDart> {
  const folder = await createTemporaryFolder();
  onTestFinished(() => folder.remove());
  const gateway = createOwnGateway(folder.path, databaseUrl);
  onTestFinished(() => gateway.stop());
  await gateway.start();
  const token = (await readFile(join(folder.path, 'admin-token'), 'utf8')).trim();
  const hosts: OwnHost[] = [];
  const writeRun = async (): Promise<void> => {
    const run: Run = {
      gateway: { url: gateway.url, pid: gateway.pid },
      portal: { url: gateway.url, pid: gateway.pid },
      token,
      hosts: hosts.map(({ name, daemon, agentPid = 0 }) => ({
        fqdn: name,
        supervisordPid: daemon.pid ?? 0,
        agentPid,
        configuration: daemon.configurationFile,
      })),
    };
    await writeFile(join(folder.path, 'run.json'), JSON.stringify(run));
  };
  await writeRun();
  const dart = useDart(folder.path);
  return {
    ...dart,
    gateway,
    readGatewayLog: () => readFile(join(folder.path, 'gateway.log'), 'utf8'),
    async addHost(name, { gatewayUrl = gateway.url, ...options } = {}) {
      const { createEnrolmentToken } = await dart.ask(ENROLMENT_TOKEN);
      const host = createOwnHost({
        ...options,
        name,
        folder: join(folder.path, name),
        gatewayUrl,
        enrolmentToken: createEnrolmentToken.token,
      });
      onTestFinished(() => host.daemon.stop());
      await host.daemon.start();
      hosts.push(host);
      await writeRun();
      await eventually(async () => (await readHost(dart, name)).connected, { what: `${name} connected` });
      return host;
    },
    stopForGood: (host, process) =>
      eventually(async () => (await dart.supervisorctl(host, 'stop', process)).out.includes(': stopped'), {
        what: `${process} stopped`,
      }).then(() => undefined),
  };
}
