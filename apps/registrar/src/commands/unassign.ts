import { UnassignProgramDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart unassign PROGRAM ENVIRONMENT HOST`. */
export function addUnassignCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('unassign')
    .summary('take a program from a host')
    .description('Takes a program from a host. What runs keeps running until `dart update`.')
    .argument('<program>')
    .argument('<environment>')
    .argument('<host>')
    .addHelpText(
      'after',
      '\nExample:\n  dart unassign web production web1.example.com && dart update web web1.example.com',
    )
    .action(async (name: string, environment: string, host: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const input = { program: name, environment, host };
      const { unassignProgram } = await client.request(UnassignProgramDocument, { input });
      const payload = expectPayload(unassignProgram, 'UnassignProgramPayload');
      if (options.json === true) {
        printJson(terminal, { ...input, host: payload.host.name });
        return;
      }
      const { good, faint } = terminal.colours;
      terminal.write(`${good('✓')} ${name} (${environment}) is no longer assigned to ${payload.host.name}\n`);
      terminal.write(faint(`It is stopped and removed with: dart update ${name} ${payload.host.name}\n`));
    });
}
