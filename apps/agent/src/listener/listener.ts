import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { toError, type Service } from '@dart/runtime';
import type { ListenerEvent } from './event.ts';
import { createEventDecoder } from './event-decoder.ts';

export interface ListenerOptions {
  readonly input: Readable;
  /** supervisord reads this; any other byte on it would end the flow of events for good. Nothing else may write to it. */
  readonly output: Writable;
  /** Called with each event; when it resolves, the event is safe on the disk and can be acknowledged. */
  readonly onEvent: (event: ListenerEvent) => Promise<void>;
  /** supervisord has closed the pipe, or what came was no event. */
  readonly onEnd: (error?: Error) => void;
}

/** How long a stop waits for the event in hand, in milliseconds. */
const HAND_MS = 3000;

/**
 * The listener protocol: READY, an event, RESULT, and again. `stop` waits for the event in hand, acknowledges it and asks for no
 * other. An event that could not be kept is not acknowledged: the error goes to `onEnd`, and supervisord gives the
 * event to the next start.
 */
export function createListener({ input, output, onEvent, onEnd }: ListenerOptions): Service {
  const decoder = createEventDecoder();
  let isStopping = false;
  let inHand = Promise.resolve();

  const record = async (events: readonly ListenerEvent[]): Promise<void> => {
    for (const event of events) {
      await onEvent(event);
      output.write(isStopping ? 'RESULT 2\nOK' : 'RESULT 2\nOKREADY\n');
    }
  };
  const fail = (error: unknown): void => {
    input.off('data', take);
    onEnd(toError(error));
  };
  const take = (chunk: Buffer): void => {
    try {
      const events = decoder.push(chunk);
      inHand = inHand.then(() => record(events)).catch(fail);
    } catch (error) {
      fail(error);
    }
  };
  const end = (): void => {
    if (!isStopping) onEnd();
  };

  return {
    start() {
      input.on('data', take);
      input.once('end', end);
      output.write('READY\n');
      return Promise.resolve();
    },
    async stop() {
      isStopping = true;
      input.off('data', take);
      input.off('end', end);
      input.destroy();
      // An event that cannot be kept in time, on a full disk, is not acknowledged and comes again.
      await Promise.race([inHand, delay(HAND_MS, undefined, { ref: false })]);
    },
  };
}
