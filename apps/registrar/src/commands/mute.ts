import { MuteAlertsDocument, UnmuteAlertsDocument } from '@dart/client/registrar';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { addAlertCommand } from '../alerts/add-alert-command.ts';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { UsageError } from '../usage-error.ts';

interface MuteOptions {
  /** Milliseconds. */
  readonly for?: number;
  readonly until?: Date;
  readonly note?: string;
}

const UNITS_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `30m`, `2h` or `1d` in milliseconds. */
function parseDuration(text: string): number {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (count === undefined || Number(count) === 0)
    throw new InvalidArgumentError('Write minutes, hours or days: 30m, 2h, 1d.');
  return Number(count) * UNITS_MS[unit as keyof typeof UNITS_MS];
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError(
      'Write a time such as 2026-01-31T18:00Z, or 2026-01-31T18:00 for local time.',
    );
  return time;
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
      'mute 1f0c52aa --until 2026-01-31T18:00Z --note "the switch is moved"',
    ],
    configure: (command) =>
      command
        .addOption(new Option('--for <duration>', '30m, 2h, 1d').argParser(parseDuration).conflicts('until'))
        .option('--until <time>', 'a time, local unless it names a zone', parseTime)
        .option('--note <text>', 'what others should know'),
    act: async (client, ids, { for: durationMs, until, note }) => {
      const time = until ?? (durationMs === undefined ? undefined : new Date(Date.now() + durationMs));
      if (time === undefined) throw new UsageError('Until when? Say --for 2h or --until TIME.');
      const input = { ids, until: time.toISOString(), note };
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
