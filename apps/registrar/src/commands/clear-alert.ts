import { ClearAlertsDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import { addAlertCommand } from '../alerts/add-alert-command.ts';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';

/** `dart clear-alert ALERT...`. */
export function addClearAlertCommand(program: Command, context: Context): void {
  addAlertCommand<{ note?: string }>(program, context, {
    name: 'clear-alert',
    summary: 'clear alerts by hand',
    description:
      'Clears alerts that nothing else will clear. When the same is observed again, a new alert opens.',
    examples: ['clear-alert 1f0c52aa --note "the script is retired"'],
    configure: (command) => command.option('--note <text>', 'what others should know'),
    act: async (client, ids, { note }) => {
      const { clearAlerts } = await client.request(ClearAlertsDocument, { input: { ids, note } });
      return expectPayload(clearAlerts, 'ClearAlertsPayload').alerts;
    },
  });
}
