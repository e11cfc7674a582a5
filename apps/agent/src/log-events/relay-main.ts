import { composeServices, runUntilSignal } from '@dart/runtime';
import { createListener } from '../listener/listener.ts';
import { createOwnFileWatch, REPLACED_EXIT_CODE } from '../own-file.ts';
import { createRelay } from './relay.ts';

/**
 * What `dart-agent.mjs --logs SOCKET` does, as a listener of its own beside the agent: it answers each event at once and
 * passes it on. Nothing else of the agent is loaded for it, which keeps it small.
 */
export async function runRelay(socketPath: string, ownFile: string): Promise<void> {
  const leave = (exitCode: number): void => {
    process.exitCode = exitCode;
    process.kill(process.pid, 'SIGTERM');
  };
  // The agent's logger would double what this process needs.
  const say = (details: object, message: string): void => {
    process.stderr.write(`${JSON.stringify({ name: 'dart-agent-logs', message, ...details })}\n`);
  };
  const relay = createRelay(socketPath);
  const services = composeServices([
    relay,
    createListener({
      input: process.stdin,
      output: process.stdout,
      onEvent(event) {
        relay.send(event);
        return Promise.resolve();
      },
      onEnd(error) {
        if (error !== undefined)
          say({ reason: error.message }, 'what came on stdin is no event of supervisord');
        leave(error === undefined ? 0 : 1);
      },
    }),
    createOwnFileWatch(ownFile, () => {
      leave(REPLACED_EXIT_CODE);
    }),
  ]);
  await runUntilSignal(services, { logger: { info: () => undefined, error: say, fatal: say } });
}
