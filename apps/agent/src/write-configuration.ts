import type { Client } from '@dart/client';
import { DesiredStateDocument } from '@dart/client/agent';
import { toError, type Logger } from '@dart/runtime';
import { createConfigurationWriter } from './configuration/writer.ts';
import type { AgentConfiguration } from './configuration.ts';
import { createDesiredStateFile, parseDesiredState, type DesiredState } from './desired/desired-state.ts';
import { openGateway } from './gateway/open-gateway.ts';
import { expectInstallation } from './supervisord/installation.ts';

/** So long supervisord's start may be held up by a gateway that does not answer, in milliseconds. */
const DEADLINE_MS = 15_000;

/**
 * Fetches what should run on this host and writes the file that supervisord includes, before supervisord starts; it asks
 * supervisord nothing. With the gateway away the last known state is written, so that supervisord can always start.
 */
export async function writeConfiguration(
  configuration: AgentConfiguration,
  environment: Readonly<Record<string, string>>,
  logger: Logger,
): Promise<void> {
  const folder = configuration.DART_AGENT_DIR;
  const file = createDesiredStateFile(folder);
  const { client } = openGateway(configuration, logger);
  const fetched = await fetchDesiredState(client).catch((error: unknown) => {
    logger.warn(
      { reason: toError(error).message },
      'what should run could not be fetched; the last known configuration stays',
    );
  });
  if (fetched !== undefined) file.write(fetched);
  const desired = fetched ?? file.read();
  if (desired === undefined) return;
  const writer = createConfigurationWriter({
    includedFile: configuration.DART_CONFIGURATION_FILE,
    folder,
    installation: expectInstallation(environment, configuration.DART_SUPERVISORD_CONFIGURATION),
    logger,
  });
  const { refusals } = await writer.write(desired);
  for (const { refusal } of refusals) logger.warn({ refusal }, 'a program was not written');
}

async function fetchDesiredState(client: Client): Promise<DesiredState> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`no answer within ${DEADLINE_MS} ms`)));
  });
  const { desiredState } = await Promise.race([client.request(DesiredStateDocument, {}, { signal }), late]);
  return parseDesiredState(desiredState);
}
