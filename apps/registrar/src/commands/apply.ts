import { ApplyPendingChangesDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { showBegun } from '../operations/show-begun.ts';
import { addWantedOptions, readWanted, type WantedOptions } from '../operations/wanted-options.ts';
import { collectWords } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface ApplyOptions extends WantedOptions {
  readonly host?: string[];
}

/** `dart apply CHANGE...`: updates pending changes on all hosts that have them. */
export function addApplyCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  const command = program
    .command('apply')
    .summary('apply pending changes on all their hosts')
    .description(
      'Updates pending changes on all hosts that have them, batch by batch. A change that is no longer what dart changes showed is refused.',
    )
    .argument('<changes...>', 'ids, as dart changes shows them')
    .option('--host <host>', 'on this host only; may be repeated', collectWords);
  addWantedOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  dart apply 3f0c52aa91be\n  dart apply 3f0c52aa91be --batch 5 --pause 30 --stop-after 1 --reason "release 41"',
    )
    .action(async (ids: string[], _options: unknown, applied: Command) => {
      const options = readOptions<ApplyOptions>(applied);
      const client = await context.connect(options);
      const { applyPendingChanges } = await client.request(ApplyPendingChangesDocument, {
        input: { ids, hosts: options.host ?? null, ...readWanted(options) },
      });
      const { operation } = expectPayload(applyPendingChanges, 'ApplyPendingChangesPayload');
      await showBegun(client, context, setExitCode, operation, options);
    });
}
