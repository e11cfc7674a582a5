import { eventually } from '@dart/testkit';
import { expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { command, readHost } from './dart/describe.ts';
import { done, waitForState } from './dart/install.ts';

const IDLE_BODY = 'command = /bin/sleep 1000000\nstartsecs = 0\nstopwaitsecs = 2\n';
const DARTRC = {
  processes: [
    { name: 'front', supervisor: IDLE_BODY },
    {
      name: 'back',
      supervisor: `${IDLE_BODY}numprocs = 2\nprocess_name = %(program_name)s_%(process_num)02d\n`,
    },
    { name: 'site', type: 'group', supervisor: 'programs = front,back\npriority = 5\n' },
  ],
};

test('Two programs and their group by a .dartrc run, stop and leave together, and each is known by its own name', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const names = DARTRC.processes.map(({ name }) => name);
  const pending = (kind: string, ...groups: string[]) =>
    eventually(
      async () => {
        const { pendingChanges } = await readHost(dart, host);
        const found = pendingChanges.filter((change) => change.kind === kind).map(({ group }) => group);
        return groups.join() === found.sort().join();
      },
      { what: `${groups.join(', ') || 'nothing'} as ${kind} on ${host}` },
    );
  await done(dart, ['register', '-'], JSON.stringify(DARTRC));
  await done(dart, ['assign', 'site', 'production', host]);
  const refused = await eventually(
    async () => (await readHost(dart, host)).assignments.find(({ refusal }) => refusal !== null),
    { what: 'the refusal of a group without programs' },
  );
  expect(refused).toMatchObject({
    program: 'site',
    refusal: expect.stringContaining('front is left out') as string,
  });
  for (const name of ['front', 'back']) await done(dart, ['assign', name, 'production', host]);
  // As soon as one of its programs is there the group is pending, but not whole.
  await eventually(
    async () => (await readHost(dart, host)).assignments.every(({ refusal }) => refusal === null),
    { what: 'the group with both programs' },
  );
  await pending('ADDED', 'site');

  expect(await command(dart, 'update', 'front', host)).toMatchObject({ state: 'SUCCEEDED' });
  for (const name of ['site:front', 'site:back_00', 'site:back_01'])
    await waitForState(dart, host, name, 'RUNNING');
  expect((await dart.supervisorctl(host, 'status', 'site:*')).out).toMatch(/site:back_01 +RUNNING/);
  expect(await done(dart, ['process', 'back', '--json'])).toContain('site:back_00');
  expect(await command(dart, 'stop', 'back', host)).toMatchObject({ state: 'SUCCEEDED' });
  for (const name of ['site:back_00', 'site:back_01']) await waitForState(dart, host, name, 'STOPPED');
  await waitForState(dart, host, 'site:front', 'RUNNING');

  for (const name of names) await done(dart, ['unassign', name, 'production', host]);
  await pending('REMOVED', 'site');
  await done(dart, ['update', 'site', host]);
  await pending('REMOVED');
  for (const name of names) await done(dart, ['delete-process', name]);
});
