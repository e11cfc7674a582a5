import { expect, test } from 'vitest';
import { startAgent } from '../fixtures/agent.ts';
import { program, useBundle } from '../fixtures/bundled-agent.ts';
import { createClock } from '../fixtures/clock.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { scheduled } from '../fixtures/scheduled.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

const NAP = '[program:nap]\ncommand=/bin/sleep 600\nstartsecs=0\nautorestart=true\n';

test('A clock that is set back and forth by hours costs no heartbeat, no record, no credential and fires nothing twice', async () => {
  const folder = makeFolder();
  const clock = createClock(folder);
  const { gateway, run, of, supervisord } = await startAgent(bundle, {
    folder,
    extraSections: NAP,
    environment: clock.environment,
  });
  const body = 'command=/bin/true\nstartsecs=0\nautostart=false\nautorestart=false';
  gateway.setPrograms([program('hourly', body, [], scheduled('0 0 * * * *'))]);
  await waitFor('the pending group', () => gateway.reports.at(-1)?.pending?.length === 1);
  await run('UPDATE', 'hourly');
  const fires = (): string[] =>
    gateway.records.flatMap(({ record }) => {
      const at = record.fire?.nominalAt ?? record.transition?.start?.nominalAt;
      return at == null ? [] : [at];
    });

  // With the first the program is seen; of each hour there is a fire from then on, or one that stands for several.
  for (const hours of [1, 6, -5, 6, 26, 0]) {
    clock.set(hours);
    const { length } = of('nap');
    const { pid = 0 } = await supervisord.getProcessInfo('nap:nap');
    process.kill(pid, 'SIGKILL');
    await waitFor('the next nap', () => of('nap').length >= length + 3);
    const last = of('nap').at(-1);
    const offsetMs = Date.parse(last?.at ?? '') - Date.now() - hours * 3_600_000;
    expect(Math.abs(offsetMs)).toBeLessThan(60_000);
    const beats = gateway.supervisorStates.length;
    await waitFor('a beat', () => gateway.supervisorStates.length > beats, 30_000);
    expect(new Set(fires()).size).toBe(fires().length);
  }
  await waitFor('fires', () => fires().length > 0);
  expect(gateway.credentialsIssued).toBe(1);
  expect(of('nap').map(({ to }) => to)).toEqual([
    'STARTING',
    'RUNNING',
    ...Array.from({ length: 6 }, () => ['EXITED', 'STARTING', 'RUNNING']).flat(),
  ]);
}, 120_000);
