import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { addHostCommand } from '../host-commands/add-host-command.ts';

/** `dart rewrite HOST`. */
export function addRewriteCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  addHostCommand(program, context, setExitCode, {
    name: 'rewrite',
    action: 'REWRITE',
    summary: 'write the configuration of a host again',
    description: 'Lets the agent of a host fetch its assignments and write its configuration again.',
    hasTargets: false,
    examples: ['rewrite web1.example.com'],
  });
}
