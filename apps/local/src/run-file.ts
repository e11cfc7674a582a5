import type { LocalHost } from './local-host.ts';
import type { Part } from './part.ts';
import { writePrivateFile } from './write-private-file.ts';

export interface Running {
  readonly gateway: Part;
  readonly portal: Part;
  /** An admin's. */
  readonly token: string;
  readonly hosts: readonly { readonly fqdn: string; readonly host: LocalHost }[];
}

/** The text of `run.json`: what runs, for the registrar, for tests and for whoever wants to know. */
export async function describeRunning({ gateway, portal, token, hosts }: Running): Promise<string> {
  const described = await Promise.all(
    hosts.map(async ({ fqdn, host }) => ({
      fqdn,
      supervisordPid: host.pid,
      agentPid: await host.readAgentPid(),
      configuration: host.configurationFile,
    })),
  );
  const run = {
    gateway: { url: gateway.url, pid: gateway.pid },
    portal: { url: portal.url, pid: portal.pid },
    token,
    hosts: described,
  };
  return `${JSON.stringify(run, null, 2)}\n`;
}

/** Writes `run.json` when what runs has changed. */
export function createRunFile(file: string): (running: Running) => Promise<void> {
  let written = '';
  return async (running) => {
    const text = await describeRunning(running);
    if (text === written) return;
    await writePrivateFile(file, text);
    written = text;
  };
}
