import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart update PROGRAM... HOST`. */
export function addUpdateCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'update',
    action: 'UPDATE',
    summary: 'apply pending changes of a host',
    description:
      'Applies the pending change of a program on a host: stops what is changed or removed, starts what is added. Of a program in a group it is the whole group.',
    hasTargets: true,
    examples: ['update web web1.example.com', 'update all web1.example.com'],
  });
}
