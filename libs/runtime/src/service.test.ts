import { expect, it } from 'vitest';
import { composeServices, type Service } from './service.ts';

/** A service that writes down what is done to it. */
function createRecorded(
  name: string,
  said: string[],
  failing: { start?: boolean; stop?: boolean } = {},
): Service {
  const say = (what: string, fails: boolean | undefined): Promise<void> => {
    said.push(`${what} ${name}`);
    return fails ? Promise.reject(new Error(`${name} cannot ${what}`)) : Promise.resolve();
  };
  return { start: () => say('start', failing.start), stop: () => say('stop', failing.stop) };
}

it('starts services in order and stops them in reverse; stopping twice is harmless', async () => {
  const said: string[] = [];
  const all = composeServices(['a', 'b', 'c'].map((name) => createRecorded(name, said)));
  await all.start();
  await all.stop();
  await all.stop();
  expect(said).toEqual(['start a', 'start b', 'start c', 'stop c', 'stop b', 'stop a']);
});

it('stops what it had started when one fails to start, and can be started again', async () => {
  const said: string[] = [];
  const failing = { start: true };
  const all = composeServices([createRecorded('a', said), createRecorded('b', said, failing)]);
  await expect(all.start()).rejects.toThrow('b cannot start');
  expect(said).toEqual(['start a', 'start b', 'stop a']);
  failing.start = false;
  await all.start();
  expect(said.slice(3)).toEqual(['start a', 'start b']);
});

it('stops all of them even when some fail to stop, and says so', async () => {
  const said: string[] = [];
  const all = composeServices([createRecorded('a', said), createRecorded('b', said, { stop: true })]);
  await all.start();
  await expect(all.stop()).rejects.toThrow(AggregateError);
  expect(said.slice(2)).toEqual(['stop b', 'stop a']);
});
