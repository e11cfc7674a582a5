import { eventually } from '@dart/testkit';
import { expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { install, uninstall } from './dart/install.ts';
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
