import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { describeProcess } from '../processes/describe-process.ts';
import { describeAssignment } from '../programs/describe-assignment.ts';
import { loadPrograms } from '../programs/load-programs.ts';
import { renderPrograms } from '../programs/render-program.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart process NAME`: a program as it is registered, and where it runs. */
export function addProcessCommand(program: Command, context: Context): void {
  program
    .command('process')
    .summary('show one program and where it runs')
    .description('Shows a program as it is registered, where it is assigned, and its processes on all hosts.')
    .argument('<name>', 'a program, or a process that dart did not write')
    .argument('[environment]', 'only this environment')
    .addHelpText('after', '\nExamples:\n  dart process web\n  dart process web production --json')
    .action(async (name: string, environment: string | undefined, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const details = await loadPrograms(await context.connect(options), name, environment);
      const { terminal } = context;
      if (options.json !== true) {
        terminal.write(renderPrograms(details, terminal.colours, Date.now()));
        return;
      }
      printJson(terminal, {
        programs: details.programs,
        assignments: details.assignments.map(describeAssignment),
        processes: details.processes.map(describeProcess),
      });
    });
}
