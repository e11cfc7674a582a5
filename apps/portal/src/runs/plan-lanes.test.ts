import { expect, it } from 'vitest';
import { planLanes } from './plan-lanes.ts';
import type { RunLine } from './run-columns.tsx';

const run = (more: Partial<RunLine>): RunLine => ({
  id: '1',
  host: { id: 'h', name: 'web1' },
  group: 'job',
  process: 'job',
  cause: 'FIRE',
  schedule: 'default',
  nominalAt: null,
  outcome: 'SUCCEEDED',
  startedAt: null,
  endedAt: null,
  exitStatus: 0,
  exitSignal: null,
  reason: null,
  version: '1',
  ...more,
});
const at = (second: number): string => new Date(second * 1_000).toISOString();

it('puts when a run was due beside when it ran, and a missed one where it was due', () => {
  const plan = planLanes(
    [
      run({ id: '2', nominalAt: at(100), outcome: 'MISSED' }),
      run({ id: '1', nominalAt: at(0), startedAt: at(10), endedAt: at(20) }),
    ],
    0,
  );
  expect(plan?.lanes).toMatchObject([
    {
      id: 'job on web1',
      marks: [
        { run: { id: '2' }, due: 1, bar: undefined },
        { run: { id: '1' }, due: 0, bar: { from: 0.1, to: 0.2 } },
      ],
    },
  ]);
});

it('lets what still runs reach until now, in a lane for each process and host', () => {
  const plan = planLanes(
    [
      run({ startedAt: at(50), outcome: 'RUNNING' }),
      run({ host: { id: 'i', name: 'web2' }, startedAt: at(0), endedAt: at(50) }),
    ],
    100_000,
  );
  expect(plan?.lanes.map(({ host, marks }) => [host, marks[0]?.bar])).toEqual([
    ['web1', { from: 0.5, to: 1 }],
    ['web2', { from: 0, to: 0.5 }],
  ]);
});

it('is none where nothing has a time', () => {
  expect(planLanes([], 0)).toBeUndefined();
  expect(planLanes([run({ outcome: 'UNKNOWN' })], 0)).toBeUndefined();
});
