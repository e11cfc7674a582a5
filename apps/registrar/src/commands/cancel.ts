import { CancelOperationDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { describeOperation } from '../operations/describe-operation.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart cancel OPERATION`. */
export function addCancelCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('cancel')
    .summary('leave out the rest of an operation')
    .description('Leaves out what an operation has not begun; what runs goes on to its end.')
    .argument('<operation>', 'its id, as dart operations shows it')
    .addHelpText('after', '\nExample:\n  dart cancel T3BlcmF0aW9uOjE')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const { cancelOperation } = await client.request(CancelOperationDocument, { input: { id } });
      const { operation } = expectPayload(cancelOperation, 'CancelOperationPayload');
      if (options.json === true) printJson(terminal, describeOperation(operation));
      else terminal.write(`${terminal.colours.good('✓')} the rest of it is left out\n`);
    });
}
