import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart stop PROGRAM... HOST`. */
export function addStopCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'stop',
    action: 'STOP',
    summary: 'stop processes of a host',
    description: 'Stops processes of a host and waits until they have stopped.',
    hasTargets: true,
    examples: ['stop web web1.example.com', 'stop worker:worker_00 web1.example.com'],
  });
}
