import {
  OperationPreviewDocument,
  StartOperationDocument,
  type OperationRequest,
} from '@dart/client/registrar';
import { PROCESS_STATES, type ProcessStateName } from '@dart/supervisor';
import { InvalidArgumentError, type Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { renderPreview } from '../operations/render-operations.ts';
import { showBegun } from '../operations/show-begun.ts';
import { addWantedOptions, readWanted, type WantedOptions } from '../operations/wanted-options.ts';
import { printJson } from '../terminal/print-json.ts';
import { collectLabels, collectStates, collectWords } from './list-options.ts';
import { readOptions } from './read-options.ts';

type Action = OperationRequest['action'];

const ACTIONS: readonly Action[] = [
  ...(['START', 'STOP', 'RESTART', 'SIGNAL', 'CLEAR_LOGS'] as const),
  ...(['UPDATE', 'REREAD', 'REWRITE'] as const),
];

interface OperateOptions extends WantedOptions {
  readonly everyHost?: boolean;
  readonly host?: string[];
  readonly label?: { key: string; value: string }[];
  readonly program?: string[];
  readonly environment?: string;
  readonly state?: ProcessStateName[];
  readonly signal?: string;
  readonly dryRun?: boolean;
}

function parseAction(text: string): Action {
  const action = ACTIONS.find((known) => known === text.toUpperCase().replaceAll('-', '_'));
  if (action !== undefined) return action;
  const allowed = ACTIONS.map((known) => known.toLowerCase().replaceAll('_', '-'));
  throw new InvalidArgumentError(`Allowed: ${allowed.join(', ')}.`);
}

function requestOf(action: Action, options: OperateOptions): OperationRequest {
  return {
    action,
    signal: options.signal ?? null,
    scope: {
      everyHost: options.everyHost === true,
      hosts: options.host ?? null,
      labels: options.label ?? null,
      programs: options.program ?? null,
      environment: options.environment ?? null,
      states: options.state ?? null,
    },
  };
}

/** `dart operate ACTION`: one action on many hosts, in batches. */
export function addOperateCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  const command = program
    .command('operate')
    .summary('act on many hosts, batch by batch')
    .description(
      'Acts on all processes, programs or hosts that the options name together. It goes on when you leave; --dry-run counts and shows what is meant.',
    )
    .argument('<action>', 'start, stop, restart, signal, clear-logs, update, reread or rewrite', parseAction)
    .option('--host <host>', 'on this host; may be repeated', collectWords)
    .option('--label <key=value>', 'on hosts with this label; may be repeated', collectLabels)
    .option('--program <program>', 'of this program; may be repeated', collectWords)
    .option('--environment <environment>', 'of programs of this environment')
    .option(
      '--state <state>',
      'processes in this state now; may be repeated',
      collectStates(Object.keys(PROCESS_STATES) as ProcessStateName[]),
    )
    .option('--every-host', 'on all hosts, though nothing else is named')
    .option('--signal <signal>', 'for signal: its name or number')
    .option('--dry-run', 'show what is meant and do nothing');
  addWantedOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  dart operate restart --program web --label region=eu --batch 5 --pause 30 --stop-after 2\n  dart operate start --state fatal --every-host --dry-run\n  dart operate update --environment staging --batch 10 --reason "release 41"',
    )
    .action(async (action: Action, _options: unknown, operate: Command) => {
      const options = readOptions<OperateOptions>(operate);
      const { terminal } = context;
      const client = await context.connect(options);
      const request = requestOf(action, options);
      if (options.dryRun === true) {
        const { operationPreview } = await client.request(OperationPreviewDocument, { request });
        const preview = expectPayload(operationPreview, 'OperationPreview');
        const { hosts, targets, sample } = preview;
        if (options.json === true) printJson(terminal, { hosts, targets, sample });
        else terminal.write(renderPreview(preview, terminal.colours));
        return;
      }
      const input = { request, ...readWanted(options) };
      const { startOperation } = await client.request(StartOperationDocument, { input });
      const { operation } = expectPayload(startOperation, 'StartOperationPayload');
      await showBegun(client, context, setExitCode, operation, options);
    });
}
