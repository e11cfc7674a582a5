import { readFile, rm } from 'node:fs/promises';
import { createClient, type Client } from '@dart/client';
import { CreateSignInCodeDocument, LocalHostDocument } from '@dart/client/local';
import { nodeFetch } from '@dart/client/node-fetch';
import { choosePort } from './choose-port.ts';
import { claimStateFolder } from './claim-state-folder.ts';
import { readLocalConfiguration, type Configuration } from './configuration.ts';
import { applyExamples, markExamplesApplied, registerExamples } from './examples.ts';
import { watchOver } from './watch-over.ts';
import { layOut, type Layout } from './layout.ts';
import { createLocalHost } from './local-host.ts';
import { nameHosts } from './name-hosts.ts';
import { createPart, type Part } from './part.ts';
import type { Running } from './run-file.ts';
import { runStep, type Terminal } from './terminal.ts';
import type { UndoStack } from './undo-stack.ts';
import { waitUntil } from './wait-until.ts';

/** How long an agent may take from its start to its first report, in milliseconds. */
const CONNECT_DEADLINE_MS = 30_000;

/** Starts everything in order: gateway, portal, hosts, examples; then watches over it. */
export async function launch(words: readonly string[], terminal: Terminal, undo: UndoStack): Promise<void> {
  const configuration = readLocalConfiguration(words);
  const { stateFolder } = configuration;
  const layout = layOut(stateFolder);
  await claimStateFolder(stateFolder, layout);
  undo.push(() => rm(layout.starterFile, { force: true }));
  const ports = {
    gateway: await choosePort(configuration.gatewayPort, 'gateway', 'DART_GATEWAY_PORT'),
    portal: await choosePort(configuration.portalPort, 'portal', 'DART_PORTAL_PORT'),
  };

  const gateway = createGateway(configuration, layout, ports.gateway);
  await runStep(terminal, 'gateway', async () => {
    undo.push(() => gateway.stop());
    await gateway.start();
    return gateway.url;
  });
  const token = (await readFile(layout.adminTokenFile, 'utf8')).trim();
  const client = createClient({ url: `${gateway.url}/graphql`, token: () => token, fetch: nodeFetch });
  const portal = createPortal(configuration, layout, gateway.url, ports.portal);
  const hosts = (await nameHosts(configuration.hostCount)).map((fqdn) => ({
    fqdn,
    host: createLocalHost(fqdn, layout, client, gateway.url),
  }));
  const running: Running = { gateway, portal, token, hosts };

  // Neither needs the other, and each takes its second.
  await Promise.all([
    runStep(terminal, 'portal', async () => {
      undo.push(() => portal.stop());
      await portal.start();
      return portal.url;
    }),
    runStep(terminal, hosts.length === 1 ? 'host' : 'hosts', () => startHosts(running, client, undo)),
  ]);
  await watchOver(running, layout, terminal, undo);
  await runStep(terminal, 'examples', () => provideExamples(running, client, configuration, layout));
  await showWayIn(running, client, terminal, stateFolder);
}

function createGateway({ environment, stateFolder }: Configuration, layout: Layout, port: number): Part {
  return createPart({
    name: 'gateway',
    command: [process.execPath, layout.gateway],
    cwd: layout.root,
    environment: {
      ...environment,
      DART_STATE_DIR: stateFolder,
      DART_GATEWAY_HOST: '127.0.0.1',
      DART_GATEWAY_PORT: String(port),
    },
    logFile: layout.logFile('gateway'),
  });
}

function createPortal(
  { environment }: Configuration,
  layout: Layout,
  gatewayUrl: string,
  port: number,
): Part {
  return createPart({
    name: 'portal',
    command: [process.execPath, layout.portal],
    cwd: layout.root,
    environment: {
      ...environment,
      NODE_ENV: 'production',
      DART_GATEWAY_URL: gatewayUrl,
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
    },
    logFile: layout.logFile('portal'),
  });
}

async function startHosts({ hosts }: Running, client: Client, undo: UndoStack): Promise<string> {
  undo.push(() => Promise.all(hosts.map(({ host }) => host.stop())));
  await Promise.all(
    hosts.map(async ({ fqdn, host }) => {
      await host.start();
      await waitUntil(
        async () => (await client.request(LocalHostDocument, { name: fqdn })).host?.connected === true,
        CONNECT_DEADLINE_MS,
        `The agent of ${fqdn} did not report (its log is in ${host.folder}/logs)`,
      );
    }),
  );
  return hosts.map(({ fqdn }) => fqdn).join(', ');
}

/** At the very first start of all, the examples are registered and run on every host of it. */
async function provideExamples(
  { gateway, token, hosts }: Running,
  client: Client,
  { stateFolder, environment }: Configuration,
  layout: Layout,
): Promise<string> {
  const variables = { ...environment, DART_GATEWAY: gateway.url, DART_TOKEN: token };
  const examples = await registerExamples(layout, stateFolder, variables);
  if (examples.length === 0) return 'as they were left';
  await Promise.all(hosts.map(({ fqdn }) => applyExamples(client, fqdn, examples)));
  await markExamplesApplied(stateFolder);
  return examples.map(({ name }) => name).join(', ');
}

async function showWayIn(
  { portal }: Running,
  client: Client,
  terminal: Terminal,
  stateFolder: string,
): Promise<void> {
  const { createSignInCode } = await client.request(CreateSignInCodeDocument, {});
  const { code, expiresAt } = createSignInCode;
  const until = new Date(expiresAt).toTimeString().slice(0, 5);
  const link = `${portal.url}/login?code=${encodeURIComponent(code)}`;
  terminal.write(`
  ${terminal.strong('dart runs.')} Open this link once, until ${until}:

    ${terminal.strong(link)}

  On the command line: npx dart hosts · npx dart --help
  Data and logs: ${stateFolder} · Ctrl-C (or npm stop) ends everything and keeps the data.
`);
  terminal.announceReady();
}
