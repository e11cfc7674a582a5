import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import {
  addTargets,
  createHostCommand,
  readTargets,
  runHostCommand,
} from '../host-commands/add-host-command.ts';
import { readOptions } from './read-options.ts';

/** `dart write-stdin PROGRAM... HOST`. */
export function addWriteStdinCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  const command = createHostCommand(program, {
    name: 'write-stdin',
    summary: 'write to the standard input of processes',
    description:
      'Writes what comes on standard input, or one line, to the standard input of running processes of a host.',
    examples: [
      'write-stdin --line reload web web1.example.com',
      'write-stdin console web1.example.com < script.txt',
    ],
  }).option('--line <text>', 'write this and a line feed instead');
  addTargets(command).action(async () => {
    const { targets, host } = readTargets(command.args);
    const { line } = readOptions<{ line?: string }>(command);
    const input = line === undefined ? await context.readInput() : `${line}\n`;
    await runHostCommand(command, context, setExitCode, { action: 'WRITE_STDIN', input, targets, host });
  });
}
