import { expect, test } from 'vitest';
import type { CommandRow, TransitionRow } from '../fleet/rows.ts';
import { findRevert, tellHistory } from './tell-history.ts';

const process = { host: { id: 'h' }, group: 'web', name: 'web' };

const command = (more: Partial<CommandRow>): CommandRow =>
  ({
    host: { id: 'h' },
    action: 'STOP',
    targets: ['web:web'],
    state: 'SUCCEEDED',
    requestedAt: '2026-01-01T10:00:00Z',
    ...more,
  }) as CommandRow;

const transition = { at: '2026-01-01T10:00:01Z', to: 'STOPPED' } as TransitionRow;

test('What people did and what became of it are one story, the newest first; others are left out', () => {
  const story = tellHistory(process, [command({}), command({ targets: ['shop'] })], [transition]);
  expect(story.map(({ kind }) => kind)).toEqual(['transition', 'command']);
});

test('A stop is put back by a start, as long as that is allowed', () => {
  const story = tellHistory(process, [command({})], [transition]);
  expect(findRevert({ allowedActions: ['START'] }, story)?.action).toBe('START');
  expect(findRevert({ allowedActions: ['STOP'] }, story)).toBeUndefined();
});

test('Only the last that worked is put back, and a restart is not', () => {
  const later = '2026-01-01T11:00:00Z';
  const failed = tellHistory(
    process,
    [command({}), command({ action: 'START', state: 'FAILED', requestedAt: later })],
    [],
  );
  expect(findRevert({ allowedActions: ['START'] }, failed)?.command.action).toBe('STOP');
  const restarted = tellHistory(
    process,
    [command({}), command({ action: 'RESTART', requestedAt: later })],
    [],
  );
  expect(findRevert({ allowedActions: ['START', 'STOP'] }, restarted)).toBeUndefined();
});
