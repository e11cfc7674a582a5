import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import {
  addTargets,
  createHostCommand,
  readTargets,
  runHostCommand,
} from '../host-commands/add-host-command.ts';

/** `dart signal SIGNAL PROGRAM... HOST`. */
export function addSignalCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  const command = createHostCommand(program, {
    name: 'signal',
    summary: 'send a signal to processes of a host',
    description: 'Sends a signal, by name or number, to running processes of a host.',
    examples: ['signal HUP web web1.example.com', 'signal USR1 worker:* web1.example.com'],
  }).argument('<signal>', 'HUP, USR1, TERM, …, or a number');
  addTargets(command, '<signal> ').action(async (signal: string) => {
    const { targets, host } = readTargets(command.args.slice(1));
    await runHostCommand(command, context, setExitCode, { action: 'SIGNAL', signal, targets, host });
  });
}
