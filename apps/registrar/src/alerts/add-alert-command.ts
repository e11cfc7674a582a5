import type { Client } from '@dart/client';
import type { AlertRowFragment } from '@dart/client/registrar';
import type { Command } from 'commander';
import { readOptions } from '../commands/read-options.ts';
import type { Context } from '../context.ts';
import { printJson } from '../terminal/print-json.ts';
import { describeAlert } from './describe-alert.ts';
import { findAlertIds } from './find-alerts.ts';
import { renderAlerts } from './render-alerts.ts';

export interface AlertCommand<Options> {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** Options of its own. */
  readonly configure?: (command: Command) => Command;
  /** Does it to the alerts of these ids, all or none, and gives them as they are now. */
  readonly act: (client: Client, ids: string[], options: Options) => Promise<readonly AlertRowFragment[]>;
}

/** A command on alerts that are named by their letters; shows them as they are afterwards. */
export function addAlertCommand<Options extends object>(
  program: Command,
  { terminal, connect }: Context,
  { name, summary, description, examples, configure = (command) => command, act }: AlertCommand<Options>,
): void {
  const command = program
    .command(name)
    .summary(summary)
    .description(description)
    .argument('<alert...>', 'the letters that dart alerts shows, or an id');
  configure(command)
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  dart ${example}`).join('\n')}`)
    .action(async (words: string[], _options: unknown, called: Command) => {
      const options = readOptions<Options>(called);
      const client = await connect(options);
      const alerts = await act(client, await findAlertIds(client, words), options);
      if (options.json === true) printJson(terminal, alerts.map(describeAlert));
      else terminal.write(renderAlerts(alerts, terminal.colours, Date.now()));
    });
}
