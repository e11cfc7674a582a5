import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart add PROGRAM... HOST`. */
export function addAddCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'add',
    action: 'ADD',
    summary: 'let supervisord have groups that wait',
    description:
      'Lets supervisord have groups that its files have and it has not yet; they start when they have autostart.',
    hasTargets: true,
    examples: ['add web web1.example.com'],
  });
}
