import type { Readable, Writable } from 'node:stream';
import type { Service } from '@dart/runtime';
import type { ListenerEvent } from './event.ts';
import { createEventDecoder } from './event-decoder.ts';

export interface ListenerOptions {
  readonly input: Readable;
  /** supervisord reads this; any other byte on it would end the flow of events for good. Nothing else may write to it. */
  readonly output: Writable;
  /** Called with each event; when it returns, the event is safe on the disk and can be acknowledged. */
  readonly onEvent: (event: ListenerEvent) => void;
  /** supervisord has closed the pipe, or what came was no event. */
  readonly onEnd: (error?: Error) => void;
}

/**
 * The listener protocol: READY, an event, RESULT, and again. `stop` acknowledges the event in hand and asks for no
 * other. An event that could not be kept is not acknowledged: the error goes to `onEnd`, and supervisord gives the
 * event to the next start.
 */
export function createListener({ input, output, onEvent, onEnd }: ListenerOptions): Service {
  const decoder = createEventDecoder();
  let isStopping = false;

  const take = (chunk: Buffer): void => {
    try {
      for (const event of decoder.push(chunk)) {
        onEvent(event);
        output.write(isStopping ? 'RESULT 2\nOK' : 'RESULT 2\nOKREADY\n');
      }
    } catch (error) {
      input.off('data', take);
      onEnd(error instanceof Error ? error : new Error(String(error)));
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
    stop() {
      isStopping = true;
      input.off('data', take);
      input.off('end', end);
      input.destroy();
      return Promise.resolve();
    },
  };
}
