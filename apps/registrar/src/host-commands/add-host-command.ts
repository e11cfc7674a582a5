import { randomUUID } from 'node:crypto';
import type { RunCommandInput } from '@dart/client/registrar';
import type { Command } from 'commander';
import { readOptions } from '../commands/read-options.ts';
import type { Context, GlobalOptions } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { printJson } from '../terminal/print-json.ts';
import { UsageError } from '../usage-error.ts';
import { describeCommand } from './describe-command.ts';
import { followCommand, requestCommand } from './follow-command.ts';
import { createProgress } from './progress.ts';
import { describeRequest, renderCommand } from './render-command.ts';

/** What is asked of a host; the key is made when it is sent. */
export type HostRequest = Omit<RunCommandInput, 'idempotencyKey'>;

export interface HostCommand {
  readonly name: string;
  readonly action: RunCommandInput['action'];
  readonly summary: string;
  readonly description: string;
  /** Whether it is about targets (programs, group:name, group:*, all) rather than the whole host. */
  readonly hasTargets: boolean;
  readonly examples: readonly string[];
}

/** A command that a host carries out: asks for it, waits for its end, prints the result, sets the exit code. */
export function addHostCommand(
  program: Command,
  context: Context,
  setExitCode: SetExitCode,
  of: HostCommand,
): void {
  const command = createHostCommand(program, of);
  if (of.hasTargets) addTargets(command);
  else command.argument('<host>', "the host's name");
  command.action(async () => {
    const { targets, host } = of.hasTargets
      ? readTargets(command.args)
      : { targets: [], host: command.args[0] ?? '' };
    await runHostCommand(command, context, setExitCode, { action: of.action, targets, host });
  });
}

/** The bare command with its help. */
export function createHostCommand(
  program: Command,
  { name, summary, description, examples }: Omit<HostCommand, 'action' | 'hasTargets'>,
): Command {
  return program
    .command(name)
    .summary(summary)
    .description(description)
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  dart ${example}`).join('\n')}`);
}

/** Any number of targets, then the host. commander allows several values in the last place only. */
export function addTargets(command: Command, before = ''): Command {
  return command
    .argument('<program...>', 'programs, groups, group:name, group:* or all; behind them the host')
    .usage(`[options] ${before}<program...> <host>`);
}

/** The words of a command with targets: the last one is the host. */
export function readTargets(words: readonly string[]): { targets: string[]; host: string } {
  const host = words.at(-1);
  if (host === undefined || words.length < 2)
    throw new UsageError('A program and a host are needed: dart COMMAND PROGRAM... HOST');
  return { targets: words.slice(0, -1), host };
}

/** Asks for a command on a host, waits for its end and prints the result. */
export async function runHostCommand(
  command: Command,
  { terminal, connect }: Context,
  setExitCode: SetExitCode,
  request: HostRequest,
): Promise<void> {
  const options = readOptions<GlobalOptions>(command);
  const client = await connect(options);
  const requested = await requestCommand(client, { ...request, idempotencyKey: randomUUID() });
  const progress = createProgress(terminal, options.json !== true);
  progress.show(`${describeRequest(requested)} …`);
  const finished = await followCommand(client, requested, (latest) => {
    progress.show(`${describeRequest(latest)} … ${latest.state.toLowerCase()}`);
  }).finally(() => {
    progress.clear();
  });
  if (options.json === true) printJson(terminal, describeCommand(finished));
  else terminal.write(renderCommand(finished, terminal.colours));
  if (finished.state !== 'SUCCEEDED') setExitCode(EXIT_CODES.failed);
}
