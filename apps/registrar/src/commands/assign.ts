import type { Client } from '@dart/client';
import { AddSelectorDocument, AssignProgramDocument, type LabelInput } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context, GlobalOptions } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { describeAssignment } from '../programs/describe-assignment.ts';
import { countHosts, describeLabels, readPlace } from '../programs/read-place.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printJson } from '../terminal/print-json.ts';
import { collectLabels } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface Name {
  readonly program: string;
  readonly environment: string;
}

/** `dart assign PROGRAM ENVIRONMENT HOST`, or --label instead of the host. */
export function addAssignCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('assign')
    .summary('assign a program to a host, or by labels')
    .description(
      'Assigns a program to a host, or to every host that has all of these labels, now and later. Nothing runs yet: the change is pending there until `dart update` or `dart apply`.',
    )
    .argument('<program>')
    .argument('<environment>')
    .argument('[host]', 'a host, or --label')
    .option('--label <key=value>', 'every host with this label; may be repeated', collectLabels)
    .addHelpText(
      'after',
      '\nExamples:\n  dart assign web production web1.example.com && dart update web web1.example.com\n  dart assign web production --label role=web --label region=eu',
    )
    .action(
      async (
        name: string,
        environment: string,
        host: string | undefined,
        _options: unknown,
        command: Command,
      ) => {
        const options = readOptions<{ label?: LabelInput[] }>(command);
        const place = readPlace(host, options.label);
        const client = await connect(options);
        const named = { program: name, environment };
        if ('host' in place) await assignToHost(client, terminal, { ...named, ...place }, options);
        else await assignByLabels(client, terminal, { ...named, ...place }, options);
      },
    );
}

async function assignToHost(
  client: Client,
  terminal: Terminal,
  input: Name & { readonly host: string },
  { json }: GlobalOptions,
): Promise<void> {
  const { assignProgram } = await client.request(AssignProgramDocument, { input });
  const { assignment } = expectPayload(assignProgram, 'AssignProgramPayload');
  if (json === true) {
    printJson(terminal, describeAssignment(assignment));
    return;
  }
  const { program, environment } = input;
  const { good, faint } = terminal.colours;
  terminal.write(`${good('✓')} ${program} (${environment}) is assigned to ${assignment.host.name}\n`);
  terminal.write(faint(`It starts with: dart update ${program} ${assignment.host.name}\n`));
}

async function assignByLabels(
  client: Client,
  terminal: Terminal,
  input: Name & { readonly labels: LabelInput[] },
  { json }: GlobalOptions,
): Promise<void> {
  const { addSelector } = await client.request(AddSelectorDocument, { input });
  const { assigned } = expectPayload(addSelector, 'AddSelectorPayload');
  if (json === true) {
    printJson(terminal, { ...input, assigned });
    return;
  }
  const { program, environment, labels } = input;
  const { good, faint } = terminal.colours;
  const words = describeLabels(labels);
  terminal.write(
    `${good('✓')} ${program} (${environment}) is assigned wherever ${words}; ${countHosts(assigned)} got it now\n`,
  );
  terminal.write(faint(`See what waits: dart changes --program ${program}\n`));
}
