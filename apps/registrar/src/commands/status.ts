import { ProcessesDocument, type ProcessRowFragment } from '@dart/client/registrar';
import { parseTarget } from '@dart/supervisor';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { collectRows, pageRows } from '../gateway/page-rows.ts';
import { loadHost } from '../hosts/load-host.ts';
import { describeProcess } from '../processes/describe-process.ts';
import { compareProcesses } from '../processes/match-process.ts';
import { renderProcesses } from '../processes/render-processes.ts';
import { printJson } from '../terminal/print-json.ts';
import { RefusedError } from '../refused-error.ts';
import { readOptions } from './read-options.ts';

/** `dart status [PROGRAM...] HOST`, as supervisorctl has it. */
export function addStatusCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  program
    .command('status')
    .summary('show how processes of a host are')
    .description(
      'Shows the processes of a host. With names the exit code is 0 only when all of them are RUNNING.',
    )
    .argument('<program...>', 'programs, groups, group:name or group:*, if not all; behind them the host')
    .usage('[options] [program...] <host>')
    .addHelpText(
      'after',
      '\nExamples:\n  dart status web1.example.com\n  dart status web worker:* web1.example.com\n  dart status web web1.example.com >/dev/null || echo web is down',
    )
    .action(async (words: readonly string[], _options: unknown, command: Command) => {
      const options = readOptions(command);
      const host = words.at(-1) ?? '';
      const names = words.slice(0, -1);
      const client = await context.connect(options);
      const filter = { host };
      const load = async (page: { first: number; after: string | null }) =>
        (await client.request(ProcessesDocument, { filter, sort: 'NAME', ...page })).processes;
      const all = await collectRows(pageRows(load));
      // A host without processes may be none at all: say so instead of showing nothing.
      if (all.length === 0) await loadHost(client, host);
      const rows = selectRows(all, names).sort(compareProcesses);
      const { terminal } = context;
      if (options.json === true) printJson(terminal, rows.map(describeProcess));
      else terminal.write(renderProcesses(rows, terminal.colours, Date.now(), { ofOneHost: true }));
      if (names.length > 0 && rows.some(({ state }) => state !== 'RUNNING')) setExitCode(EXIT_CODES.failed);
    });
}

function selectRows(rows: readonly ProcessRowFragment[], names: readonly string[]): ProcessRowFragment[] {
  if (names.length === 0) return [...rows];
  const found = names.flatMap((name) => {
    const target = parseTarget(name);
    if (target === undefined || target.kind === 'all') return rows;
    const own = rows.filter(
      (row) => row.group === target.group && (target.kind === 'group' || row.name === target.process),
    );
    if (own.length === 0) throw createNotFound(name);
    return own;
  });
  return [...new Set(found)];
}

const createNotFound = (name: string): RefusedError =>
  new RefusedError({
    __typename: 'NotFoundError',
    message: `${name} is no process or group of this host.`,
    nextStep: 'Without a name all of them are shown.',
  });
