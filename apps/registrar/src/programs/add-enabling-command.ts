import { SetAssignmentEnabledDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import { readOptions } from '../commands/read-options.ts';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { printJson } from '../terminal/print-json.ts';
import { describeAssignment } from './describe-assignment.ts';

export interface EnablingCommand {
  readonly name: 'enable' | 'disable';
  readonly summary: string;
  readonly description: string;
  readonly enabled: boolean;
}

/** `dart enable` and `dart disable`, which differ in one word. */
export function addEnablingCommand(program: Command, context: Context, of: EnablingCommand): void {
  const { terminal, connect } = context;
  program
    .command(of.name)
    .summary(of.summary)
    .description(of.description)
    .argument('<program>')
    .argument('<environment>')
    .argument('<host>')
    .addHelpText('after', `\nExample:\n  dart ${of.name} web production web1.example.com`)
    .action(async (name: string, environment: string, host: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const input = { program: name, environment, host, enabled: of.enabled };
      const { setAssignmentEnabled } = await client.request(SetAssignmentEnabledDocument, { input });
      const { assignment } = expectPayload(setAssignmentEnabled, 'SetAssignmentEnabledPayload');
      if (options.json === true) {
        printJson(terminal, describeAssignment(assignment));
        return;
      }
      const { good } = terminal.colours;
      terminal.write(`${good('✓')} ${name} (${environment}) is ${of.name}d on ${assignment.host.name}\n`);
    });
}
