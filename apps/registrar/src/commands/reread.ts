import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart reread HOST`. */
export function addRereadCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'reread',
    action: 'REREAD',
    summary: 'ask supervisord of a host what has changed',
    description: 'Lets supervisord of a host read its configuration again, and reports what is pending.',
    hasTargets: false,
    examples: ['reread web1.example.com'],
  });
}
