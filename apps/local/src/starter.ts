import { ConfigurationError, toError, type Service } from '@dart/runtime';
import { StartError } from './claim-state-folder.ts';
import { launch } from './launch.ts';
import type { Terminal } from './terminal.ts';
import { createUndoStack } from './undo-stack.ts';

/** The whole of dart on this machine: starts part after part, and ends them in reverse order. */
export function createStarter(words: readonly string[], terminal: Terminal): Service {
  const undo = createUndoStack();
  return {
    async start() {
      try {
        await launch(words, terminal, undo);
      } catch (error) {
        terminal.write(`\n${describeFailure(toError(error))}\n`);
        await undo.unwind().catch(() => undefined);
        throw error;
      }
    },
    async stop() {
      terminal.write('\n  Stopping …\n');
      try {
        await undo.unwind();
        terminal.write('  Stopped; all data is kept.\n');
      } catch (error) {
        terminal.write(`${describeFailure(toError(error))}\n`);
        throw error;
      }
    },
  };
}

/** What a person can mend is said plainly; anything else with its trace, for whoever mends dart. */
function describeFailure(error: Error): string {
  if (error instanceof AggregateError) {
    return [error.message, ...error.errors.map((inner) => toError(inner).message)].join('\n  ');
  }
  const isPlain =
    error instanceof StartError || error instanceof ConfigurationError || error.name === 'ClientError';
  return isPlain ? error.message : (error.stack ?? error.message);
}
