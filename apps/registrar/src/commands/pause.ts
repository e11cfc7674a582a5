import { PauseSchedulesDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart pause PROGRAM ENVIRONMENT REASON`. */
export function addPauseCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('pause')
    .summary('let schedules of a program start nothing')
    .description('Pauses all schedules of a program on all hosts, with a reason. What runs keeps running.')
    .argument('<program>')
    .argument('<environment>')
    .argument('<reason>', 'why, for those who look later')
    .addHelpText('after', '\nExample:\n  dart pause nightly-report production "the source is being moved"')
    .action(
      async (name: string, environment: string, reason: string, _options: unknown, command: Command) => {
        const options = readOptions(command);
        const client = await connect(options);
        const { pauseSchedules } = await client.request(PauseSchedulesDocument, {
          input: { program: name, environment, reason },
        });
        const payload = expectPayload(pauseSchedules, 'PauseSchedulesPayload');
        if (options.json === true) printJson(terminal, payload.program);
        else terminal.write(`${terminal.colours.good('✓')} ${name} (${environment}) is paused: ${reason}\n`);
      },
    );
}
