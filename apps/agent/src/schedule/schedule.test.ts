import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program, startBundledAgent, useBundle, type BundledAgent } from '../fixtures/bundled-agent.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { scheduled } from '../fixtures/scheduled.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();
const KEYS = 'autostart=false\nautorestart=false\nstartsecs=0\n';
const EACH_SECOND = '* * * * * *';

/** Says that it was asked to end, and goes on. */
const STUBBORN = `command=/bin/sh -c "trap 'echo asked' TERM; while :; do sleep 0.1; done"\nstopwaitsecs=1\n${KEYS}`;

const transitionsOf = ({ gateway }: BundledAgent, process: string) =>
  gateway.transitions.filter((transition) => transition.process === process);

/** From its start to the end of its first run, which took longer than its limit. */
async function waitForEnd(agent: BundledAgent) {
  const end = await waitFor('the end of the run', () =>
    transitionsOf(agent, 'stubborn').find(({ to }) => to === 'STOPPED'),
  );
  const all = transitionsOf(agent, 'stubborn');
  return all.slice(0, all.indexOf(end) + 1);
}

test.each([
  { limitSeconds: 1, killed: false, title: 'A run that takes longer than its limit gets TERM, then KILL' },
  {
    limitSeconds: 3,
    killed: true,
    title: 'A limit goes on from the start of the run when the agent is killed',
  },
])('$title, and its end says why', async ({ limitSeconds, killed }) => {
  const agent = await startBundledAgent(bundle);
  await agent.install(program('stubborn', STUBBORN));
  const timing = scheduled(EACH_SECOND, { limitSeconds });
  agent.gateway.setPrograms([program('stubborn', STUBBORN, [], timing)]);
  await waitFor('the start', () => transitionsOf(agent, 'stubborn').some(({ to }) => to === 'RUNNING'));
  if (killed) await agent.killAgent();
  const run = await waitForEnd(agent);
  expect(run.map(({ to }) => to)).toEqual(['STARTING', 'RUNNING', 'STOPPING', 'STOPPED']);
  const [start, , stop, end] = run;
  expect(start?.start).toMatchObject({ cause: 'FIRE', schedule: 'default' });
  expect(end).toMatchObject({
    exitSignal: 'SIGKILL',
    end: {
      reason: `it took longer than its limit of ${limitSeconds} s and was ended`,
      stdoutTail: 'asked\n',
    },
  });
  const tookMs = Date.parse(stop?.at ?? '') - Date.parse(start?.at ?? '');
  // After a restart the start is known by supervisord's clock of whole seconds.
  expect(tookMs).toBeGreaterThanOrEqual((limitSeconds - (killed ? 1 : 0)) * 1000);
});

test('Programs that are due in the same second all start, each once', async () => {
  const agent = await startBundledAgent(bundle);
  const names = Array.from({ length: 200 }, (_, at) => `together-${at}`);
  const body = `command=/bin/sleep 600\n${KEYS}`;
  await agent.install(...names.map((name) => program(name, body)));
  const nominalAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3000).toISOString();
  const timing = scheduled('', { cron: null, at: nominalAt.slice(0, 19) });
  agent.gateway.setPrograms(names.map((name) => program(name, body, [], timing)));
  const starts = () => agent.gateway.transitions.filter(({ to }) => to === 'STARTING');
  const isStarted = (name: string) => starts().some(({ process }) => process === name);
  await waitFor('all starts', () => names.every(isStarted), 60_000);
  const started = starts().filter(({ group }) => group.startsWith('together-'));
  expect(started.map(({ process }) => process).sort()).toEqual([...names].sort());
  for (const { start } of started) {
    expect(start).toMatchObject({ cause: 'FIRE', schedule: 'default', nominalAt });
  }
  expect(agent.gateway.records.flatMap(({ record }) => record.fire ?? [])).toEqual([]);
});

test('A program that cannot be started raises an alert, and the next fire that starts it clears it', async () => {
  const agent = await startBundledAgent(bundle);
  const file = join(makeFolder(), 'job');
  const job = program('job', `command=${file}\n${KEYS}`, [], scheduled(EACH_SECOND));
  await agent.install(job);
  const severities = () => agent.eventsOf('schedule:job:default').map(({ severity }) => severity);
  await waitFor('the alert', () => severities().includes('WARNING'));
  await waitFor('two fires that failed', () => {
    const failed = agent.gateway.records.filter(({ record }) => record.fire?.outcome === 'FAILED');
    return failed.length >= 2;
  });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  await waitFor('its clearing', () => severities().includes('OK'));
  expect(severities()).toEqual(['WARNING', 'OK']);
  expect(agent.eventsOf('schedule:job:default')[0]).toMatchObject({
    programId: 'id-job',
    message: expect.stringContaining(file) as string,
  });
});

test('A start whose call broke off is decided by what supervisord did, and nothing is called failed that ran', async () => {
  const agent = await startBundledAgent(bundle);
  const { daemon, gateway, install } = agent;
  await install(program('late', `command=/bin/true\n${KEYS}`));
  gateway.setPrograms([program('late', `command=/bin/true\n${KEYS}`, [], scheduled('*/5 * * * * *'))]);
  await waitFor('a run', () => transitionsOf(agent, 'late').some(({ to }) => to === 'EXITED'));
  const pid = daemon.pid ?? 0;
  const pendingMs = (): number => {
    const last = readFileSync(join(daemon.agentFolder, 'fires.log'), 'utf8').trim().split('\n').at(-1) ?? '';
    const [, atMs] = /"pending":\{[^}]*"atMs":(\d+)/.exec(last) ?? [];
    return atMs === undefined ? 0 : Date.now() - Number(atMs);
  };
  process.kill(pid, 'SIGSTOP');
  try {
    // The deadline of the call is 5 s; the agent's own log goes through supervisord, so its journal is looked at.
    await waitFor('a start that is in hand for long', () => pendingMs() > 6500, 60_000);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  const starts = () => transitionsOf(agent, 'late').filter(({ to }) => to === 'STARTING');
  const before = starts().length;
  await waitFor('the next fires', () => starts().length >= before + 2, 60_000);
  const fires = gateway.records.flatMap(({ record: { fire } }) => fire ?? []);
  const started = new Set(starts().map(({ start }) => start?.nominalAt));
  expect(starts().every(({ start }) => start?.cause === 'FIRE')).toBe(true);
  expect(started.size).toBe(starts().length);
  // What is recorded beside a run is of another time.
  expect(fires.filter(({ nominalAt }) => started.has(nominalAt))).toEqual([]);
  const spawned = readFileSync(daemon.logFile, 'utf8').match(/spawned: 'late'/g) ?? [];
  await waitFor('each spawn told', () => starts().length >= spawned.length);
}, 120_000);
