import { RevokeHostDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart revoke-host HOST`. */
export function addRevokeHostCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('revoke-host')
    .summary('take from a host its way to the gateway')
    .description(
      "Ends the credentials of a host's agent and its enrolment tokens at once. It gets no others until it is " +
        'enrolled anew; a token for any host that lies there could do that. What runs there keeps running.',
    )
    .argument('<host>')
    .addHelpText('after', '\nExample:\n  dart revoke-host lost.example.com')
    .action(async (host: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const { revokeHost } = await client.request(RevokeHostDocument, { input: { host } });
      const { id } = expectPayload(revokeHost, 'RevokeHostPayload');
      if (options.json === true) printJson(terminal, { fqdn: host, id });
      else {
        const { good, faint } = terminal.colours;
        terminal.write(`${good('✓')} ${host} is revoked\n`);
        terminal.write(faint(`It comes back with a token of: dart enrol ${host}\n`));
      }
    });
}
