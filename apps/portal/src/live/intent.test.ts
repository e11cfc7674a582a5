import { describe, expect, it } from 'vitest';
import { describeFailure, settle } from './intent.ts';
import type { CommandRow } from '../fleet/rows.ts';

const command: CommandRow = {
  id: '1',
  host: { id: 'h' },
  action: 'START',
  targets: ['a:a'],
  state: 'QUEUED',
  requestedBy: 'ann',
  requestedAt: '2026-11-22T00:00:00Z',
  finishedAt: null,
  faultName: null,
  message: null,
  version: '1',
};

describe('the result of an order', () => {
  it.each(['QUEUED', 'DELIVERED', 'RUNNING'] as const)('is not known while the command is %s', (state) => {
    expect(settle({ ...command, state })).toBeUndefined();
  });

  it('is a success only when the command succeeded', () => {
    expect(settle({ ...command, state: 'SUCCEEDED' })).toEqual({ kind: 'succeeded' });
    expect(settle({ ...command, state: 'EXPIRED' })?.kind).toBe('failed');
    expect(settle({ ...command, state: 'UNKNOWN' })?.kind).toBe('failed');
  });

  it('names the fault of supervisord once', () => {
    const fault = { state: 'FAILED', faultName: 'ALREADY_STARTED' } as const;
    expect(describeFailure({ ...fault, message: 'It runs.' })).toBe('ALREADY_STARTED: It runs.');
    expect(describeFailure({ ...fault, message: 'supervisord says ALREADY_STARTED.' })).toBe(
      'supervisord says ALREADY_STARTED.',
    );
  });
});
