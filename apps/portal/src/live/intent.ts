import type { CommandAction } from '@dart/client/portal';
import type { CommandRow } from '../fleet/rows.ts';
import { isOpen } from '../fleet/command-target.ts';

/** What I asked for, until its result is known and has been seen. */
export interface Intent {
  readonly action: CommandAction;
  /** What it is about, for messages: "payments on web-01". */
  readonly subject: string;
  readonly startedAt: number;
  /** Known once the gateway has taken it. */
  readonly commandId: string | undefined;
  /** Why the gateway did not take it. */
  readonly refusal: string | undefined;
}

export type IntentPhase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'succeeded'; readonly message: string | undefined }
  | { readonly kind: 'failed'; readonly message: string };

/** After this long without a word from the host the page says so. */
export const ANSWER_MS = 15_000;

/** Where an intent stands, by the command that came of it. */
export function describeIntent(intent: Intent, command: CommandRow | undefined, now: number): IntentPhase {
  if (intent.refusal !== undefined) return { kind: 'failed', message: intent.refusal };
  if (command === undefined || isOpen(command)) {
    // Once the agent has claimed it, the command's own deadline counts: a program may stop slowly.
    const claimed = command?.state === 'RUNNING';
    return { kind: !claimed && now - intent.startedAt > ANSWER_MS ? 'silent' : 'waiting' };
  }
  if (command.state === 'SUCCEEDED') return { kind: 'succeeded', message: command.message ?? undefined };
  return { kind: 'failed', message: describeFailure(command) };
}

/** One sentence, with supervisord's own word for the fault in front where there is one. */
export function describeFailure({ state, faultName, message }: CommandRow): string {
  const fallback = {
    EXPIRED: 'The host did not answer in time; nothing was done.',
    UNKNOWN: 'The agent was interrupted: whether it was done is not known. Check the state.',
  }[state as string];
  const sentence = message ?? fallback ?? 'It failed; the host gave no reason.';
  return faultName === null || sentence.includes(faultName) ? sentence : `${faultName}: ${sentence}`;
}
