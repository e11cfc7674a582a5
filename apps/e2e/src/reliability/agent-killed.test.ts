import { setTimeout as delay } from 'node:timers/promises';
import { createRandom, eventually, sized, type Random } from '@dart/testkit';
import { expect, test } from 'vitest';
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

async function setup() {
  const dart = await startOwnDart();
  const diary = await createDiary(dart.stateFolder);
  const workers = Array.from({ length: WORKERS }, (_, at) => `worker-${at}`);
  const sections = workers.map(
    (name, at) =>
      `[program:${name}]\ncommand=${diary.commandOf(name, 0.1 * (at + 1))}\nautorestart=true\nstartsecs=0\n`,
  );
  const host = await dart.addHost('killed.example.org', { extraSections: sections.join('') });
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
    for (const name of workers) await dart.stopForGood(host.name, name);
    await done(dart, ['disable', FIRED, 'production', host.name]);
    // Behind this the agent knows it.
    await done(dart, ['rewrite', host.name]);
    const isInstant = (process: string): boolean => process !== 'dart-agent';
    await eventually(async () => (await diary.read()).at(-1)?.what === 'exit', { what: 'the last exit' });
    const { transitions, runs } = await expectTold(dart, host, isInstant);
    expectRuns(runs, await diary.read());

    const nominal = runs.flatMap(({ nominalAt }) => (nominalAt === null ? [] : [nominalAt]));
    expect(new Set(nominal).size).toBe(nominal.length);
    const starts = (await diary.read()).filter(({ what, name }) => what === 'start' && name === FIRED);
    const seconds = (Date.parse(nominal.at(-1) ?? '') - Date.parse(nominal[0] ?? '')) / 1000 + 1;
    expect(starts.length).toBeLessThanOrEqual(seconds);
    remark(
      context,
      `${kills} kills: ${transitions.length} transitions, ${runs.length} runs, ${starts.length} starts by ${seconds} fires; seed ${random.seed}`,
    );
  },
);
