import { StatisticsDocument, type StatisticsGrouping } from '@dart/client/registrar';
import { InvalidArgumentError, type Command } from 'commander';
import type { Context } from '../context.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { renderStatistics } from '../statistics/render-statistics.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { parseTime } from '../terminal/parse-time.ts';
import { printJson } from '../terminal/print-json.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface StatsOptions {
  readonly by?: StatisticsGrouping;
  readonly host?: string;
  readonly environment?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
}

const GROUPINGS: readonly StatisticsGrouping[] = ['PROGRAM', 'HOST', 'PROCESS'];

/** `dart stats [PROGRAM]`: what happened in a period. */
export function addStatsCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('stats')
    .summary('what happened in a period: time up, restarts, durations')
    .description(
      'Shows what happened in a period, the last seven days unless told: how long processes were up, starts and restarts, results, exit statuses, and how long runs took.',
    )
    .argument('[program]', 'only this program')
    .option('--by <what>', 'program, host or process (program)', parseGrouping)
    .option('--host <host>', 'only on this host')
    .option('--environment <environment>', 'only programs of this environment')
    .option('--since <time>', 'from: 24h (ago), or "2026-01-31 12:00" (UTC) (7d)', (time) => parseTime(time))
    .option('--until <time>', 'until then (now)', (time) => parseTime(time))
    .option('--limit <count>', 'at most so many', parseCount)
    .addHelpText(
      'after',
      '\nExamples:\n  dart stats\n  dart stats web --by host --since 24h\n  dart stats --by process --host web1.example.com\n  dart stats --since 2026-01-01 --until 2026-02-01 --json',
    )
    .action(async (name: string | undefined, _options: unknown, command: Command) => {
      const options = readOptions<StatsOptions>(command);
      const client = await connect(options);
      const variables = {
        by: options.by ?? 'PROGRAM',
        from: options.since ?? parseTime('7d'),
        until: options.until ?? null,
        filter: { program: name, host: options.host, environment: options.environment },
      };
      const history: { from: string | null } = { from: null };
      const load = async (page: PageRequest) => {
        const { statistics } = await client.request(StatisticsDocument, { ...variables, ...page });
        history.from = statistics.historyFrom;
        return statistics;
      };
      const rows = await collectRows(pageRows(load, options.limit));
      if (options.json === true) {
        printJson(terminal, rows);
        return;
      }
      terminal.write(renderStatistics(rows, terminal.colours));
      if (history.from === null || Date.parse(history.from) > Date.parse(variables.from)) {
        const begin = history.from === null ? 'is not there yet' : `begins at ${describeTime(history.from)}`;
        terminal.remark(terminal.colours.faint(`History ${begin}; what was before is known in part.\n`));
      }
    });
}

function parseGrouping(word: string): StatisticsGrouping {
  const grouping = GROUPINGS.find((each) => each === word.toUpperCase());
  if (grouping === undefined) throw new InvalidArgumentError('Allowed: program, host, process.');
  return grouping;
}
