import { execFile } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Client } from '@dart/client';
import {
  ApplyExamplesDocument,
  AssignExampleDocument,
  LocalCommandDocument,
  LocalHostDocument,
} from '@dart/client/local';
import { StartError } from './claim-state-folder.ts';
import type { Layout } from './layout.ts';
import { waitUntil } from './wait-until.ts';

interface Example {
  readonly name: string;
  readonly environment: string;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Whether this state folder or host has had its examples; a person may have deleted them since, for good. */
const markerIn = (folder: string): string => join(folder, 'examples-applied');

/** Registers the examples by the registrar, as a person would; none when that was done at an earlier start. */
export async function registerExamples(
  layout: Layout,
  stateFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Example[]> {
  const words = [layout.registrar, 'register', layout.examples, '--json'];
  if (await exists(markerIn(stateFolder))) return [];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: environment });
    return (JSON.parse(stdout) as { programs: Example[] }).programs;
  } catch (error) {
    const { stdout = '', message } = error as Error & { stdout?: string };
    throw new StartError(`The examples were not registered: ${stdout || message}`, { cause: error });
  }
}

/** Assigns the examples to a host and applies them there. */
export async function applyExamples(
  client: Client,
  host: string,
  examples: readonly Example[],
): Promise<void> {
  for (const { name, environment } of examples) {
    const input = { program: name, environment, host };
    const { assignProgram } = await client.request(AssignExampleDocument, { input });
    // A start that was cut has assigned some already; that is no failure.
    if (assignProgram.__typename === 'NotFoundError') throw new StartError(assignProgram.message);
  }
  await waitUntil(
    async () => {
      const answer = await client.request(LocalHostDocument, { name: host });
      const statuses = answer.host?.assignments.edges.map(({ node }) => node.status) ?? [];
      return statuses.length >= examples.length && !statuses.includes('WAITING');
    },
    20_000,
    `The agent of ${host} did not write the examples`,
  );
  const input = { host, action: 'UPDATE' as const, targets: ['all'], idempotencyKey: `examples-${host}` };
  const { runCommand } = await client.request(ApplyExamplesDocument, { input });
  if (runCommand.__typename !== 'RunCommandPayload') throw new StartError(runCommand.message);
  const { id } = runCommand.command;
  await waitUntil(
    async () => {
      const { command } = await client.request(LocalCommandDocument, { id });
      if (command?.state === 'FAILED' || command?.state === 'EXPIRED') {
        throw new StartError(`The examples were not started on ${host}: ${command.message ?? command.state}`);
      }
      return command?.state === 'SUCCEEDED';
    },
    40_000,
    `The examples were not started on ${host}`,
  );
}

/** Notes that the examples are done, so that no later start brings back what a person has deleted. */
export async function markExamplesApplied(stateFolder: string): Promise<void> {
  await writeFile(markerIn(stateFolder), '');
}
