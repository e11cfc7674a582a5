import { UpcomingFiresDocument, type UpcomingFiresQuery } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printJson } from '../terminal/print-json.ts';
import { renderTable } from '../terminal/render-table.ts';
import type { Colours } from '../terminal/colours.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

type UpcomingFire = UpcomingFiresQuery['upcomingFires'][number];

/** `dart next [PROGRAM]`. */
export function addNextCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('next')
    .summary('what schedules start next, on all hosts')
    .description('Lists what schedules start next on all hosts, or of one program, soonest first.')
    .argument('[program]')
    .option('--environment <environment>', 'only programs of this environment')
    .option('--limit <count>', 'at most so many (20)', parseCount)
    .addHelpText('after', '\nExamples:\n  dart next\n  dart next nightly-report --limit 5')
    .action(async (name: string | undefined, _options: unknown, command: Command) => {
      const options = readOptions<{ environment?: string; limit?: number }>(command);
      const client = await connect(options);
      const { upcomingFires } = await client.request(UpcomingFiresDocument, {
        program: name ?? null,
        environment: options.environment ?? null,
        count: options.limit ?? 20,
      });
      if (options.json === true) printJson(terminal, upcomingFires);
      else terminal.write(renderFires(upcomingFires, terminal.colours));
    });
}

function renderFires(fires: readonly UpcomingFire[], colours: Colours): string {
  if (fires.length === 0) return 'Nothing is scheduled on any host.\n';
  return renderTable<UpcomingFire>(
    [
      { title: 'NEXT', cell: ({ localTime, zone }) => `${localTime} ${zone}` },
      { title: 'PROGRAM', cell: ({ program }) => colours.strong(program) },
      { title: 'ENVIRONMENT', cell: ({ environment }) => environment },
      { title: 'SCHEDULE', cell: ({ schedule }) => (schedule === 'default' ? '' : schedule) },
      { title: 'HOSTS', cell: describeHosts },
      {
        title: 'REMARKS',
        cell: ({ pauseReason, note }) =>
          [pauseReason === null ? '' : `paused: ${pauseReason}`, note ?? ''].filter(Boolean).join('; '),
      },
    ],
    fires,
    colours,
  );
}

function describeHosts({ hosts, once }: UpcomingFire): string {
  const [first = '', ...others] = hosts;
  if (others.length === 0) return first;
  return once ? `one of ${hosts.length}` : `${first} and ${others.length} more`;
}
