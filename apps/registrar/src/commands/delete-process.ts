import { DeleteProgramDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart delete-process PROGRAM [ENVIRONMENT]`. */
export function addDeleteProcessCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('delete-process')
    .summary('forget a program')
    .description('Forgets a program, in one environment or in all. Refused while it is assigned to a host.')
    .argument('<program>')
    .argument('[environment]', 'only this environment')
    .addHelpText('after', '\nExamples:\n  dart delete-process web staging\n  dart delete-process web')
    .action(async (name: string, environment: string | undefined, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const input = { program: name, environment };
      const { deleteProgram } = await client.request(DeleteProgramDocument, { input });
      const { ids } = expectPayload(deleteProgram, 'DeleteProgramPayload');
      const where = environment === undefined ? 'in all environments' : `(${environment})`;
      if (options.json === true)
        printJson(terminal, { program: name, environment: environment ?? null, ids });
      else terminal.write(`${terminal.colours.good('✓')} ${name} ${where} is deleted\n`);
    });
}
