import { createLogger, runUntilSignal, toError } from '@dart/runtime';
import { readGatewayConfiguration } from './configuration.ts';
import { createGateway } from './gateway.ts';

try {
  const configuration = readGatewayConfiguration();
  const logger = createLogger('gateway', configuration.logLevel);
  const gateway = createGateway(configuration, logger);
  const announced = {
    async start(signal?: AbortSignal) {
      await gateway.start(signal);
      process.stdout.write(`${JSON.stringify({ ready: true, url: gateway.url })}\n`);
    },
    stop: () => gateway.stop(),
  };
  await runUntilSignal(announced, { logger });
} catch (error) {
  process.stderr.write(`${toError(error).message}\n`);
  process.exitCode = 2;
}
