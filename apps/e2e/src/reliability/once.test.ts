import { setTimeout as delay } from 'node:timers/promises';
import { createRandom, eventually, sized, type Random } from '@dart/testkit';
import { expect, test } from 'vitest';
import { FIRED, setupFiredOnce } from './fired-once.ts';
import type { OwnHost } from './own-host.ts';
import { remark, tellSeed } from './remark.ts';

/** A random part of an agent's first seconds, in which it claims a time or two. */
const LIFE_MS = 3500;

/** Kills the agent, or supervisord with it, at any moment; both come back. */
async function kill(host: OwnHost, random: Random): Promise<void> {
  const pid = await host.waitForAgent();
  await delay(random.below(LIFE_MS));
  if (random.below(2) === 0) {
    process.kill(pid, 'SIGKILL');
    await host.waitForAgent(pid);
    return;
  }
  await host.killBoth();
  await host.daemon.start();
}

test(
  'Of two hosts one starts each time of a program that fires once, whichever is killed: never twice, one outcome each',
  { timeout: 3_600_000 },
  async (context) => {
    const kills = sized({ small: 4, whole: 100 });
    const random = createRandom();
    tellSeed(random);
    const { hosts, installOn, waitForStarts, expectOneEach } = await setupFiredOnce('*/2 * * * * *');
    for (const host of hosts) await installOn(host);
    await waitForStarts(1);
    for (let number = 0; number < kills; number += 1) await kill(random.pick(hosts), random);
    await waitForStarts(2);
    const { fires, starts, unknown } = await expectOneEach();
    remark(
      context,
      `${kills} kills: ${fires} times, ${starts} starts, ${unknown} times of which nobody knows; seed ${random.seed}`,
    );
  },
);

/** One host has the program, and its supervisord stands still: it is granted a time and can't start it any more. */
async function setupGranted() {
  const parts = await setupFiredOnce('*/6 * * * * *');
  const { hosts, installOn, query, listFires } = parts;
  const [holder] = hosts;
  await installOn(holder);
  // Seconds are left until the next time, and the program does not run.
  await eventually(async () => (await listFires()).at(-1)?.endedAt != null, { what: 'the end of a run' });
  process.kill(holder.daemon.pid ?? 0, 'SIGSTOP');
  const nominalAt = await eventually(
    async () => {
      const [lease] = await query('SELECT nominal_at FROM fire_lease WHERE settled_at IS NULL');
      return (lease?.['nominal_at'] as Date | undefined)?.toISOString();
    },
    { what: 'a lease that cannot become a start' },
  );
  const findFire = async () => (await listFires()).find((run) => run.nominalAt === nominalAt);
  return { ...parts, holder, other: hosts[1], findFire };
}

test(
  'A time whose holder dies with its supervisord before the start is shown to an operator, and the other host goes on',
  { timeout: 300_000 },
  async () => {
    const { holder, other, query, findFire, ...parts } = await setupGranted();
    const readAlert = async (): Promise<unknown> =>
      (await query(`SELECT state FROM alert WHERE component = 'fire:${FIRED}:default'`))[0]?.['state'];
    await holder.killBoth();
    await parts.letLeasesAge();
    const guess = await eventually(findFire, { what: 'a row of the lost time', withinMs: 60_000 });
    expect(guess).toMatchObject({ host: holder.name, outcome: 'UNKNOWN', startedAt: null });
    expect(await readAlert()).toBe('OPEN');
    await parts.installOn(other);
    await parts.waitForStarts(1, other);

    await holder.daemon.start();
    await eventually(async () => (await readAlert()) === 'CLEARED', {
      what: 'the end of the alert',
      withinMs: 60_000,
    });
    expect(await findFire()).toMatchObject({ host: holder.name, outcome: 'UNKNOWN' });
    await parts.expectOneEach();
  },
);

test(
  'A time whose holder’s agent dies before the start has one outcome, and starts at most once',
  { timeout: 300_000 },
  async () => {
    const { holder, findFire, ...parts } = await setupGranted();
    process.kill(holder.agentPid ?? 0, 'SIGKILL');
    process.kill(holder.daemon.pid ?? 0, 'SIGCONT');
    await eventually(findFire, { what: 'a row of the time', withinMs: 60_000 });
    await parts.waitForStarts(1);
    expect((await parts.expectOneEach()).unknown).toBe(0);
  },
);
