import { randomUUID } from 'node:crypto';
import { RetryOperationDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { awaitOperation } from '../operations/await-operation.ts';
import { readOptions } from './read-options.ts';

/** `dart retry OPERATION`. */
export function addRetryCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  program
    .command('retry')
    .summary('try again what an operation failed to do')
    .description('Begins a new operation on the targets that failed or were left out, at the same pace.')
    .argument('<operation>', 'its id, as dart operations shows it')
    .option('--reason <text>', 'why, for those who read it later')
    .addHelpText('after', '\nExample:\n  dart retry T3BlcmF0aW9uOjE --reason "disk is mended"')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = readOptions<{ reason?: string }>(command);
      const client = await context.connect(options);
      const { retryOperation } = await client.request(RetryOperationDocument, {
        input: { id, reason: options.reason ?? null, idempotencyKey: randomUUID() },
      });
      const { operation } = expectPayload(retryOperation, 'RetryOperationPayload');
      await awaitOperation(client, context, setExitCode, operation, options.json === true);
    });
}
