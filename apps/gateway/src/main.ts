import { createLogger, runUntilSignal, toError } from '@dart/runtime';
import { readCommand } from './backup/command.ts';
import { readGatewayConfiguration, type GatewayConfiguration } from './configuration.ts';
import { createGateway } from './gateway.ts';
import { createTracing } from './tracing/tracing.ts';

/** Serves until it is told to stop. */
async function serve(configuration: GatewayConfiguration): Promise<void> {
  const logger = createLogger('gateway', configuration.logLevel);
  const { tracing } = configuration;
  const gateway = createGateway(configuration, logger, tracing && (await createTracing(tracing)));
  const announced = {
    async start(signal?: AbortSignal) {
      await gateway.start(signal);
      process.stdout.write(`${JSON.stringify({ ready: true, url: gateway.url })}\n`);
    },
    stop: () => gateway.stop(),
  };
  await runUntilSignal(announced, { logger });
}

try {
  const work = readCommand(process.argv.slice(2)) ?? serve;
  await work(readGatewayConfiguration());
} catch (error) {
  process.stderr.write(`${toError(error).message}\n`);
  process.exitCode = 2;
}
