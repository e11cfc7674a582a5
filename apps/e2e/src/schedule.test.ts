import { eventually } from '@dart/testkit';
import { expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readHost } from './dart/describe.ts';
import { assign, done, install, register, takeOff, uninstall } from './dart/install.ts';
import { listRuns } from './dart/rows.ts';

test('A schedule fires at its times, and each fire leaves a run with its end and what was said', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const section = {
    command: '/bin/sh -c "echo the report of $(date +%%s)"',
    autostart: false,
    autorestart: false,
    startsecs: 0,
  };
  await install(dart, host, { name: 'report', section, schedule: '*/2 * * * * *' });
  const runs = await eventually(
    async () => {
      const all = await listRuns(dart, { host, program: 'report' });
      const ended = all.filter(({ outcome }) => outcome !== 'RUNNING');
      return ended.length >= 3 && ended;
    },
    { what: 'three runs' },
  );
  for (const run of runs) {
    expect(run).toMatchObject({ cause: 'FIRE', outcome: 'SUCCEEDED', exitStatus: 0, exitSignal: null });
    expect(run.stdoutTail).toMatch(/^the report of \d+\n$/);
    const [nominal, start, end] = [run.nominalAt, run.startedAt, run.endedAt].map((at) =>
      Date.parse(at ?? ''),
    );
    expect((nominal ?? Number.NaN) % 2000).toBe(0);
    expect(start).toBeGreaterThanOrEqual(nominal ?? Number.NaN);
    expect(start).toBeLessThan((nominal ?? Number.NaN) + 1000);
    expect(end).toBeGreaterThanOrEqual(start ?? Number.NaN);
  }
  const fires = runs.map(({ nominalAt }) => Date.parse(nominalAt ?? ''));
  expect(fires).toEqual(fires.map((_, at) => (fires[0] ?? 0) + at * 2000));
  await uninstall(dart, host, 'report');
});

const JOB = { command: '/bin/true', autostart: false, autorestart: false, startsecs: 0 } as const;
const EACH_2_S = '*/2 * * * * *';

test('A pause shows its reason where the next runs are listed and starts nothing until it is ended', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  await install(dart, host, { name: 'going-on', section: JOB, schedule: EACH_2_S });
  await install(dart, host, { name: 'paused', section: JOB, schedule: EACH_2_S });
  const listTimes = async (program: string): Promise<number[]> =>
    (await listRuns(dart, { host, program })).map(({ nominalAt }) => Date.parse(nominalAt ?? ''));
  await eventually(async () => (await listTimes('paused')).length > 0, { what: 'a first run' });
  expect(await done(dart, ['next', 'paused'])).toContain(host);
  expect(await done(dart, ['next', 'paused'])).not.toContain('the disk is full');

  await done(dart, ['pause', 'paused', 'production', 'the disk is full']);
  // Behind this the host knows it.
  await done(dart, ['rewrite', host]);
  const pausedAtMs = Date.now();
  expect(await done(dart, ['next', 'paused'])).toContain('the disk is full');
  await eventually(async () => (await listTimes('going-on')).some((at) => at > pausedAtMs + 4000), {
    what: 'runs of the other program',
  });
  const resumedAtMs = Date.now();
  await done(dart, ['resume', 'paused', 'production']);
  await eventually(async () => (await listTimes('paused')).some((at) => at > resumedAtMs), {
    what: 'a run after the pause',
  });
  const during = (await listTimes('paused')).filter((at) => at > pausedAtMs && at <= resumedAtMs);
  expect(during).toEqual([]);
  for (const program of ['going-on', 'paused']) await uninstall(dart, host, program);
});

test(
  'With once each time starts on one of two hosts, and on the other when the agent of one is gone',
  { timeout: 240_000 },
  async () => {
    const dart = useDart();
    const { host, otherHost } = await nameHosts(dart);
    const hosts = [host, otherHost];
    await register(dart, { name: 'fleet', section: JOB, schedules: [{ cron: EACH_2_S, once: true }] });
    for (const name of hosts) {
      await assign(dart, name, 'fleet');
      await done(dart, ['update', 'fleet', name]);
    }
    const listStarts = async () => {
      const runs = hosts.map(async (name) =>
        (await listRuns(dart, { host: name, program: 'fleet' })).map((run) => ({ ...run, name })),
      );
      return (await Promise.all(runs)).flat().filter(({ startedAt }) => startedAt !== null);
    };
    const latest = await eventually(
      async () => {
        const starts = await listStarts();
        return (
          starts.length >= 3 && starts.reduce((a, b) => ((a.nominalAt ?? '') > (b.nominalAt ?? '') ? a : b))
        );
      },
      { what: 'three starts' },
    );
    const holder = latest.name;
    await dart.supervisorctl(holder, 'stop', 'dart-agent');
    const stoppedAt = new Date().toISOString();
    await eventually(
      async () => {
        const later = (await listStarts()).filter(({ nominalAt }) => (nominalAt ?? '') > stoppedAt);
        return later.length >= 2 && later.every(({ name }) => name !== holder);
      },
      // A run whose end the stopped agent could not tell of keeps the others out until its host is offline.
      { what: 'starts on the other host', withinMs: 120_000 },
    );
    await dart.supervisorctl(holder, 'start', 'dart-agent');
    await eventually(async () => (await readHost(dart, holder)).connected, { what: `${holder} back` });
    for (const name of hosts) await takeOff(dart, name, 'fleet');
    const times = (await listStarts()).map(({ nominalAt }) => nominalAt);
    expect(new Set(times).size).toBe(times.length);
    await done(dart, ['delete-process', 'fleet']);
  },
);
