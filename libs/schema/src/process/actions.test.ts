import { expect, it } from 'vitest';
import { allowedActions } from './actions.ts';

it('offers of the agent’s own processes only what it does not refuse', () => {
  expect(allowedActions('RUNNING', true, true)).toEqual(['CLEAR_LOGS']);
  expect(allowedActions('FATAL', false, true)).toEqual(['CLEAR_LOGS']);
  expect(allowedActions('UNKNOWN', false, true)).toEqual([]);
});

it('offers an update of what waits for it, and else what the state takes', () => {
  expect(allowedActions('STOPPED', true, false)).toEqual(['START', 'CLEAR_LOGS', 'UPDATE']);
  expect(allowedActions('STOPPED', false, false)).toEqual(['START', 'CLEAR_LOGS']);
});
