import { expect, it } from 'vitest';
import { createFleet, createHost, createPending, createProcess } from './fleet-fixture.ts';
import { joinFleet } from './join-fleet.ts';

const program = { id: 'p', name: 'web', environment: 'production', schedule: null };

it('a process shows the schedule that its program has now', () => {
  const fleet = createFleet({
    hosts: [createHost('a')],
    processes: [createProcess('a', 'web', { program })],
    programs: [{ ...program, schedule: '*/5 * * * *', version: '2' }],
  });
  expect(joinFleet(fleet).processes[0]?.program?.schedule).toBe('*/5 * * * *');
});

it('a process shows the change that waits now, and none that was applied', () => {
  const processes = [createProcess('a', 'web'), createProcess('a', 'mail', { pending: 'CHANGED' })];
  const joined = joinFleet(createFleet({ processes, pending: [createPending('a', 'web')] }));
  expect(joined.processes.map(({ pending }) => pending)).toEqual(['CHANGED', null]);
});
