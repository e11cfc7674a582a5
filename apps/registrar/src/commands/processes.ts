import {
  LiveProcessesDocument,
  ProcessesDocument,
  type ProcessFilter,
  type ProcessRowFragment,
} from '@dart/client/registrar';
import { PROCESS_STATES, type ProcessStateName } from '@dart/supervisor';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { describeProcess } from '../processes/describe-process.ts';
import { compareProcesses, matchProcess } from '../processes/match-process.ts';
import { listPast } from '../processes/list-past.ts';
import { renderProcesses } from '../processes/render-processes.ts';
import { printJson } from '../terminal/print-json.ts';
import { parseTime } from '../terminal/parse-time.ts';
import { UsageError } from '../usage-error.ts';
import { watchRows } from '../watch/watch-rows.ts';
import { collectStates, parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface ProcessesOptions {
  readonly host?: string;
  readonly environment?: string;
  readonly state?: ProcessStateName[];
  readonly managed?: boolean;
  readonly unmanaged?: boolean;
  readonly limit?: number;
  readonly at?: string;
  readonly watch?: boolean;
}

const STATES = Object.keys(PROCESS_STATES) as ProcessStateName[];

/** `dart processes`: what supervisord runs, on all hosts or some. */
export function addProcessesCommand(program: Command, context: Context): void {
  program
    .command('processes')
    .summary('list the processes of all hosts')
    .description('Lists what supervisord runs or could run, with its state, on all hosts or some.')
    .argument('[search]', 'part of a name')
    .option('--host <host>', 'only those of this host')
    .option('--environment <environment>', 'only those of programs of this environment')
    .option('--state <state>', 'running, fatal, …; may be repeated', collectStates(STATES))
    .option('--managed', 'only those that dart wrote')
    .option('--unmanaged', 'only those that dart did not write')
    .option('--limit <count>', 'at most so many', parseCount)
    .option('--at <time>', 'as they were then: 2h (ago), or "2026-01-31 12:00" (UTC)', (time) =>
      parseTime(time),
    )
    .option('--watch', 'keep showing them as they change')
    .addHelpText(
      'after',
      '\nExamples:\n  dart processes\n  dart processes --state fatal,backoff\n  dart processes web --host web1.example.com --watch\n  dart processes --host web1.example.com --at 2h\n  dart processes --json | jq -r \'.[] | select(.state == "FATAL").host\'',
    )
    .action(async (search: string | undefined, _options: unknown, command: Command) => {
      const options = readOptions<ProcessesOptions>(command);
      const { host, environment, state: states } = options;
      const managed = options.managed === options.unmanaged ? undefined : options.managed === true;
      const filter: ProcessFilter = { search, host, environment, states, managed };
      if (options.at !== undefined && (states ?? managed ?? options.watch) !== undefined) {
        throw new UsageError('--at goes with --host, --environment and --limit only; leave out the others.');
      }
      const client = await context.connect(options);
      if (options.at !== undefined) {
        const { at, limit, json = false } = options;
        await listPast(context, client, { search, host, environment }, { at, limit, json });
        return;
      }
      const render = (rows: readonly ProcessRowFragment[], nowMs: number): string =>
        renderProcesses(rows, context.terminal.colours, nowMs, { ofOneHost: host !== undefined });
      if (options.watch === true) {
        await watchRows(
          client,
          context,
          {
            document: LiveProcessesDocument,
            view: { noun: 'PROCESSES', host: host ?? null },
            matches: (process: ProcessRowFragment) => matchProcess(process, filter),
            compare: compareProcesses,
            render,
            describe: describeProcess,
          },
          options.json === true,
        );
        return;
      }
      const load = async (page: PageRequest) =>
        (await client.request(ProcessesDocument, { filter, sort: 'HOST', ...page })).processes;
      const processes = (await collectRows(pageRows(load, options.limit))).sort(compareProcesses);
      if (options.json === true) printJson(context.terminal, processes.map(describeProcess));
      else context.terminal.write(render(processes, Date.now()));
    });
}
