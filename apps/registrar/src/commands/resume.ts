import { ResumeSchedulesDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart resume PROGRAM ENVIRONMENT`. */
export function addResumeCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('resume')
    .summary('end a pause of a program’s schedules')
    .description('Ends a pause: schedules go on with their next time; nothing is caught up.')
    .argument('<program>')
    .argument('<environment>')
    .addHelpText('after', '\nExample:\n  dart resume nightly-report production')
    .action(async (name: string, environment: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const { resumeSchedules } = await client.request(ResumeSchedulesDocument, {
        input: { program: name, environment },
      });
      const payload = expectPayload(resumeSchedules, 'ResumeSchedulesPayload');
      if (options.json === true) printJson(terminal, payload.program);
      else terminal.write(`${terminal.colours.good('✓')} ${name} (${environment}) goes on\n`);
    });
}
