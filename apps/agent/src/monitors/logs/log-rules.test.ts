import { expect, test } from 'vitest';
import { makeFolder } from '../../fixtures/folder.ts';
import { monitor, program } from '../../fixtures/bundled-agent.ts';
import type { OutboxRecord } from '../../outbox/record.ts';
import { openLogLedger, type LogEvent } from './log-ledger.ts';
import { compileRules } from './rules.ts';
import { createTally } from './tally.ts';

const rule = (pattern: string, more: object = {}) => monitor('LOG', { stream: 'STDOUT', pattern, ...more });

test('Rules are tried in order, a rule without severity raises nothing, and stop ends the matching', async () => {
  const rules = await compileRules(
    program('web', '', [
      rule('harmless', { severity: null, stop: true }),
      rule('.*ERROR.*', { name: 'errors', severity: 'URGENT_2' }),
      rule('disk', { stop: true, ciUuid: 'id' }),
      rule('ERROR'),
      rule('other stream', { stream: 'STDERR' }),
    ]),
    'STDOUT',
  );
  const judge = (line: string) =>
    rules.judge(line).map(({ condition: { component, ci }, severity }) => `${component} ${ci} ${severity}`);
  expect(judge('an ERROR here')).toEqual([
    'monitor:stdout:web:errors shop URGENT_2',
    'monitor:stdout:web shop WARNING',
  ]);
  expect(judge('ERROR: disk')).toEqual([
    'monitor:stdout:web:errors shop URGENT_2',
    'monitor:stdout:web id WARNING',
  ]);
  expect(judge('harmless ERROR')).toEqual([]);
  expect(judge('other stream')).toEqual([]);
});

test('A thousand lines are one event with a count, and what an OK parts stays apart', () => {
  const tally = createTally();
  const match = { condition: { component: 'c' }, severity: 'WARNING' } as const;
  const over = { condition: { component: 'c' }, severity: 'OK' } as const;
  for (let index = 0; index < 1000; index += 1) tally.add(match, `line ${index}`);
  tally.add(over, 'fine');
  tally.add(over, 'fine');
  tally.add(match, 'again');
  expect(tally.take().map(({ severity, count, message }) => [severity, count, message])).toEqual([
    ['WARNING', 1000, 'line 999'],
    ['OK', 1, 'fine'],
    ['WARNING', 1, 'again'],
  ]);
  expect(tally.isEmpty).toBe(true);
});

test('Killed after any record of a commit, the next start records what is missing, and nothing twice', () => {
  const event = (message: string): LogEvent => {
    const at = new Date(0).toISOString();
    return { component: 'c', severity: 'WARNING', message, count: 1, firstAt: at, lastAt: at };
  };
  const events = ['a', 'b', 'c'].map(event);
  for (let survived = 0; survived <= events.length; survived += 1) {
    const folder = makeFolder();
    const told: string[] = [];
    const start = (name: string, last: OutboxRecord | undefined, most: number) => {
      let sequence = 4;
      const recorder = {
        get next() {
          return { start: name, sequence: sequence + 1 };
        },
        recordObservation({ message }: LogEvent) {
          if (told.length >= most) throw new Error('killed');
          sequence += 1;
          told.push(message);
        },
      };
      return openLogLedger(folder, recorder, last);
    };
    const place = { inode: 1, offset: survived };
    const commit = () => {
      start('one', undefined, survived).commit(new Map([[folder, place]]), events);
    };
    if (survived < events.length) expect(commit).toThrow('killed');
    else commit();
    const last = { start: 'one', sequence: 4 + survived, record: {} } as OutboxRecord;
    expect(start('two', survived === 0 ? undefined : last, 9).places.get(folder)).toEqual(place);
    expect(told).toEqual(['a', 'b', 'c']);
    start('three', { start: 'two', sequence: 4 + 3 - survived, record: {} } as OutboxRecord, 9);
    expect(told).toEqual(['a', 'b', 'c']);
  }
});
