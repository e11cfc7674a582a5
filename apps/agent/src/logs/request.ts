import { readPlace, type Place } from './place.ts';
import type { AgentMessagesSubscription, LogEndReason, LogPartInput } from '@dart/client/agent';

/** What the gateway asks to read; its fields are described in the schema. */
export type LogRequest = Omit<
  Extract<AgentMessagesSubscription['agent'], { __typename: 'LogRequested' }>,
  '__typename'
>;

/** A part of the answer. */
export type LogPart = LogPartInput;

/** A log that can't be read, for people. */
export class LogRefusal extends Error {
  readonly reason: LogEndReason;
  readonly nextStep: string;

  constructor(reason: LogEndReason, message: string, nextStep = '') {
    super(message);
    this.reason = reason;
    this.nextStep = nextStep;
  }
}

/** The place that a request names. @throws LogRefusal */
export function parsePlace(text: string): Place {
  const place = readPlace(text);
  if (place !== undefined) return place;
  throw new LogRefusal('REFUSED', `"${text}" is no place of a log.`, 'Take one of an event.');
}
