import { fileURLToPath } from 'node:url';
import { composeServices, createLogger, runUntilSignal } from '@dart/runtime';
import { createAgent } from './agent.ts';
import { readAgentConfiguration, readEnvironment, runsUnderSupervisord } from './configuration.ts';
import { createOwnFileWatch, REPLACED_EXIT_CODE } from './own-file.ts';
import { assumeUser } from './privileges.ts';
import { describeRefusal } from './refusal.ts';
import { writeConfiguration } from './write-configuration.ts';

const words = process.argv.slice(2);

if (words.length === 1 && words[0] === '--write-configuration') {
  const configuration = readAgentConfiguration();
  assumeUser(configuration);
  const logger = createLogger('dart-agent', configuration.DART_LOG_LEVEL);
  await writeConfiguration(configuration, readEnvironment(), logger);
} else if (words.length > 0 || !runsUnderSupervisord()) {
  process.stderr.write(describeRefusal(words));
  process.exitCode = 2;
} else {
  const configuration = readAgentConfiguration();
  const logger = createLogger('dart-agent', configuration.DART_LOG_LEVEL);
  const leave = (exitCode: number): void => {
    process.exitCode = exitCode;
    process.kill(process.pid, 'SIGTERM');
  };
  const agent = await createAgent(configuration, logger, (error) => {
    if (error !== undefined)
      logger.fatal({ err: error }, 'an event could not be recorded; supervisord gives it again');
    leave(error === undefined ? 0 : 1);
  });
  const ownFile = createOwnFileWatch(fileURLToPath(import.meta.url), () => {
    logger.info('the file of this agent was replaced; leaving, so that supervisord starts the new one');
    leave(REPLACED_EXIT_CODE);
  });
  await runUntilSignal(composeServices([agent, ownFile]), { logger });
}
