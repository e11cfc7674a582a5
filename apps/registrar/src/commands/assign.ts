import { AssignProgramDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { describeAssignment } from '../programs/describe-assignment.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart assign PROGRAM ENVIRONMENT HOST`. */
export function addAssignCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('assign')
    .summary('assign a program to a host')
    .description(
      'Assigns a program to a host. Nothing runs yet: the change is pending there until `dart update`.',
    )
    .argument('<program>')
    .argument('<environment>')
    .argument('<host>')
    .addHelpText(
      'after',
      '\nExample:\n  dart assign web production web1.example.com && dart update web web1.example.com',
    )
    .action(async (name: string, environment: string, host: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const input = { program: name, environment, host };
      const { assignProgram } = await client.request(AssignProgramDocument, { input });
      const { assignment } = expectPayload(assignProgram, 'AssignProgramPayload');
      if (options.json === true) {
        printJson(terminal, describeAssignment(assignment));
        return;
      }
      const { good, faint } = terminal.colours;
      terminal.write(`${good('✓')} ${name} (${environment}) is assigned to ${assignment.host.name}\n`);
      terminal.write(faint(`It starts with: dart update ${name} ${assignment.host.name}\n`));
    });
}
