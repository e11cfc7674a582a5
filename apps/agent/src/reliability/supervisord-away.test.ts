import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { sized } from '@dart/testkit';
import { expect, test } from 'vitest';
import { startAgent } from '../fixtures/agent.ts';
import { useBundle } from '../fixtures/bundled-agent.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

const NAP = '[program:nap]\ncommand=/bin/sleep 600\nstartsecs=0\nautorestart=true\n';

async function setup() {
  const agent = await startAgent(bundle, { extraSections: NAP });
  const { gateway, of } = agent;
  await waitFor('nap', () => of('nap').some(({ to }) => to === 'RUNNING'));
  const waitForState = (state: string) =>
    waitFor(`a beat with ${state}`, () => gateway.supervisorStates.at(-1) === state, 60_000);
  const waitForAlert = (severity: string) =>
    waitFor(`the alert ${severity}`, () => {
      const last = gateway.records
        .flatMap(({ record }) => record.event ?? [])
        .findLast(({ component }) => component === 'agent:supervisord');
      return last?.severity === severity && last;
    });
  /** A report that has the last start of nap. */
  const waitForTruth = () =>
    waitFor('a fresh report', () => {
      const nap = gateway.reports.at(-1)?.processes?.find(({ name }) => name === 'nap');
      return nap?.state === 'RUNNING' && nap.pid === of('nap').at(-1)?.pid;
    });
  return { ...agent, waitForState, waitForAlert, waitForTruth };
}

test('A supervisord that hangs is named as such, its programs are reported when it goes on, by itself', async () => {
  const { gateway, daemon, of, waitForState, waitForAlert } = await setup();
  const pid = daemon.pid ?? 0;
  const nap = (gateway.reports.at(-1)?.processes ?? []).find(({ name }) => name === 'nap');
  process.kill(pid, 'SIGSTOP');
  process.kill(of('nap').at(-1)?.pid ?? nap?.pid ?? 0, 'SIGKILL');
  try {
    await waitForState('UNREACHABLE');
    expect((await waitForAlert('URGENT_2')).message).toContain('hang');
    const beats = gateway.supervisorStates.length + sized({ small: 0, whole: 4 });
    await waitFor('more beats', () => gateway.supervisorStates.length >= beats, 120_000);
    expect(gateway.isConnected).toBe(true);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await waitFor(
    'the next nap',
    () =>
      of('nap')
        .map(({ to }) => to)
        .slice(-3)
        .join() === 'EXITED,STARTING,RUNNING',
  );
  const reports = gateway.reports.length;
  await waitForState('RUNNING');
  await waitFor('a fresh report', () => gateway.reports.length > reports);
  await waitForAlert('OK');
}, 200_000);

test('A supervisord whose socket is gone is named as such; its changes come all the same, and with the socket all is well', async () => {
  const { gateway, daemon, of, waitForState, waitForAlert } = await setup();
  const away = `${daemon.socketPath}.away`;
  renameSync(daemon.socketPath, away);
  await waitForState('UNREACHABLE');
  expect((await waitForAlert('URGENT_2')).message).toContain('could not be reached');
  const { length } = of('nap');
  process.kill(of('nap').at(-1)?.pid ?? 0, 'SIGKILL');
  await waitFor('the next nap', () => of('nap').length === length + 3);
  expect(of('nap').at(-3)).toMatchObject({ to: 'EXITED', exitSignal: 'SIGKILL' });
  renameSync(away, daemon.socketPath);
  const reports = gateway.reports.length;
  await waitForState('RUNNING');
  await waitFor('a fresh report', () => gateway.reports.length > reports);
}, 120_000);

test('A supervisord that is reloaded has its agent back, and each start of its programs is told once', async () => {
  const { gateway, daemon, of, agentPid } = await setup();
  const before = await agentPid();
  const { length } = of('nap');
  execFileSync('supervisorctl', ['-c', daemon.configurationFile, 'reload']);
  await waitFor('another agent', async () => (await agentPid().catch(() => before)) !== before, 40_000);
  await waitFor('nap', () => of('nap').at(-1)?.to === 'RUNNING' && of('nap').length > length, 40_000);
  // supervisord hands out nothing more to a listener that it stops, so the last STOPPED may be left with it.
  const told = of('nap').slice(length);
  expect(told.map(({ to }) => to).filter((to) => to !== 'STOPPED')).toEqual([
    'STOPPING',
    'STARTING',
    'RUNNING',
  ]);
  await waitFor(
    'a report',
    () => gateway.reports.at(-1)?.processes?.some(({ name }) => name === 'nap') === true,
  );
}, 120_000);

test('A supervisord that is killed takes its agent with it; the next one has an agent that tells what is, and no start twice', async () => {
  const { daemon, of, agentPid, waitForTruth } = await setup();
  const agent = await agentPid();
  const orphan = of('nap').at(-1)?.pid ?? 0;
  const { length } = of('nap');
  process.kill(daemon.pid ?? 0, 'SIGKILL');
  await waitFor('the end of the agent', () => !existsSync(`/proc/${agent}`), 40_000);
  process.kill(orphan, 'SIGKILL');
  await daemon.start();
  await waitFor('nap', () => of('nap').at(-1)?.to === 'RUNNING' && of('nap').length > length, 40_000);
  // Nobody saw how the killed one ended, or made an event of it: only what came after is told.
  expect(
    of('nap')
      .slice(length)
      .map(({ to }) => to),
  ).toEqual(['STARTING', 'RUNNING']);
  await waitForTruth();
}, 120_000);

test('A supervisord that is stopped and started again tells each start once, and what is', async () => {
  const { daemon, of, waitForTruth } = await setup();
  const { length } = of('nap');
  await daemon.stop();
  const { length: stopped } = of('nap');
  await daemon.start();
  await waitFor('nap', () => of('nap').at(-1)?.to === 'RUNNING' && of('nap').length > stopped, 40_000);
  const told = of('nap')
    .slice(length)
    .map(({ to }) => to);
  // As with a reload, the last STOPPED may be left with the listener that it stopped.
  expect(told.filter((to) => to !== 'STOPPED')).toEqual(['STOPPING', 'STARTING', 'RUNNING']);
  await waitForTruth();
}, 120_000);
