import {
  EndMaintenanceDocument,
  MaintenancesDocument,
  StartMaintenanceDocument,
  type MaintenanceRowFragment,
} from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { renderMaintenances } from '../maintenance/render-maintenances.ts';
import { parseDuration, parseMoment } from '../terminal/parse-time.ts';
import { printJson } from '../terminal/print-json.ts';
import { UsageError } from '../usage-error.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface StartOptions {
  readonly host?: string;
  readonly environment?: string;
  readonly from?: string;
  readonly until?: string;
  /** Milliseconds. */
  readonly for?: number;
  readonly goOn?: boolean;
  readonly drain?: boolean;
}

/** `dart maintenance start|end|list`. */
export function addMaintenanceCommand(program: Command, context: Context): void {
  const maintenance = program
    .command('maintenance')
    .summary('work on a host or an environment without alerts')
    .description(
      'While maintenance lasts nothing of a host, or of the programs of an environment, raises an alert. What still holds afterwards raises it then.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  dart maintenance start "new disk" --host web1.example.com --for 2h --drain',
    );
  addStart(maintenance, context);
  addEnd(maintenance, context);
  addList(maintenance, context);
}

function addStart(maintenance: Command, { terminal, connect }: Context): void {
  maintenance
    .command('start')
    .description('Begins maintenance, now or at a time. Schedules hold unless told to go on.')
    .argument('<reason>', 'why, for those who look later')
    .option('--host <host>', 'of this host')
    .option('--environment <environment>', 'of the programs of this environment, on all hosts')
    .option('--for <duration>', '30min, 2h, 3d, 1w', parseDuration)
    .option('--until <time>', 'a time, in UTC unless it names a zone', parseMoment)
    .option('--from <time>', 'begin then, not now; a time as well', parseMoment)
    .option('--go-on', 'schedules go on')
    .option('--drain', 'stop what runs, host after host')
    .addHelpText(
      'after',
      '\nExamples:\n  dart maintenance start "new disk" --host web1.example.com --for 2h --drain\n  dart maintenance start "release 7" --environment staging --from "2026-01-31 22:00" --for 1h --go-on',
    )
    .action(async (reason: string, _options: unknown, command: Command) => {
      const options = readOptions<StartOptions>(command);
      const { host, environment, from, goOn = false, drain = false } = options;
      if ((options.for === undefined) === (options.until === undefined))
        throw new UsageError('Say how long: --for 2h, or --until TIME.');
      const begin = from === undefined ? Date.now() : Date.parse(from);
      const until = options.until ?? new Date(begin + (options.for ?? 0)).toISOString();
      const client = await connect(options);
      const schedules = goOn ? 'GO_ON' : 'HOLD';
      const input = { host, environment, from, until, reason, schedules, drain } as const;
      const { startMaintenance } = await client.request(StartMaintenanceDocument, { input });
      show(expectPayload(startMaintenance, 'StartMaintenancePayload').maintenance, options.json === true);
    });
  const show = (row: MaintenanceRowFragment, json: boolean): void => {
    if (json) printJson(terminal, row);
    else {
      terminal.write(renderMaintenances([row], terminal.colours));
      if (row.drain)
        terminal.remark(terminal.colours.faint(`It stops what runs: dart operation ${row.drain.id}\n`));
    }
  };
}

function addEnd(maintenance: Command, { terminal, connect }: Context): void {
  maintenance
    .command('end')
    .description('Ends maintenance before its time. With --start what its drain stopped is started again.')
    .argument('<id>', 'as dart maintenance list shows it')
    .option('--start', 'start again what was stopped; also after it has ended by itself')
    .addHelpText('after', '\nExample:\n  dart maintenance end 4b0c1a52-6a0e-4c53-9d1b-2f6f2f4f7a10 --start')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = readOptions<{ start?: boolean }>(command);
      const client = await connect(options);
      const { endMaintenance } = await client.request(EndMaintenanceDocument, {
        input: { id, resume: options.start === true },
      });
      const { maintenance: row } = expectPayload(endMaintenance, 'EndMaintenancePayload');
      if (options.json === true) printJson(terminal, row);
      else {
        terminal.write(renderMaintenances([row], terminal.colours));
        if (row.resume)
          terminal.remark(terminal.colours.faint(`It starts again: dart operation ${row.resume.id}\n`));
      }
    });
}

function addList(maintenance: Command, { terminal, connect }: Context): void {
  maintenance
    .command('list')
    .description('Lists maintenance that lasts or is to come, the newest first.')
    .option('--host <host>', 'only of this host')
    .option('--environment <environment>', 'only of this environment')
    .option('--all', 'what has ended, too')
    .option('--limit <count>', 'at most so many', parseCount)
    .addHelpText('after', '\nExample:\n  dart maintenance list --all --limit 20')
    .action(async (_options: unknown, command: Command) => {
      const options = readOptions<{ host?: string; environment?: string; all?: boolean; limit?: number }>(
        command,
      );
      const client = await connect(options);
      const { host, environment } = options;
      const filter = { host, environment, open: options.all === true ? undefined : true };
      const load = async (page: PageRequest) =>
        (await client.request(MaintenancesDocument, { filter, ...page })).maintenances;
      const rows = await collectRows(pageRows(load, options.limit));
      if (options.json === true) printJson(terminal, rows);
      else terminal.write(renderMaintenances(rows, terminal.colours));
    });
}
