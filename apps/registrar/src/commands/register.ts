import { readFile } from 'node:fs/promises';
import { RegisterProgramsDocument, type RegisterProgramsMutation } from '@dart/client/registrar';
import { toError } from '@dart/runtime';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { readDartrc } from '../dartrc/read-dartrc.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { describeIssue } from '../refused-error.ts';
import { printJson } from '../terminal/print-json.ts';
import { renderTable } from '../terminal/render-table.ts';
import { UsageError } from '../usage-error.ts';
import { readOptions } from './read-options.ts';

type Payload = Extract<
  RegisterProgramsMutation['registerPrograms'],
  { __typename: 'RegisterProgramsPayload' }
>;
type Registered = Payload['programs'][number];

/** `dart register FILE`. */
export function addRegisterCommand(program: Command, context: Context): void {
  const { terminal } = context;
  program
    .command('register')
    .summary('register the programs of a .dartrc file')
    .description(
      'Registers the programs of a .dartrc file, all or none. Registering again replaces what was there.',
    )
    .argument('<file>', 'a .dartrc file (YAML), or - for standard input')
    .addHelpText(
      'after',
      '\nExamples:\n  dart register .dartrc\n  dart register examples/dartrc.yaml\n  cat .dartrc | dart register -',
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const source = file === '-' ? 'Standard input' : file;
      const programs = readDartrc(await readSource(file, context), source);
      const client = await context.connect(options);
      const { registerPrograms } = await client.request(RegisterProgramsDocument, { input: { programs } });
      const payload = expectPayload(registerPrograms, 'RegisterProgramsPayload');
      if (options.json === true) {
        printJson(terminal, { programs: payload.programs, warnings: payload.warnings });
        return;
      }
      terminal.write(renderRegistered(payload, context));
      for (const note of notesOf(payload)) terminal.remark(`${note}\n`);
      for (const warning of payload.warnings) {
        terminal.remark(`${terminal.colours.busy('▲')} ${describeIssue(warning)}\n`);
      }
    });
}

async function readSource(file: string, context: Context): Promise<string> {
  if (file === '-') return context.readInput();
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The file cannot be read: ${toError(error).message}`, { cause: error });
  }
}

/** What each schedule says in words, when it comes next, and what a change of the clocks does to it. */
function notesOf({ programs }: Payload): string[] {
  return programs.flatMap(({ name, schedules }) =>
    schedules.flatMap(({ name: schedule, words, preview }) => {
      const which = schedule === 'default' ? name : `${name} (${schedule})`;
      const next = preview?.fires[0]?.localTime;
      return [
        `  ${which}: ${words}${next === undefined ? '' : `; next ${next}`}`,
        ...(preview?.notes ?? []).map((note) => `  ${which}: ${note}`),
      ];
    }),
  );
}

function renderRegistered({ programs }: Payload, { terminal: { colours } }: Context): string {
  const table = renderTable<Registered>(
    [
      { title: 'PROGRAM', cell: ({ name }) => colours.strong(name) },
      { title: 'ENVIRONMENT', cell: ({ environment }) => environment },
      { title: 'REVISION', align: 'right', cell: ({ revision }) => String(revision) },
      { title: 'SCHEDULE', cell: ({ schedule }) => schedule ?? '' },
    ],
    programs,
    colours,
  );
  return `${colours.good('✓')} registered\n${table}`;
}
