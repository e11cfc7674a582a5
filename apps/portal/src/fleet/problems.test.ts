import { expect, it } from 'vitest';
import { createFleet, createHost, createProcess, createRefusal } from './fleet-fixture.ts';
import { findProblems } from './problems.ts';

it('the worst comes first: hosts that are gone, what has given up, what still tries, what was refused', () => {
  const fleet = createFleet({
    hosts: [
      createHost('a'),
      createHost('gone', { state: 'OFFLINE' }),
      createHost('quiet', { state: 'SILENT' }),
    ],
    processes: [
      createProcess('a', 'fine'),
      createProcess('a', 'trying', { state: 'BACKOFF' }),
      createProcess('a', 'ended', { state: 'EXITED', expected: false }),
      createProcess('a', 'fatal', { state: 'FATAL' }),
    ],
    assignments: [createRefusal('a', 'refused')],
  });
  expect(findProblems(fleet).map(({ id }) => id)).toEqual([
    'gone',
    'a fatal fatal',
    'a ended ended',
    'a trying trying',
    'a refused assignment',
    'quiet',
  ]);
});

it('of equal problems the newest comes first', () => {
  const fatal = (group: string, stateSince: string) =>
    createProcess('a', group, { state: 'FATAL', stateSince });
  const processes = [fatal('old', '2026-11-22T08:00:00Z'), fatal('new', '2026-11-22T09:00:00Z')];
  const problems = findProblems(createFleet({ hosts: [createHost('a')], processes }));
  expect(problems.map(({ id }) => id)).toEqual(['a new new', 'a old old']);
});
