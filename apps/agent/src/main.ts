import { createLogger, runUntilSignal } from '@dart/runtime';
import { createAgent } from './agent.ts';
import { readAgentConfiguration, runsUnderSupervisord } from './configuration.ts';
import { describeRefusal } from './refusal.ts';

if (!runsUnderSupervisord()) {
  process.stderr.write(describeRefusal());
  process.exitCode = 2;
} else {
  const configuration = readAgentConfiguration();
  const logger = createLogger('dart-agent', configuration.DART_LOG_LEVEL);
  const agent = await createAgent(configuration, logger, (error) => {
    process.exitCode = error === undefined ? 0 : 1;
    if (error !== undefined)
      logger.fatal({ err: error }, 'an event could not be recorded; supervisord gives it again');
    process.kill(process.pid, 'SIGTERM');
  });
  await runUntilSignal(agent, { logger });
}
