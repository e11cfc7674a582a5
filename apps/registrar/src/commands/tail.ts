import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { readLog } from '../logs/read-log.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface TailOptions {
  readonly follow?: boolean;
  readonly lines?: number;
  readonly stderr?: boolean;
  readonly search?: string;
  readonly most?: number;
  readonly from?: string;
}

/** `dart tail PROCESS HOST`. */
export function addTailCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  program
    .command('tail')
    .summary('show, follow or search the output of a process')
    .description(
      'Shows the last output of a process of a host as it stands in its log, byte by byte; of any process, also one that dart did not write and the agent itself.',
    )
    .argument('<process>', 'group:name, or name')
    .argument('<host>', "the host's name")
    .option('-f, --follow', 'go on with what is written from now on, across rotation')
    .option(
      '-n, --lines <count>',
      'the last so many lines; 10 unless told; with --from the first so many',
      parseLines,
    )
    .option('--stderr', 'standard error instead of standard output')
    .option('--search <pattern>', 'only lines that match this regular expression (RE2), in rotated files too')
    .option('--most <count>', 'with --search: so many matches at most; 1000 unless told', parseCount)
    .option('--from <place>', 'from a place on that an earlier --json or search told')
    .addHelpText(
      'after',
      '\nExamples:\n  dart tail web web1.example.com\n  dart tail -f -n 100 worker:worker_00 web1.example.com\n  dart tail --search "timeout|refused" web web1.example.com\n  dart tail -f --stderr --search "(?i)error" web web1.example.com\n  dart tail --stderr dart-agent web1.example.com',
    )
    .action(async (process: string, host: string, _options: unknown, command: Command) => {
      const options = readOptions<TailOptions>(command);
      const { follow = false, lines, stderr, search, most = 1000, from } = options;
      await readLog(context, setExitCode, options, {
        host,
        process,
        stream: stderr === true ? 'STDERR' : 'STDOUT',
        follow,
        most,
        ...(lines === undefined ? {} : { lines }),
        ...(search === undefined ? {} : { search }),
        ...(from === undefined ? {} : { from }),
      });
    });
}

function parseLines(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a whole number from 0 to 100000.');
}
