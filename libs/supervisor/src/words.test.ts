import { expect, test } from 'vitest';
import { digestOfStates, type DigestedProcess } from './digest.ts';
import { describeFault, faultName } from './faults.ts';
import { checkName } from './names.ts';
import { nearestWord } from './nearest.ts';
import { processStateName } from './states.ts';
import { fullName, parseTarget } from './target.ts';
import { commandSeconds } from './timing.ts';

test('The digest of states does not depend on their order, but on each of them', () => {
  const a: DigestedProcess = { group: 'a', name: 'a', state: 'RUNNING', pid: 7 };
  const b: DigestedProcess = { group: 'b', name: 'b_0', state: 'STOPPED' };
  expect(digestOfStates([a, b])).toBe(digestOfStates([b, a]));
  expect(digestOfStates([a, b])).not.toBe(digestOfStates([{ ...a, pid: 8 }, b]));
  expect(digestOfStates([])).toHaveLength(22);
});

test('Faults and states have the names that supervisord gives them', () => {
  expect([faultName(10), faultName(92), faultName(5)]).toEqual(['BAD_NAME', 'CANT_REREAD', 'FAULT_5']);
  expect(describeFault(60)).toContain('already');
  expect([processStateName(100), processStateName(7)]).toEqual(['EXITED', 'UNKNOWN']);
});

test('Names that would break the protocol, the section or an expansion are refused', () => {
  for (const name of ['a b', 'a:b', 'a/b', 'a]', '50%', 'a\n', '', 'x'.repeat(129)]) {
    expect(checkName(name), JSON.stringify(name)).toContain('write');
  }
  for (const name of ['web', 'é.1_2-3', 'x'.repeat(128), '[']) expect(checkName(name)).toBeUndefined();
});

test('A target is all, a group, a group with a star, or one process', () => {
  expect(parseTarget('all')).toEqual({ kind: 'all' });
  expect(parseTarget('web')).toEqual({ kind: 'group', group: 'web' });
  expect(parseTarget('web:*')).toEqual({ kind: 'group', group: 'web' });
  expect(parseTarget('web:web_1')).toEqual({ kind: 'process', group: 'web', process: 'web_1' });
  for (const wrong of ['', ':', 'a:', ':b', 'a:b:c', 'a b']) expect(parseTarget(wrong)).toBeUndefined();
  expect([fullName('a', 'a'), fullName('a', 'b')]).toEqual(['a', 'a:b']);
});

test('A command may take what the slowest program asks for, and five seconds', () => {
  const bodies = ['command=x', 'command=y\nstartsecs=30\nstopwaitsecs = 20'];
  expect(commandSeconds('START', bodies)).toBe(35);
  expect(commandSeconds('START', bodies, 1000)).toBe(135);
  expect(commandSeconds('RESTART', bodies, 1000)).toBe(255);
  expect(commandSeconds('STOP', bodies)).toBe(25);
  expect(commandSeconds('RESTART', bodies)).toBe(55);
  expect(commandSeconds('REREAD', bodies)).toBe(5);
  expect(commandSeconds('START', ['startsecs=%(ENV_X)s'])).toBe(6);
});

test('The nearest word is near', () => {
  expect(nearestWord('startsec', ['startsecs', 'startretries'])).toBe('startsecs');
  expect(nearestWord('zebra', ['startsecs', 'user'])).toBeUndefined();
});
