import type { CommandAction } from '@dart/client/portal';
import { isOpen } from '../fleet/command-target.ts';
import type { CommandRow } from '../fleet/rows.ts';

/** How far an order has come. `silent`: nothing has been heard of it for too long, it may still come. */
export type IntentPhase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'failed'; readonly message: string };

/** What I asked for, until its result is known and has been seen. */
export interface Intent {
  readonly action: CommandAction;
  /** What it is about, for messages: "payments on web-01". */
  readonly subject: string;
  /** Known once the gateway has taken it. */
  readonly commandId: string | undefined;
  readonly phase: IntentPhase;
}

/** Where an order stands by the command that came of it; undefined while the command has no result. */
export function settle(command: CommandRow): IntentPhase | undefined {
  if (isOpen(command)) return undefined;
  return command.state === 'SUCCEEDED'
    ? { kind: 'succeeded' }
    : { kind: 'failed', message: describeFailure(command) };
}

/** One sentence, with supervisord's own word for the fault in front where there is one. */
export function describeFailure(command: Pick<CommandRow, 'state' | 'faultName' | 'message'>): string {
  const { faultName } = command;
  const sentence = command.message ?? guessReason(command);
  return faultName === null || sentence.includes(faultName) ? sentence : `${faultName}: ${sentence}`;
}

function guessReason({ state }: Pick<CommandRow, 'state'>): string {
  if (state === 'EXPIRED') return 'The host did not answer in time; nothing was done.';
  if (state === 'UNKNOWN') return 'The agent was interrupted; look at the state to see whether it was done.';
  return 'The host gave no reason.';
}
