import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, sized } from '@dart/testkit';
import { expect, test } from 'vitest';
import { expectTold } from './compare.ts';
import { startOwnDart } from './own-dart.ts';
import { readChildren } from './own-host.ts';
import { remark } from './remark.ts';

const MOST_GROWTH_BYTES = 10 * 1024 * 1024;
const PROCESSES = 20;

/** Programs that end and start again until the file is there: then they stay, and can be stopped. */
const renderSection = (restFile: string): string => `[program:churn]
command=/bin/sh -c "test -e ${restFile} && exec sleep 1000000; exec sleep 0.05"
process_name=%(program_name)s_%(process_num)02d
numprocs=${PROCESSES}
autostart=false
autorestart=true
startsecs=0
`;

/** Pages that only this process has and that can't be dropped, in bytes. */
function readPrivateBytes(pid: number): number {
  const dirty = /^Private_Dirty:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(dirty) * 1024;
}

test(
  'What happened while the gateway was away is all told, in order and once, and the agent needed little memory for it',
  { timeout: 900_000 },
  async (context) => {
    const wanted = sized({ small: 2000, whole: 20_000 });
    const dart = await startOwnDart();
    const restFile = join(dart.stateFolder, 'rest');
    const extraSections = renderSection(restFile);
    const host = await dart.addHost('backlog.example.org', { extraSections });
    const pid = host.agentPid ?? 0;
    const lines = (): number => readFileSync(host.daemon.logFile, 'utf8').split('\n').length;
    const before = readPrivateBytes(pid);
    await dart.gateway.kill();
    await dart.supervisorctl(host.name, 'start', 'churn:*');
    let most = before;
    // Each run leaves two or three lines in supervisord's log: spawned, perhaps success, exited.
    await eventually(
      () => {
        most = Math.max(most, readPrivateBytes(pid));
        return lines() >= wanted;
      },
      { withinMs: 600_000, what: `${wanted} transitions` },
    );
    writeFileSync(restFile, '');
    const isAtRest = (pid: number): boolean =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('sleep\x001000000');
    await eventually(
      () => {
        const children = readChildren(host.daemon.pid).filter((child) => child !== pid);
        return children.length === PROCESSES && children.every(isAtRest);
      },
      { withinMs: 60_000, what: 'the programs at rest' },
    );
    await dart.supervisorctl(host.name, 'stop', 'churn:*');
    await dart.gateway.start();
    const begunMs = performance.now();
    const { transitions } = await expectTold(dart, host, (process) => process !== 'dart-agent', 300_000);
    const seconds = Math.round((performance.now() - begunMs) / 1000);
    most = Math.max(most, readPrivateBytes(pid));
    expect(transitions.length).toBeGreaterThanOrEqual(wanted);
    expect(host.agentPid).toBe(pid);
    const [beforeMb, mostMb] = [before, most].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
    expect(most - before, `${beforeMb} MB before, ${mostMb} MB at most`).toBeLessThan(MOST_GROWTH_BYTES);
    remark(
      context,
      `${transitions.length} transitions told in ${seconds} s; private memory ${beforeMb} MB before, ${mostMb} MB at most`,
    );
  },
);
