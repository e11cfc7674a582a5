import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart clear PROGRAM... HOST`. */
export function addClearCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'clear',
    action: 'CLEAR_LOGS',
    summary: 'empty the logs of processes',
    description: 'Makes the log files of processes empty, also of those that do not run. Rotated files stay.',
    hasTargets: true,
    examples: ['clear web web1.example.com', 'clear all web1.example.com'],
  });
}
