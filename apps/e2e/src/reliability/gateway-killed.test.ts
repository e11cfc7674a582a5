import { setTimeout as delay } from 'node:timers/promises';
import { createRandom, sized } from '@dart/testkit';
import { test } from 'vitest';
import { expectRuns, expectTold } from './compare.ts';
import { startOwnDart } from './own-dart.ts';
import { remark, tellSeed } from './remark.ts';
import { createDiary } from './worker.ts';

/** A random part of the time in which a gateway that has come back takes what has waited, in milliseconds. */
const LIFE_MS = 1500;

test(
  'A gateway that is killed at any moment has taken each record once, agents that were killed meanwhile included',
  { timeout: 1_800_000 },
  async (context) => {
    const kills = sized({ small: 2, whole: 40 });
    const random = createRandom();
    tellSeed(random);
    const dart = await startOwnDart();
    const diary = await createDiary(dart.stateFolder);
    const workers = ['worker-0', 'worker-1', 'worker-2', 'worker-3'];
    const sections = workers.map(
      (name, at) =>
        `[program:${name}]\ncommand=${diary.commandOf(name, 0.1 + 0.1 * at)}\nautorestart=true\nstartsecs=0\n`,
    );
    const host = await dart.addHost('cut-off.example.org', { extraSections: sections.join('') });
    for (let kill = 0, agent = 0; kill < kills; kill += 1) {
      await delay(random.below(LIFE_MS));
      await dart.gateway.kill();
      if (random.below(2) === 0) {
        // This one has a start whose hello no gateway hears, unless it lives longer than the gateway is away.
        agent = await host.waitForAgent(agent);
        await delay(random.below(LIFE_MS));
        process.kill(agent, 'SIGKILL');
      }
      await dart.gateway.start();
    }
    await host.waitForAgent();
    for (const name of workers) await dart.stopForGood(host.name, name);
    const { transitions, runs } = await expectTold(dart, host, (process) => process !== 'dart-agent');
    expectRuns(runs, await diary.read());
    remark(
      context,
      `${kills} kills of the gateway: ${transitions.length} transitions, ${runs.length} runs; seed ${random.seed}`,
    );
  },
);
