import {
  HostsDocument,
  LiveHostsDocument,
  type HostFilter,
  type HostRowFragment,
} from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { describeHost } from '../hosts/describe-host.ts';
import { matchHost } from '../hosts/match-host.ts';
import { renderHosts } from '../hosts/render-hosts.ts';
import { printJson } from '../terminal/print-json.ts';
import { watchRows } from '../watch/watch-rows.ts';
import { collectLabels, collectStates, parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface HostsOptions {
  readonly state?: HostRowFragment['state'][];
  readonly label?: { key: string; value: string }[];
  readonly limit?: number;
  readonly watch?: boolean;
}

/** `dart hosts`: the hosts and how they are. */
export function addHostsCommand(program: Command, context: Context): void {
  program
    .command('hosts')
    .summary('list the hosts')
    .description('Lists the hosts with their state and the counts of their processes.')
    .argument('[search]', 'part of a name')
    .option(
      '--state <state>',
      'online, silent or offline; may be repeated',
      collectStates(['ONLINE', 'SILENT', 'OFFLINE']),
    )
    .option('--label <key=value>', 'only hosts with this label; may be repeated', collectLabels)
    .option('--limit <count>', 'at most so many', parseCount)
    .option('--watch', 'keep showing them as they change')
    .addHelpText(
      'after',
      '\nExamples:\n  dart hosts\n  dart hosts --state offline\n  dart hosts web --label rack=b4 --watch\n  dart hosts --json | jq -r .[].fqdn',
    )
    .action(async (search: string | undefined, _options: unknown, command: Command) => {
      const options = readOptions<HostsOptions>(command);
      const client = await context.connect(options);
      const filter: HostFilter = { search, states: options.state, labels: options.label };
      if (options.watch === true) {
        await watchRows(
          client,
          context,
          {
            document: LiveHostsDocument,
            view: { noun: 'HOSTS' },
            matches: (host: HostRowFragment) => matchHost(host, filter),
            compare: (left, right) => left.name.localeCompare(right.name),
            render: (hosts, nowMs) => renderHosts(hosts, context.terminal.colours, nowMs),
            describe: describeHost,
          },
          options.json === true,
        );
        return;
      }
      const load = async (page: PageRequest) =>
        (await client.request(HostsDocument, { filter, ...page })).hosts;
      const hosts = await collectRows(pageRows(load, options.limit));
      if (options.json === true) printJson(context.terminal, hosts.map(describeHost));
      else context.terminal.write(renderHosts(hosts, context.terminal.colours, Date.now()));
    });
}
