import { DeleteHostDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart delete-host HOST`. */
export function addDeleteHostCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('delete-host')
    .summary('forget a host')
    .description(
      'Forgets a host. Refused while programs are assigned to it; it comes back when its agent reports.',
    )
    .argument('<host>')
    .addHelpText('after', '\nExample:\n  dart delete-host old.example.com')
    .action(async (host: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const { deleteHost } = await client.request(DeleteHostDocument, { input: { host } });
      const { id } = expectPayload(deleteHost, 'DeleteHostPayload');
      if (options.json === true) printJson(terminal, { fqdn: host, id });
      else terminal.write(`${terminal.colours.good('✓')} ${host} is deleted\n`);
    });
}
