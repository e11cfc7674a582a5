import { ContinueOperationDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { awaitOperation } from '../operations/await-operation.ts';
import { readOptions } from './read-options.ts';

/** `dart continue OPERATION`. */
export function addContinueCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  program
    .command('continue')
    .summary('let an operation go on that is held back')
    .description('Lets an operation go on to the rest of its targets, though a canary is not well.')
    .argument('<operation>', 'its id, as dart operations shows it')
    .addHelpText('after', '\nExample:\n  dart continue T3BlcmF0aW9uOjE')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await context.connect(options);
      const { continueOperation } = await client.request(ContinueOperationDocument, { input: { id } });
      const { operation } = expectPayload(continueOperation, 'ContinueOperationPayload');
      await awaitOperation(client, context, setExitCode, operation, options.json === true);
    });
}
