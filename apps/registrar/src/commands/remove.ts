import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart remove PROGRAM... HOST`. */
export function addRemoveCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'remove',
    action: 'REMOVE',
    summary: 'take stopped groups from supervisord',
    description:
      'Takes groups that do not run from supervisord, until they are added or updated again; what is assigned stays.',
    hasTargets: true,
    examples: ['stop web web1.example.com && dart remove web web1.example.com'],
  });
}
