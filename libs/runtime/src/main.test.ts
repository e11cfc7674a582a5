import { expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { runUntilSignal } from './main.ts';

const logger = createLogger('test', 'silent');

it('a signal breaks off a start that waits for something else', async () => {
  let hasBegun = (): void => undefined;
  const begun = new Promise<void>((resolve) => (hasBegun = resolve));
  const run = runUntilSignal(
    {
      start(signal) {
        hasBegun();
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
      },
      stop: () => Promise.reject(new Error('it had not started')),
    },
    { logger },
  );
  await begun;
  process.emit('SIGTERM');
  await run;
  expect(process.exitCode).toBeUndefined();
});

it('a signal stops what runs, once', async () => {
  const said: string[] = [];
  let hasStarted = (): void => undefined;
  const started = new Promise<void>((resolve) => (hasStarted = resolve));
  const run = runUntilSignal(
    {
      start() {
        said.push('start');
        hasStarted();
        return Promise.resolve();
      },
      stop() {
        said.push('stop');
        return Promise.resolve();
      },
    },
    { logger },
  );
  await started;
  process.emit('SIGINT');
  await run;
  expect(said).toEqual(['start', 'stop']);
});
