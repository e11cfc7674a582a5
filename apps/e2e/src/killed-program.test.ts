import { eventually } from '@dart/testkit';
import { expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { IDLE, install, uninstall, waitForState } from './dart/install.ts';
import { listTransitions } from './dart/rows.ts';

test('A program that is killed is seen to exit by its signal, to start and to run again', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  await install(dart, host, { name: 'victim', section: { ...IDLE, autorestart: true } });
  const { pid } = await waitForState(dart, host, 'victim', 'RUNNING');
  const filter = { host, process: 'victim' };
  const { length: before } = await listTransitions(dart, filter);

  const killedAt = Date.now();
  process.kill(pid ?? 0, 'SIGKILL');
  const told = await eventually(
    async () => {
      const transitions = (await listTransitions(dart, filter)).slice(before);
      return transitions.at(-1)?.to === 'RUNNING' && transitions;
    },
    { what: 'victim running again' },
  );
  expect(told).toMatchObject([
    {
      from: 'RUNNING',
      to: 'EXITED',
      exitSignal: 'SIGKILL',
      exitStatus: null,
      expected: false,
      pid,
      count: 1,
    },
    { from: 'EXITED', to: 'STARTING', count: 1 },
    { from: 'STARTING', to: 'RUNNING', count: 1 },
  ]);
  const [first] = told;
  const sequences = told.map(({ sequence }) => Number(sequence) - Number(first?.sequence));
  expect(sequences).toEqual([0, 1, 2]);
  const times = told.map(({ at }) => Date.parse(at));
  expect(times).toEqual([...times].sort((left, right) => left - right));
  // The host's clock is this machine's.
  expect(times[0]).toBeGreaterThanOrEqual(killedAt);
  expect((times[0] ?? Number.NaN) - killedAt).toBeLessThan(1500);
  const after = await waitForState(dart, host, 'victim', 'RUNNING');
  expect(after.pid).not.toBe(pid);
  expect(told[2]?.pid).toBe(after.pid);
  await uninstall(dart, host, 'victim');
});
