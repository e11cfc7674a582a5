import { readFileSync } from 'node:fs';
import { createRandom, eventually, sized } from '@dart/testkit';
import { expect, test } from 'vitest';
import { done } from '../dart/install.ts';
import { listTransitions } from '../dart/rows.ts';
import { expectTold } from './compare.ts';
import { startOwnDart } from './own-dart.ts';
import { readChildren } from './own-host.ts';
import { remark, tellSeed } from './remark.ts';

const KILLS = 20;

test(
  'A host with a thousand programs is shown whole, each change of each is told once, and one command reaches all',
  { timeout: 900_000 },
  async (context) => {
    const count = sized({ small: 150, whole: 1000 });
    const random = createRandom();
    tellSeed(random);
    const dart = await startOwnDart();
    const names = Array.from({ length: count }, (_, at) => `many-${String(at).padStart(4, '0')}`);
    const extraSections = names
      .map(
        (name) =>
          `[program:${name}]\ncommand=/bin/sleep 1000000\nstartsecs=0\nautostart=false\nautorestart=true\n`,
      )
      .join('');
    const host = await dart.addHost('many.example.org', { extraSections });
    const agent = await host.waitForAgent();
    const isInstant = (process: string): boolean => process !== 'dart-agent';
    const expectAllTold = () => expectTold(dart, host, isInstant, 300_000);
    const measure = async (action: string): Promise<number> => {
      const begunMs = performance.now();
      await done(dart, [action, 'all', host.name]);
      return Math.round((performance.now() - begunMs) / 1000);
    };
    const startSeconds = await measure('start');
    await expectAllTold();
    const restartSeconds = await measure('restart');
    const victims = readChildren(host.daemon.pid).filter((pid) => pid !== agent);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const [victim = 0] = victims.splice(random.below(victims.length), 1);
      process.kill(victim, 'SIGKILL');
    }
    const kills = async (): Promise<number> =>
      (await listTransitions(dart, { host: host.name })).filter(({ exitSignal }) => exitSignal === 'SIGKILL')
        .length;
    await eventually(async () => (await kills()) >= KILLS, { withinMs: 60_000, what: 'the exits' });
    const { transitions } = await expectAllTold();

    const last = new Map(transitions.map(({ process, to }) => [process, to]));
    expect(names.filter((name) => last.get(name) !== 'RUNNING')).toEqual([]);
    expect(await host.waitForAgent()).toBe(agent);
    const dirty = /^Private_Dirty:\s+(\d+) kB/m.exec(
      readFileSync(`/proc/${agent}/smaps_rollup`, 'utf8'),
    )?.[1];
    remark(
      context,
      `${count} programs: ${transitions.length} transitions; all started in ${startSeconds} s, restarted in ${restartSeconds} s; the agent's private memory ${Math.round(Number(dirty) / 1024)} MB; seed ${random.seed}`,
    );
  },
);
