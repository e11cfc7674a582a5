import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@dart/client';
import { CreateEnrolmentTokenDocument } from '@dart/client/local';
import { createSupervisordDaemon, readAgentCommand } from '@dart/supervisor';
import type { Kept } from './keep-running.ts';
import type { Layout } from './layout.ts';
import { readAgentPid } from './read-agent-pid.ts';
import { writePrivateFile } from './write-private-file.ts';

/** A supervisord on this machine with an agent: a host of its own. */
export interface LocalHost extends Kept {
  readonly folder: string;
  readonly configurationFile: string;
  readonly pid: number | undefined;
  readAgentPid(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** How long programs may take to end when the whole is stopped, in milliseconds. */
const STOP_TIMEOUT_MS = 10_000;
/** How often it is looked whether supervisord still runs, in milliseconds. */
const WATCH_MS = 500;

/** A host under its name. Each start makes a new enrolment token, for an agent that is not bound yet. */
export function createLocalHost(name: string, layout: Layout, client: Client, gatewayUrl: string): LocalHost {
  const folder = layout.hostFolder(name);
  const tokenFile = join(folder, 'enrolment-token');
  const daemon = createSupervisordDaemon({
    folder,
    name,
    agentCommand: readAgentCommand(layout.agent),
    environment: { DART_GATEWAY_URL: gatewayUrl, DART_ENROLMENT_TOKEN_FILE: tokenFile },
    detached: true,
    stopTimeoutMs: STOP_TIMEOUT_MS,
  });
  return {
    name: `supervisord of ${name}`,
    folder,
    configurationFile: daemon.configurationFile,
    get pid() {
      return daemon.pid;
    },
    readAgentPid: () => readAgentPid(daemon.socketPath),
    async start() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const input = { host: name, uses: 1, expiresInMinutes: 60 };
      const { createEnrolmentToken } = await client.request(CreateEnrolmentTokenDocument, { input });
      if (createEnrolmentToken.__typename !== 'CreateEnrolmentTokenPayload') {
        throw new Error(`${createEnrolmentToken.message} ${createEnrolmentToken.nextStep}`);
      }
      await writePrivateFile(tokenFile, `${createEnrolmentToken.token}\n`);
      await daemon.start();
    },
    stop: () => daemon.stop(),
    async waitForExit() {
      while (daemon.pid !== undefined) await delay(WATCH_MS);
      return 'nobody asked it to';
    },
  };
}
