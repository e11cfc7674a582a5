import { PendingChangeGroupsDocument, type PendingKind } from '@dart/client/registrar';
import type { Command } from 'commander';
import { renderChanges } from '../changes/render-changes.ts';
import type { Context } from '../context.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { printJson } from '../terminal/print-json.ts';
import { collectStates } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface ChangesOptions {
  readonly host?: string;
  readonly program?: string;
  readonly environment?: string;
  readonly kind?: PendingKind[];
}

/** `dart changes`: what is pending, with the difference. */
export function addChangesCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('changes')
    .summary('show what is pending, with the difference')
    .description(
      'Shows what differs between what runs and what the hosts have written, what applying it would stop and start. What is identical on many hosts is shown once.',
    )
    .option('--host <host>', 'on this host only')
    .option('--program <program>', 'of this program or group')
    .option('--environment <environment>', 'of programs of this environment')
    .option(
      '--kind <kind>',
      'added, changed or removed; may be repeated',
      collectStates(['ADDED', 'CHANGED', 'REMOVED']),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  dart changes\n  dart changes --program web --kind changed\n  dart changes --host web1.example.com --json',
    )
    .action(async (_options: unknown, command: Command) => {
      const options = readOptions<ChangesOptions>(command);
      const client = await connect(options);
      const { host = null, program: name = null, environment = null, kind = null } = options;
      const filter = { host, program: name, environment, kinds: kind };
      const load = async (page: PageRequest) =>
        (await client.request(PendingChangeGroupsDocument, { filter, ...page })).pendingChangeGroups;
      const changes = await collectRows(pageRows(load));
      if (options.json === true) {
        const flat = changes.map(({ hosts, ...change }) => ({
          ...change,
          hosts: hosts.edges.map(({ node }) => node.name),
        }));
        printJson(terminal, flat);
      } else terminal.write(renderChanges(changes, terminal.colours, Date.now()));
    });
}
