import { followViews } from '@dart/client';
import { LiveFleetDocument } from '@dart/client/portal';
import { createTestDatabase, eventually, type TestDatabase, type TestDatabaseOptions } from '@dart/testkit';
import { expect, onTestFinished } from 'vitest';
import { readHost } from '../dart/describe.ts';
import { expectRuns, expectTold } from './compare.ts';
import { startOwnDart, type OwnDart } from './own-dart.ts';
import type { OwnHost } from './own-host.ts';
import { createDiary } from './worker.ts';

/** A dart whose PostgreSQL a test troubles, and a host where programs end and start again all the while. */
export interface TroubledDart {
  readonly dart: OwnDart;
  readonly host: OwnHost;
  readonly database: TestDatabase;
  /** Waits until `/readyz` says no; `/healthz` and `/metrics` still answer. Gives how long it took, in seconds. */
  readonly expectUnready: () => Promise<number>;
  /** Waits until the programs have started and ended so many times more. */
  readonly waitForLines: (count: number) => Promise<void>;
  /**
   * Waits until `/readyz` says yes and the host is connected; stops the programs, and compares all that happened with what
   * is stored, and the last of it with what a follower of a live view has, who followed all the while. Nobody was started again for it.
   */
  readonly expectWhole: () => Promise<string>;
}

const WORKERS = ['worker-0', 'worker-1', 'worker-2'];
/** What a probe of an orchestrator may take, in milliseconds. */
const PROBE_MS = 5_000;

/** Starts it for the running test. */
export async function startTroubledDart(
  options: Pick<TestDatabaseOptions, 'prepare'> = {},
): Promise<TroubledDart> {
  const database = await createTestDatabase({ ...options, migrated: false });
  onTestFinished(async () => {
    database.server.thaw();
    await database.close();
  });
  const dart = await startOwnDart({ databaseUrl: database.url });
  // whatever the test left: a gateway ends within its deadline only when its database answers
  onTestFinished(() => database.server.thaw());
  const diary = await createDiary(dart.stateFolder);
  const sections = WORKERS.map(
    (name, at) =>
      `[program:${name}]\ncommand=${diary.commandOf(name, 0.3 + 0.2 * at)}\nautorestart=true\nstartsecs=0\n`,
  );
  const host = await dart.addHost('troubled.example.org', { extraSections: sections.join('') });
  const agentPid = host.agentPid;
  const gatewayPid = dart.gateway.pid;
  const { url } = dart.gateway;
  const probe = async (path: string): Promise<number> =>
    (await fetch(`${url}${path}`, { signal: AbortSignal.timeout(PROBE_MS) })).status;
  const followed = await followProcesses(dart);

  return {
    dart,
    host,
    database,
    async expectUnready() {
      const begunMs = performance.now();
      await eventually(async () => (await probe('/readyz')) === 503, { what: '/readyz to say no' });
      const took = Math.round((performance.now() - begunMs) / 100) / 10;
      expect(await probe('/healthz')).toBe(200);
      expect(await probe('/metrics')).toBe(200);
      return took;
    },
    async waitForLines(count) {
      const before = (await diary.read()).length;
      await eventually(async () => (await diary.read()).length >= before + count, {
        withinMs: 60_000,
        what: `${count} lines of the programs`,
      });
    },
    async expectWhole() {
      const begunMs = performance.now();
      await eventually(async () => (await probe('/readyz')) === 200, {
        withinMs: 60_000,
        what: '/readyz to say yes',
      });
      await eventually(
        async () => {
          const { state, connected } = await readHost(dart, host.name);
          return state === 'ONLINE' && connected;
        },
        { withinMs: 60_000, what: 'the host to be connected' },
      );
      const seconds = Math.round((performance.now() - begunMs) / 100) / 10;
      for (const name of WORKERS) await dart.stopForGood(host.name, name);
      const { transitions, runs } = await expectTold(dart, host, (process) => process !== 'dart-agent');
      expectRuns(runs, await diary.read());
      await eventually(
        () =>
          WORKERS.every((name) => {
            const last = transitions.findLast(({ process }) => process === name);
            const { state, stateSince } = followed.get(name) ?? {};
            return last !== undefined && state === last.to && stateSince === last.at;
          }),
        { what: 'the follower to have the last state of each program' },
      );
      expect(dart.gateway.pid, 'the gateway').toBe(gatewayPid);
      expect(host.agentPid, 'the agent').toBe(agentPid);
      return `back after ${seconds} s, ${transitions.length} transitions, ${runs.length} runs`;
    },
  };
}

/** Follows all processes from now on, as the portal does, until the test ends. Gives the latest row of each. */
async function followProcesses(dart: OwnDart): Promise<ReadonlyMap<string, FollowedProcess>> {
  const ending = new AbortController();
  const latest = new Map<string, FollowedProcess>();
  const following = followViews(
    await dart.createClient(),
    LiveFleetDocument,
    [{ noun: 'PROCESSES' }],
    {
      onEvent(event) {
        if (event.__typename !== 'ProcessEvent') return;
        for (const row of event.processes) latest.set(row.name, row);
      },
    },
    { signal: ending.signal },
  );
  onTestFinished(async () => {
    ending.abort();
    await following;
  });
  await eventually(() => WORKERS.every((name) => latest.has(name)), { what: 'the first picture' });
  return latest;
}

interface FollowedProcess {
  readonly name: string;
  readonly state: string;
  readonly stateSince: string | null;
}
