import { Play, RotateCw, ScrollText, Square } from 'lucide-react';
import type { CommandAction } from '@dart/client/portal';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { targetOf } from '../fleet/command-target.ts';
import type { HostRow, ProcessRow } from '../fleet/rows.ts';
import type { Order } from '../live/command-center.ts';
import { formatLogAddress } from '../logs/log-address.ts';
import type { PaletteCommand } from './palette-command.ts';

const ACTIONS = [
  ['RESTART', RotateCw],
  ['START', Play],
  ['STOP', Square],
] as const satisfies readonly (readonly [CommandAction, unknown])[];

interface Where {
  readonly process: Pick<ProcessRow, 'id' | 'group' | 'name' | 'fullName' | 'allowedActions'>;
  readonly host: Pick<HostRow, 'name' | 'connected'>;
  /** Sends it; undefined: what is shown is too old to act on. */
  readonly order: ((order: Order) => void) | undefined;
}

/** What can be done to a process, as its row offers it, and its log. */
export function processCommands({ process, host, order }: Where): PaletteCommand[] {
  const subject = `${process.fullName} on ${host.name}`;
  const actions =
    order === undefined || !host.connected
      ? []
      : ACTIONS.filter(([action]) => process.allowedActions.includes(action)).map(([action, icon]) => ({
          id: `${action} ${process.id}`,
          title: `${ACTION_WORDS[action].verb} ${subject}`,
          icon,
          ...(action === 'STOP' && { question: `Stop ${subject}?` }),
          does: {
            run: () => {
              const target = targetOf(process);
              order({ place: process.id, host: host.name, action, target, subject, isAnnounced: true });
            },
          },
        }));
  const log: PaletteCommand = {
    id: `log ${process.id}`,
    title: `Log of ${subject}`,
    words: 'logs',
    icon: ScrollText,
    does: { href: formatLogAddress({ host: host.name, process: process.fullName }) },
  };
  return [...actions, log];
}
