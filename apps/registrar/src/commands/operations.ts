import { OperationDocument, OperationsDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { awaitOperation } from '../operations/await-operation.ts';
import { describeOperation, describeTarget } from '../operations/describe-operation.ts';
import { loadTargets } from '../operations/follow-operation.ts';
import { renderOperations, renderTargets } from '../operations/render-operations.ts';
import { RefusedError } from '../refused-error.ts';
import { printJson } from '../terminal/print-json.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

/** Operations that are shown unless told. */
const SHOWN = 20;

/** `dart operations`: what was and is done on many hosts. */
export function addOperationsCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('operations')
    .summary('list what was done on many hosts')
    .description('Lists operations, newest first.')
    .option('--running', 'only those that have not ended')
    .option('--limit <count>', `at most so many; ${SHOWN} unless told`, parseCount)
    .addHelpText('after', '\nExamples:\n  dart operations\n  dart operations --running --json')
    .action(async (_options: unknown, command: Command) => {
      const options = readOptions<{ running?: boolean; limit?: number }>(command);
      const client = await connect(options);
      const filter = { states: options.running === true ? (['RUNNING'] as const).slice() : null };
      const load = async (page: PageRequest) =>
        (await client.request(OperationsDocument, { filter, ...page })).operations;
      const rows = await collectRows(pageRows(load, options.limit ?? SHOWN));
      if (options.json === true) printJson(terminal, rows.map(describeOperation));
      else terminal.write(renderOperations(rows, terminal.colours, Date.now()));
    });
}

/** `dart operation ID`: one operation with all its targets. */
export function addOperationCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  program
    .command('operation')
    .summary('show one operation and its targets')
    .description('Shows one operation with what came of each of its targets.')
    .argument('<id>', 'as dart operations shows it')
    .option('--watch', 'follow it until it has ended')
    .addHelpText('after', '\nExample:\n  dart operation T3BlcmF0aW9uOjE --watch')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = readOptions<{ watch?: boolean }>(command);
      const { terminal } = context;
      const client = await context.connect(options);
      const { operation } = await client.request(OperationDocument, { id, first: 1 });
      if (operation === null) {
        throw new RefusedError({
          __typename: 'NotFoundError',
          message: `There is no operation ${id}.`,
          nextStep: 'List the operations: dart operations',
        });
      }
      if (options.watch === true) {
        await awaitOperation(client, context, setExitCode, operation, options.json === true);
        return;
      }
      const targets = await loadTargets(client, id);
      if (options.json === true)
        printJson(terminal, { ...describeOperation(operation), targets: targets.map(describeTarget) });
      else
        terminal.write(
          `${renderOperations([operation], terminal.colours, Date.now())}\n${renderTargets(targets, terminal.colours)}`,
        );
    });
}
