import { eventually } from '@dart/testkit';
import { expect, inject, onTestFinished, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readHost } from './dart/describe.ts';
import { install, IDLE, uninstall } from './dart/install.ts';
import { listTransitions } from './dart/rows.ts';
import { watchProcesses } from './dart/watch-processes.ts';

const PROCESSES = 10;
const ROUNDS = 3;
/** What each process goes through in a round. */
const ROUND = ['STOPPING', 'STOPPED', 'STARTING', 'RUNNING'];

test('Of what happened while the gateway was dead all is there within 10 s of its return, in order and once', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const section = {
    ...IDLE,
    startsecs: 0,
    numprocs: PROCESSES,
    process_name: '%(program_name)s_%(process_num)02d',
  };
  await install(dart, host, { name: 'churn', section });
  const settled = await eventually(async () => {
    const { processes } = await readHost(dart, host);
    const running = processes.filter(({ group, state }) => group === 'churn' && state === 'RUNNING');
    return running.length === PROCESSES && listTransitions(dart, { host });
  });
  const { gateway } = await dart.readRun();

  // The starter would bring the gateway back at once; it sleeps until enough has happened.
  const starter = inject('starterPid');
  process.kill(starter, 'SIGSTOP');
  const wakeStarter = (): boolean => process.kill(starter, 'SIGCONT');
  onTestFinished(() => void wakeStarter());
  process.kill(gateway.pid, 'SIGKILL');
  await eventually(async () => !(await dart.isReached()), { what: 'the gateway dead' });
  for (let round = 0; round < ROUNDS; round += 1) {
    expect((await dart.supervisorctl(host, 'restart', 'churn:*')).exitCode).toBe(0);
  }
  wakeStarter();
  await eventually(() => dart.isReached(), { what: 'the gateway back' });
  const returnedAt = performance.now();

  const wanted = PROCESSES * ROUNDS * ROUND.length;
  expect(wanted).toBeGreaterThanOrEqual(100);
  const told = await eventually(
    async () => {
      const transitions = (await listTransitions(dart, { host })).slice(settled.length);
      return transitions.filter(({ group }) => group === 'churn').length >= wanted && transitions;
    },
    { withinMs: 10_000, what: `${wanted} transitions after the gateway’s return` },
  );
  expect(performance.now() - returnedAt).toBeLessThan(10_000);

  // One start, and no number is missing, double or out of its place.
  const last = settled.at(-1);
  expect(new Set(told.map(({ start }) => start))).toEqual(new Set([last?.start]));
  const first = Number(last?.sequence) + 1;
  expect(told.map(({ sequence }) => Number(sequence))).toEqual(told.map((_, at) => first + at));
  expect(told.every(({ count }) => count === 1)).toBe(true);
  for (const process of new Set(told.map((row) => row.process))) {
    const own = told.filter((row) => row.process === process);
    expect(own.map(({ to }) => to)).toEqual(Array.from({ length: ROUNDS }, () => ROUND).flat());
    expect(own.map(({ from }) => from)).toEqual(['RUNNING', ...own.slice(0, -1).map(({ to }) => to)]);
  }

  const { gateway: another } = await eventually(async () => {
    const run = await dart.readRun();
    return run.gateway.pid !== gateway.pid && run;
  });
  expect(another.url).toBe(gateway.url);
  // And what happens now is told again.
  await eventually(async () => (await readHost(dart, host)).connected, { what: `${host} connected` });
  const watch = await watchProcesses(dart, host);
  onTestFinished(() => watch.close());
  await dart.supervisorctl(host, 'stop', 'churn:churn_00');
  await watch.waitForState('churn:churn_00', 'STOPPED');
  await uninstall(dart, host, 'churn');
});
