import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart restart PROGRAM... HOST`. */
export function addRestartCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'restart',
    action: 'RESTART',
    summary: 'stop and start processes of a host',
    description: 'Stops processes of a host, waits for that, and starts them.',
    hasTargets: true,
    examples: ['restart web web1.example.com', 'restart all web1.example.com --json'],
  });
}
