import { SetHostLabelDocument } from '@dart/client/registrar';
import { InvalidArgumentError, type Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { describeHost } from '../hosts/describe-host.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

interface Label {
  readonly key: string;
  /** Null removes the label. */
  readonly value: string | null;
}

/** `dart label HOST KEY=VALUE` or `dart label HOST KEY-`. */
export function addLabelCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('label')
    .summary('set or remove a label of a host')
    .description(
      'Sets a label of a host, or removes it: KEY=VALUE or KEY-. `dart hosts --label` looks for labels.',
    )
    .argument('<host>')
    .argument('<label>', 'KEY=VALUE, or KEY- to remove it', parseLabel)
    .addHelpText(
      'after',
      '\nExamples:\n  dart label web1.example.com site=berlin\n  dart label web1.example.com site-',
    )
    .action(async (name: string, label: Label, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const { setHostLabel } = await client.request(SetHostLabelDocument, {
        input: { host: name, ...label },
      });
      const { host } = expectPayload(setHostLabel, 'SetHostLabelPayload');
      if (options.json === true) {
        printJson(terminal, describeHost(host));
        return;
      }
      const labels = host.labels.map(({ key, value }) => `${key}=${value}`).join(' ');
      terminal.write(`${terminal.colours.good('✓')} ${host.name}  ${labels || 'has no labels'}\n`);
    });
}

function parseLabel(word: string): Label {
  const at = word.indexOf('=');
  if (at > 0) return { key: word.slice(0, at), value: word.slice(at + 1) };
  if (at < 0 && word.length > 1 && word.endsWith('-')) return { key: word.slice(0, -1), value: null };
  throw new InvalidArgumentError('Write KEY=VALUE to set a label, KEY- to remove it.');
}
