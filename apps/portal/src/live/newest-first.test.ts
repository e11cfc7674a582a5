import { expect, it } from 'vitest';
import type { TransitionRow } from '../fleet/rows.ts';
import { newestTransitionFirst } from './newest-first.ts';

const transition = (receivedAt: string, start: number, sequence: string): TransitionRow => ({
  id: `${receivedAt} ${start} ${sequence}`,
  host: { id: 'h' },
  group: 'g',
  process: 'p',
  from: 'STOPPED',
  to: 'STARTING',
  at: '2026-11-22T08:00:00Z',
  receivedAt,
  start,
  sequence,
  expected: null,
  exitStatus: null,
  exitSignal: null,
  count: 1,
});

it('transitions of one report stand in the order in which the host counted them', () => {
  const rows = [
    transition('2026-11-22T08:00:01Z', 1, '10'),
    transition('2026-11-22T08:00:01Z', 2, '1'),
    transition('2026-11-22T08:00:01Z', 1, '9'),
    transition('2026-11-22T08:00:02Z', 1, '8'),
  ];
  expect(rows.sort(newestTransitionFirst).map(({ start, sequence }) => `${start}/${sequence}`)).toEqual([
    '1/8',
    '2/1',
    '1/10',
    '1/9',
  ]);
});
