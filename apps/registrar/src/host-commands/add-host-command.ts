import { randomUUID } from 'node:crypto';
import type { CommandAction } from '@dart/client/registrar';
import type { Command } from 'commander';
import { readOptions } from '../commands/read-options.ts';
import type { Context, GlobalOptions } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { printJson } from '../terminal/print-json.ts';
import { describeCommand } from './describe-command.ts';
import { followCommand, requestCommand } from './follow-command.ts';
import { createProgress } from './progress.ts';
import { describeRequest, renderCommand } from './render-command.ts';

export interface HostCommand {
  readonly action: CommandAction;
  readonly summary: string;
  readonly description: string;
  /** Whether it is about a target (a program, group:name, group:*, all) rather than the whole host. */
  readonly hasTarget: boolean;
  readonly examples: readonly string[];
}

/** A command that a host carries out: asks for it, waits for its end, prints the result, sets the exit code. */
export function addHostCommand(
  program: Command,
  context: Context,
  setExitCode: SetExitCode,
  of: HostCommand,
): void {
  const command = program
    .command(of.action.toLowerCase())
    .summary(of.summary)
    .description(of.description)
    .addHelpText('after', `\nExamples:\n${of.examples.map((example) => `  dart ${example}`).join('\n')}`);
  if (of.hasTarget) command.argument('<program>', 'a program, group, group:name, group:* or all');
  command.argument('<host>').action(async () => {
    const [target, host] = of.hasTarget ? command.args : [null, command.args[0]];
    const options = readOptions(command);
    const succeeded = await runHostCommand(context, options, of.action, target ?? null, host ?? '');
    if (!succeeded) setExitCode(EXIT_CODES.failed);
  });
}

async function runHostCommand(
  { terminal, connect }: Context,
  options: GlobalOptions,
  action: CommandAction,
  target: string | null,
  host: string,
): Promise<boolean> {
  const client = await connect(options);
  const requested = await requestCommand(client, { host, action, target, idempotencyKey: randomUUID() });
  const progress = createProgress(terminal, options.json !== true);
  progress.show(`${describeRequest(requested)} …`);
  const finished = await followCommand(client, requested, (command) => {
    progress.show(`${describeRequest(command)} … ${command.state.toLowerCase()}`);
  }).finally(() => {
    progress.clear();
  });
  if (options.json === true) printJson(terminal, describeCommand(finished));
  else terminal.write(renderCommand(finished, terminal.colours));
  return finished.state === 'SUCCEEDED';
}
