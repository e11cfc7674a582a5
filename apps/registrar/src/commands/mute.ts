import { MuteAlertsDocument, UnmuteAlertsDocument } from '@dart/client/registrar';
import { Option, type Command } from 'commander';
import { addAlertCommand } from '../alerts/add-alert-command.ts';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { parseDuration, parseMoment } from '../terminal/parse-time.ts';
import { UsageError } from '../usage-error.ts';

interface MuteOptions {
  /** Milliseconds. */
  readonly for?: number;
  /** As the API takes it. */
  readonly until?: string;
  readonly note?: string;
}

/** `dart mute ALERT... --for DURATION` or `--until TIME`. */
export function addMuteCommand(program: Command, context: Context): void {
  addAlertCommand<MuteOptions>(program, context, {
    name: 'mute',
    summary: 'let alerts not be delivered for a while',
    description:
      'Mutes alerts until a time: they stay open and shown, and nobody is told. What still holds then and was not told is delivered.',
    examples: [
      'mute 1f0c52aa --for 2h',
      'mute 1f0c52aa --until "2026-01-31 18:00" --note "the switch is moved"',
    ],
    configure: (command) =>
      command
        .addOption(
          new Option('--for <duration>', '30min, 2h, 3d, 1w').argParser(parseDuration).conflicts('until'),
        )
        .option('--until <time>', 'a time, in UTC unless it names a zone', parseMoment)
        .option('--note <text>', 'what others should know'),
    act: async (client, ids, { for: durationMs, until, note }) => {
      const time =
        until ?? (durationMs === undefined ? undefined : new Date(Date.now() + durationMs).toISOString());
      if (time === undefined) throw new UsageError('Until when? Say --for 2h or --until TIME.');
      const input = { ids, until: time, note };
      const { muteAlerts } = await client.request(MuteAlertsDocument, { input });
      return expectPayload(muteAlerts, 'MuteAlertsPayload').alerts;
    },
  });
}

/** `dart unmute ALERT...`. */
export function addUnmuteCommand(program: Command, context: Context): void {
  addAlertCommand(program, context, {
    name: 'unmute',
    summary: 'let muted alerts be delivered again',
    description: 'Ends what mutes these alerts before its time.',
    examples: ['unmute 1f0c52aa'],
    act: async (client, ids) => {
      const { unmuteAlerts } = await client.request(UnmuteAlertsDocument, { input: { ids } });
      return expectPayload(unmuteAlerts, 'UnmuteAlertsPayload').alerts;
    },
  });
}
