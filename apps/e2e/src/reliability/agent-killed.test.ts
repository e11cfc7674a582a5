import { setTimeout as delay } from 'node:timers/promises';
import { createRandom, eventually, sized, type Random } from '@dart/testkit';
import { expect, test } from 'vitest';
import { readHost } from '../dart/describe.ts';
import { done, install } from '../dart/install.ts';
import { expectRuns, expectTold } from './compare.ts';
import { startOwnDart } from './own-dart.ts';
import type { OwnHost } from './own-host.ts';
import { remark, tellSeed } from './remark.ts';
import { createDiary } from './worker.ts';

const WORKERS = 6;
const FIRED = 'fired';

/** A random part of an agent's first seconds: before its READY, while it reads what has waited, and later. */
const LIFE_MS = 2500;

/**
 * supervisord's log does not tell whether an end about a second after a start came before it took the program for
 * RUNNING; nor does it wait longer from end to end.
 */
const INSTANT_AGENT = '[eventlistener:dart-agent]\nstartsecs=0\n';

async function setup() {
  const dart = await startOwnDart();
  const diary = await createDiary(dart.stateFolder);
  const workers = Array.from({ length: WORKERS }, (_, at) => `worker-${at}`);
  const sections = workers.map(
    (name, at) =>
      `[program:${name}]\ncommand=${diary.commandOf(name, 0.1 * (at + 1))}\nautorestart=true\nstartsecs=0\n`,
  );
  const host = await dart.addHost('killed.example.org', { extraSections: sections.join('') + INSTANT_AGENT });
  const section = {
    command: diary.commandOf(FIRED, 0.2),
    autostart: false,
    autorestart: false,
    startsecs: 0,
  };
  await install(dart, host.name, { name: FIRED, section, schedule: '* * * * * *' });
  return { dart, host, diary, workers };
}

async function killAgent(host: OwnHost, random: Random, before: number): Promise<number> {
  const pid = await host.waitForAgent(before);
  await delay(random.below(LIFE_MS));
  process.kill(pid, 'SIGKILL');
  return pid;
}

test(
  'An agent that is killed at any moment loses nothing, doubles nothing and starts no fire twice',
  { timeout: 3_600_000 },
  async (context) => {
    const kills = sized({ small: 6, whole: 200 });
    const random = createRandom();
    tellSeed(random);
    const { dart, host, diary, workers } = await setup();
    for (let kill = 0, last = 0; kill < kills; kill += 1) last = await killAgent(host, random, last);

    await host.waitForAgent();
    await eventually(async () => (await readHost(dart, host.name)).connected, {
      what: 'the last agent connected',
      withinMs: 60_000,
    });
    for (const name of workers) await dart.stopForGood(host.name, name);
    await done(dart, ['disable', FIRED, 'production', host.name]);
    // Behind this the agent knows it. It has first to tell what has gathered.
    await eventually(
      () =>
        done(dart, ['rewrite', host.name]).then(
          () => true,
          () => false,
        ),
      { withinMs: 300_000, what: 'the last agent caught up' },
    );
    const readFired = async () => (await diary.read()).filter(({ name }) => name === FIRED);
    await eventually(async () => (await readFired()).at(-1)?.what === 'exit', { what: 'the last exit' });
    const { transitions, runs } = await expectTold(dart, host, () => true);
    expectRuns(runs, await diary.read());

    const fired = runs.filter(({ process }) => process === FIRED);
    const nominal = fired.map(({ nominalAt }) => nominalAt);
    expect(nominal).not.toContain(null);
    expect(new Set(nominal).size).toBe(nominal.length);
    const starts = (await readFired()).filter(({ what }) => what === 'start');
    expect(fired.filter(({ startedAt }) => startedAt !== null)).toHaveLength(starts.length);
    remark(
      context,
      `${kills} kills: ${transitions.length} transitions, ${runs.length} runs, ${starts.length} starts by ${fired.length} fires; seed ${random.seed}`,
    );
  },
);
