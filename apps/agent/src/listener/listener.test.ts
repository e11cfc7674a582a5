import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { ListenerEvent } from './event.ts';
import { createListener } from './listener.ts';

const tick = (serial: number): string =>
  `ver:3.0 server:s serial:${serial} pool:p poolserial:${serial} eventname:TICK_5 len:6\nwhen:5`;

function setup(onEvent: (event: ListenerEvent) => unknown = () => undefined) {
  const input = new PassThrough();
  const output = new PassThrough();
  const ends: (Error | undefined)[] = [];
  const listener = createListener({
    input,
    output,
    onEvent: async (event) => {
      await onEvent(event);
    },
    onEnd: (error) => ends.push(error),
  });
  const written = (): string => (output.read() as Buffer | null)?.toString() ?? '';
  return { input, listener, written, ends };
}

test('Each event is acknowledged once it is recorded, and the next one asked for', async () => {
  const serials: number[] = [];
  const { input, listener, written } = setup(({ serial }) => serials.push(serial));
  await listener.start();
  expect(written()).toBe('READY\n');
  input.write(tick(1));
  input.write(tick(2).slice(0, 30));
  await new Promise(setImmediate);
  expect(serials).toEqual([1]);
  expect(written()).toBe('RESULT 2\nOKREADY\n');
  input.write(tick(2).slice(30));
  await new Promise(setImmediate);
  expect(serials).toEqual([1, 2]);
  await listener.stop();
});

test('An event that could not be recorded is not acknowledged, so that supervisord gives it again', async () => {
  const { input, listener, written, ends } = setup(() => {
    throw new Error('disk full');
  });
  await listener.start();
  written();
  input.write(tick(1));
  await new Promise(setImmediate);
  expect(written()).toBe('');
  expect(ends).toEqual([new Error('disk full')]);
});

test('A stop waits for the event in hand and acknowledges it without asking for another', async () => {
  let finishRecording = (): void => undefined;
  const { input, listener, written } = setup(
    () => new Promise<void>((resolve) => (finishRecording = resolve)),
  );
  await listener.start();
  written();
  input.write(tick(1));
  await new Promise(setImmediate);
  let hasStopped = false;
  const stop = listener.stop().then(() => (hasStopped = true));
  await new Promise(setImmediate);
  expect(hasStopped).toBe(false);
  finishRecording();
  await stop;
  expect(written()).toBe('RESULT 2\nOK');
});

test('The end of supervisord is told, that by stop is not', async () => {
  const gone = setup();
  await gone.listener.start();
  gone.input.end();
  gone.input.resume();
  await new Promise(setImmediate);
  expect(gone.ends).toEqual([undefined]);
  const stopped = setup();
  await stopped.listener.start();
  await stopped.listener.stop();
  await new Promise(setImmediate);
  expect(stopped.ends).toEqual([]);
});
