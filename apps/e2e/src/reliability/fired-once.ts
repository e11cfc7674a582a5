import { eventually, queryGateway } from '@dart/testkit';
import { expect } from 'vitest';
import { assign, done, register } from '../dart/install.ts';
import { listRuns, type Run } from '../dart/rows.ts';
import { startOwnDart, type OwnDart } from './own-dart.ts';
import type { OwnHost } from './own-host.ts';
import { createDiary, type Diary } from './worker.ts';

export const FIRED = 'fired';
/** A host that is gone keeps the others out until it is offline, 30 s later. */
const TAKEN_OVER_MS = 120_000;

/** A run of the program, or why a time of it has none. */
export type FiredRun = Run & { readonly host: string };

/** What became of the times. */
export interface Outcomes {
  readonly fires: number;
  readonly starts: number;
  /** Of so many nobody knows whether they started. */
  readonly unknown: number;
}

/** Two hosts, and a program that starts its time on one of those that have it. */
export interface FiredOnce {
  readonly hosts: readonly [OwnHost, OwnHost];
  readonly installOn: (host: OwnHost) => Promise<void>;
  readonly listFires: () => Promise<FiredRun[]>;
  /** Waits for starts of times from now on; on any host unless told. */
  readonly waitForStarts: (count: number, on?: OwnHost) => Promise<void>;
  /** Asks the gateway's database itself. */
  readonly query: (statement: string) => Promise<Record<string, unknown>[]>;
  /** Six minutes pass for all fires of which nothing was told. */
  readonly letLeasesAge: () => Promise<void>;
  /** Ends the firing, then expects one outcome of each time, and no more starts than the outcomes tell of. */
  readonly expectOneEach: () => Promise<Outcomes>;
}

/** Starts gateway and hosts of the running test, and registers the program. */
export async function setupFiredOnce(cron: string): Promise<FiredOnce> {
  const dart = await startOwnDart();
  const diary = await createDiary(dart.stateFolder);
  const hosts = [await dart.addHost('first.example.org'), await dart.addHost('second.example.org')] as const;
  const section = {
    command: diary.commandOf(FIRED, 0.2),
    autostart: false,
    autorestart: false,
    startsecs: 0,
  };
  await register(dart, { name: FIRED, section, schedules: [{ cron, once: true }] });
  const query: FiredOnce['query'] = (statement) => queryGateway(dart.stateFolder, statement);
  const listFires = async (): Promise<FiredRun[]> => {
    const lists = hosts.map(async ({ name }) =>
      (await listRuns(dart, { host: name, program: FIRED })).map((run) => ({ ...run, host: name })),
    );
    return (await Promise.all(lists)).flat().filter(({ nominalAt }) => nominalAt !== null);
  };
  const parts = {
    hosts,
    query,
    listFires,
    letLeasesAge: async () => {
      await query(`WITH aged AS (UPDATE host SET state_since = state_since - interval '2 minutes')
        UPDATE fire_lease SET granted_at = granted_at - interval '2 hours' WHERE settled_at IS NULL`);
    },
  };
  return {
    ...parts,
    installOn: async ({ name }) => {
      await assign(dart, name, FIRED);
      await done(dart, ['update', FIRED, name]);
    },
    waitForStarts: async (count, on) => {
      const since = new Date().toISOString();
      const isLater = ({ startedAt, nominalAt, host }: FiredRun): boolean =>
        startedAt !== null && (nominalAt ?? '') > since && host === (on?.name ?? host);
      await eventually(async () => (await listFires()).filter(isLater).length >= count, {
        what: 'further starts',
        withinMs: TAKEN_OVER_MS,
      });
    },
    expectOneEach: async () => {
      await waitForEnd(dart, parts);
      return expectOutcomes(parts, diary);
    },
  };
}

type Parts = Pick<FiredOnce, 'hosts' | 'query' | 'listFires' | 'letLeasesAge'>;

/** No time fires any more, all runs have ended, and what nobody can tell has a row that says so. */
async function waitForEnd(dart: OwnDart, { hosts, query, listFires, letLeasesAge }: Parts): Promise<void> {
  await done(dart, ['pause', FIRED, 'production', 'the end of the test']);
  // Behind this the agents know it.
  for (const { name } of hosts) await done(dart, ['rewrite', name]);
  await eventually(async () => (await listFires()).every(({ outcome }) => outcome !== 'RUNNING'), {
    what: 'the end of all runs',
    withinMs: 60_000,
  });
  await letLeasesAge();
  await eventually(
    async () => (await query('SELECT FROM fire_lease WHERE settled_at IS NULL')).length === 0,
    { what: 'an end of each lease', withinMs: 60_000 },
  );
}

async function expectOutcomes({ query, listFires }: Parts, diary: Diary): Promise<Outcomes> {
  const fires = await listFires();
  const times = fires.map(({ nominalAt }) => nominalAt ?? '').sort();
  expect(times).toEqual([...new Set(times)]);
  const leases = await query('SELECT nominal_at FROM fire_lease');
  const granted = leases.map((lease) => (lease['nominal_at'] as Date).toISOString());
  expect(granted.filter((time) => !times.includes(time))).toEqual([]);
  const told = fires.filter(({ startedAt }) => startedAt !== null).length;
  const unknown = fires.filter((run) => run.startedAt === null && run.outcome === 'UNKNOWN').length;
  const countStarts = async (): Promise<number> =>
    (await diary.read()).filter(({ what }) => what === 'start').length;
  await eventually(async () => (await countStarts()) >= told, { what: 'the lines of all starts' });
  const starts = await countStarts();
  expect(starts).toBeLessThanOrEqual(told + unknown);
  return { fires: fires.length, starts, unknown };
}
