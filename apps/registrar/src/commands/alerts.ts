import {
  AlertsDocument,
  LiveAlertsDocument,
  type AlertFilter,
  type AlertRowFragment,
} from '@dart/client/registrar';
import { Option, type Command } from 'commander';
import { collectSeverities } from '../alerts/collect-severities.ts';
import { describeAlert } from '../alerts/describe-alert.ts';
import { compareAlerts, matchAlert } from '../alerts/match-alert.ts';
import { renderAlerts } from '../alerts/render-alerts.ts';
import type { Context } from '../context.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { printJson } from '../terminal/print-json.ts';
import { watchRows } from '../watch/watch-rows.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface AlertsOptions {
  readonly host?: string;
  readonly program?: string;
  readonly environment?: string;
  readonly severity?: AlertRowFragment['severity'][];
  readonly acknowledged?: boolean;
  readonly unacknowledged?: boolean;
  readonly muted?: boolean;
  readonly unmuted?: boolean;
  readonly all?: boolean;
  readonly limit?: number;
  readonly watch?: boolean;
}

/** `dart alerts`: what is wrong now, on all hosts or some. */
export function addAlertsCommand(program: Command, context: Context): void {
  program
    .command('alerts')
    .summary('list open alerts')
    .description('Lists the open alerts, the most urgent first.')
    .option('--host <host>', 'only those of this host')
    .option('--program <program>', 'only those of this program')
    .option('--environment <environment>', 'only those of programs of this environment')
    .option('--severity <severity>', '1 to 5; may be repeated', collectSeverities)
    .addOption(
      new Option('--acknowledged', 'only those that somebody has in hand').conflicts('unacknowledged'),
    )
    .option('--unacknowledged', 'only those that nobody has in hand')
    .addOption(new Option('--muted', 'only those that are muted now').conflicts('unmuted'))
    .option('--unmuted', 'only those that are not muted')
    .option('--all', 'cleared ones, too')
    .option('--limit <count>', 'at most so many', parseCount)
    .option('--watch', 'keep showing them as they change')
    .addHelpText(
      'after',
      '\nExamples:\n  dart alerts\n  dart alerts --severity 1,2 --watch\n  dart alerts --unacknowledged --unmuted\n  dart alerts --host web1.example.com --all --limit 20\n  dart alerts --json | jq -r .[].message',
    )
    .action(async (_options: unknown, command: Command) => {
      const options = readOptions<AlertsOptions>(command);
      const { host, program: name, environment, severity: severities } = options;
      const filter: AlertFilter = {
        host,
        program: name,
        environment,
        severities,
        acknowledged: eitherOf(options.acknowledged, options.unacknowledged),
        muted: eitherOf(options.muted, options.unmuted),
        states: options.all === true ? undefined : ['OPEN'],
      };
      const client = await context.connect(options);
      const render = (alerts: readonly AlertRowFragment[], nowMs: number): string =>
        renderAlerts(alerts, context.terminal.colours, nowMs);
      if (options.watch === true) {
        await watchRows(
          client,
          context,
          {
            document: LiveAlertsDocument,
            view: { noun: 'ALERTS', host: host ?? null },
            // A script hears of the end of an alert; a table shows what is open.
            matches: (alert: AlertRowFragment) =>
              matchAlert(alert, options.json === true ? { ...filter, states: undefined } : filter),
            compare: compareAlerts,
            render,
            describe: describeAlert,
          },
          options.json === true,
        );
        return;
      }
      const load = async (page: PageRequest) =>
        (await client.request(AlertsDocument, { filter, ...page })).alerts;
      const alerts = (await collectRows(pageRows(load, options.limit))).sort(compareAlerts);
      if (options.json === true) printJson(context.terminal, alerts.map(describeAlert));
      else context.terminal.write(render(alerts, Date.now()));
    });
}

/** True for the one flag, false for the other, undefined for none. */
const eitherOf = (yes: boolean | undefined, no: boolean | undefined): boolean | undefined =>
  yes === true ? true : no === true ? false : undefined;
