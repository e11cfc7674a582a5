import { AcknowledgeAlertsDocument, UnacknowledgeAlertsDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import { addAlertCommand } from '../alerts/add-alert-command.ts';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';

/** `dart ack ALERT...`. */
export function addAckCommand(program: Command, context: Context): void {
  addAlertCommand<{ note?: string }>(program, context, {
    name: 'ack',
    summary: 'say that you have alerts in hand',
    description:
      'Acknowledges alerts: others see who has them in hand. An alert that becomes more urgent is acknowledged no more.',
    examples: ['ack 1f0c52aa', 'ack 1f0c52aa 77ab09de --note "disk is being replaced"'],
    configure: (command) => command.option('--note <text>', 'what others should know'),
    act: async (client, ids, { note }) => {
      const { acknowledgeAlerts } = await client.request(AcknowledgeAlertsDocument, { input: { ids, note } });
      return expectPayload(acknowledgeAlerts, 'AcknowledgeAlertsPayload').alerts;
    },
  });
}

/** `dart unack ALERT...`. */
export function addUnackCommand(program: Command, context: Context): void {
  addAlertCommand(program, context, {
    name: 'unack',
    summary: 'take an acknowledgement back',
    description: 'Takes acknowledgements back: nobody has these alerts in hand.',
    examples: ['unack 1f0c52aa'],
    act: async (client, ids) => {
      const { unacknowledgeAlerts } = await client.request(UnacknowledgeAlertsDocument, { input: { ids } });
      return expectPayload(unacknowledgeAlerts, 'UnacknowledgeAlertsPayload').alerts;
    },
  });
}
