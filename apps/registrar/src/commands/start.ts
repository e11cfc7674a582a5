import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart start PROGRAM... HOST`. */
export function addStartCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'start',
    action: 'START',
    summary: 'start processes of a host',
    description: "Starts processes of a host and waits for supervisord's result.",
    hasTargets: true,
    examples: [
      'start web web1.example.com',
      'start web worker:* web1.example.com',
      'start all web1.example.com',
    ],
  });
}
