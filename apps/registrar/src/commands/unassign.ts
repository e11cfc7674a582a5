import type { Client } from '@dart/client';
import { RemoveSelectorDocument, UnassignProgramDocument, type LabelInput } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context, GlobalOptions } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { countHosts, describeLabels, readPlace } from '../programs/read-place.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printJson } from '../terminal/print-json.ts';
import { collectLabels } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface Name {
  readonly program: string;
  readonly environment: string;
}

/** `dart unassign PROGRAM ENVIRONMENT HOST`, or --label instead of the host. */
export function addUnassignCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('unassign')
    .summary('take a program from a host, or a selector away')
    .description(
      'Takes a program from a host, or the selector of these labels away. What runs keeps running until `dart update` or `dart apply`.',
    )
    .argument('<program>')
    .argument('<environment>')
    .argument('[host]', 'a host, or --label')
    .option('--label <key=value>', 'the selector of these labels; may be repeated', collectLabels)
    .addHelpText(
      'after',
      '\nExamples:\n  dart unassign web production web1.example.com && dart update web web1.example.com\n  dart unassign web production --label role=web --label region=eu',
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
        if ('host' in place) await takeFromHost(client, terminal, { ...named, ...place }, options);
        else await takeSelectorAway(client, terminal, { ...named, ...place }, options);
      },
    );
}

async function takeFromHost(
  client: Client,
  terminal: Terminal,
  input: Name & { readonly host: string },
  { json }: GlobalOptions,
): Promise<void> {
  const { unassignProgram } = await client.request(UnassignProgramDocument, { input });
  const { host } = expectPayload(unassignProgram, 'UnassignProgramPayload');
  if (json === true) {
    printJson(terminal, { ...input, host: host.name });
    return;
  }
  const { program, environment } = input;
  const { good, faint } = terminal.colours;
  terminal.write(`${good('✓')} ${program} (${environment}) is no longer assigned to ${host.name}\n`);
  terminal.write(faint(`It is stopped and removed with: dart update ${program} ${host.name}\n`));
}

async function takeSelectorAway(
  client: Client,
  terminal: Terminal,
  input: Name & { readonly labels: LabelInput[] },
  { json }: GlobalOptions,
): Promise<void> {
  const { removeSelector } = await client.request(RemoveSelectorDocument, { input });
  const { unassigned } = expectPayload(removeSelector, 'RemoveSelectorPayload');
  if (json === true) {
    printJson(terminal, { ...input, unassigned });
    return;
  }
  const { program, environment, labels } = input;
  const { good, faint } = terminal.colours;
  const words = describeLabels(labels);
  terminal.write(
    `${good('✓')} ${program} (${environment}) is no longer assigned by ${words}; ${countHosts(unassigned)} lost it\n`,
  );
  terminal.write(faint(`See what waits: dart changes --program ${program}\n`));
}
