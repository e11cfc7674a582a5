import { createTestAgent, eventually, queryGateway, request, type TestAgent } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const REGISTER = `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) { __typename } }`;
const ASSIGN = `mutation ($program: String!, $host: String!) { assignProgram(input: { program: $program,
  environment: "production", host: $host }) { __typename } }`;
const CLAIM = `mutation ($input: ClaimFireInput!) { claimFire(input: $input) { decision reason } }`;
const REPORT = `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`;
const RUNS = `query ($program: String!) { runs(filter: { program: $program }) { edges { node {
  host { name } cause outcome nominalAt reason } } } }`;

const CONFIGURATION = 'command = /bin/true\nautostart = false\nautorestart = false\nstartsecs = 0\n';

const HOUR_AGO = Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000;

/** A full minute of the last hour. */
const minute = (number: number): string => new Date(HOUR_AGO + number * 60_000).toISOString();

interface Run {
  readonly host: { readonly name: string };
  readonly cause: string;
  readonly outcome: string;
  readonly nominalAt: string;
  readonly reason: string | null;
}

/** A program that fires each minute on one of two hosts. */
async function setupOnce(name: string) {
  const enrol = (host: string) => createTestAgent(gateway.url, gateway.adminToken, `${name}-${host}`);
  const agents = [await enrol('a'), await enrol('b')] as const;
  const program = { name, configuration: CONFIGURATION, schedules: [{ cron: '* * * * *', once: true }] };
  await admin(REGISTER, { programs: [program] });
  for (const agent of agents) await admin(ASSIGN, { program: name, host: agent.name });
  // They have no beat, and stay there however long the test takes.
  for (const { hostId } of agents) {
    await inDatabase(
      `UPDATE host_liveness SET polled_at = now() + interval '1 day' WHERE host_id = $1`,
      hostId,
    );
  }
  const { desiredState } = await agents[0].ask('{ desiredState { programs { programId } } }');
  const programId = String(desiredState.programs[0].programId);
  let sequence = 0;
  const report = (agent: TestAgent, record: (common: Record<string, unknown>) => Record<string, unknown>) => {
    sequence += 1;
    const at = new Date().toISOString();
    const common = { sequence: String(sequence), at, group: name, programId, revision: 1 };
    return agent.ask(REPORT, { input: { start: agent.start, records: [record(common)] } });
  };
  return {
    agents,
    claim: async (agent: TestAgent, nominalAt: string, start = agent.start) =>
      (await agent.ask(CLAIM, { input: { start, programId, schedule: 'default', nominalAt } })).claimFire,
    /** Tells that a fire started the program, or that it ended. */
    tell: (agent: TestAgent, from: string, to: string, nominalAt?: string) =>
      report(agent, (common) => {
        const start = { cause: 'FIRE', schedule: 'default', nominalAt };
        return {
          transition: { ...common, process: name, from, to, ...(nominalAt !== undefined && { start }) },
        };
      }),
    /** Tells that a fire started nothing. */
    tellNothing: (agent: TestAgent, outcome: string, nominalAt: string) =>
      report(agent, (common) => ({
        fire: { ...common, schedule: 'default', nominalAt, outcome, reason: 'because' },
      })),
    listRuns: async (): Promise<Run[]> =>
      (await admin(RUNS, { program: name })).runs.edges.map(({ node }: { node: Run }) => node),
  };
}

const inDatabase = (statement: string, hostId: string) =>
  queryGateway(gateway.stateFolder, statement, [hostId]);

const listAlerts = async (host: string): Promise<Record<string, unknown>[]> =>
  (
    await admin(
      `query ($host: String!) { host(name: $host) { alerts { edges { node {
        component severity state message clearing count program { name } } } } } }`,
      { host },
    )
  ).host.alerts.edges.map(({ node }: { node: Record<string, unknown> }) => node);

it('A nominal time of a schedule for the fleet is granted to one host, however many ask at once', async () => {
  const { agents, claim } = await setupOnce('fleet');
  const nominalAt = minute(0);
  const answers = await Promise.all(
    agents.flatMap((agent) => [claim(agent, nominalAt), claim(agent, nominalAt)]),
  );
  const granted = answers.flatMap(({ decision }, index) => (decision === 'GRANTED' ? [index >> 1] : []));
  expect(new Set(granted).size).toBe(1);
  expect(answers.filter(({ decision }) => decision === 'TAKEN').length).toBeGreaterThanOrEqual(2);
});

it('The start that was granted a time may ask again, an agent that was started anew may not', async () => {
  const { agents, claim } = await setupOnce('again');
  const [agent] = agents;
  const nominalAt = minute(0);
  expect(await claim(agent, nominalAt)).toMatchObject({ decision: 'GRANTED' });
  expect(await claim(agent, nominalAt)).toMatchObject({ decision: 'GRANTED' });
  const start = crypto.randomUUID();
  await agent.ask(`mutation ($input: SayHelloInput!) { sayHello(input: $input) { startNumber } }`, {
    input: {
      start,
      clock: new Date().toISOString(),
      facts: { name: agent.name, agentVersion: 't', labels: [] },
    },
  });
  expect(await claim(agent, nominalAt, start)).toMatchObject({ decision: 'TAKEN' });
});

it('While the program runs on a host that is there, the next time is skipped, by one host', async () => {
  const { agents, claim, tell, listRuns } = await setupOnce('busy');
  const [holder, other] = agents;
  await claim(holder, minute(0));
  await tell(holder, 'STOPPED', 'STARTING', minute(0));
  expect(await listRuns()).toMatchObject([{ cause: 'FIRE', outcome: 'RUNNING', nominalAt: minute(0) }]);
  const busy = {
    decision: 'BUSY',
    reason: 'it still runs from before, or is being started, on busy-a',
  };
  expect(await claim(other, minute(1))).toEqual(busy);
  expect(await claim(holder, minute(1))).toMatchObject({ decision: 'TAKEN' });
});

it('A host that was granted a time keeps others out until it has told what came of it, or is gone', async () => {
  const { agents, claim, tell } = await setupOnce('untold');
  const [holder, other] = agents;
  await claim(holder, minute(0));
  expect(await claim(other, minute(1))).toMatchObject({ decision: 'BUSY' });
  await tell(holder, 'STOPPED', 'STARTING', minute(0));
  await tell(holder, 'STARTING', 'EXITED');
  expect(await claim(other, minute(2))).toEqual({ decision: 'GRANTED', reason: null });
  await inDatabase(`UPDATE host SET state = 'OFFLINE' WHERE id = $1`, other.hostId);
  // That is the fail-over.
  expect(await claim(holder, minute(3))).toEqual({ decision: 'GRANTED', reason: null });
});

it('Two times that are claimed at once are not both granted', async () => {
  const { agents, claim } = await setupOnce('crossing');
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => claim(at % 2 === 0 ? agents[0] : agents[1], minute(at))),
  );
  const grantedTo = answers.flatMap(({ decision }, at) => (decision === 'GRANTED' ? [at % 2] : []));
  expect(new Set(grantedTo).size).toBe(1);
});

it('What is not wanted any more is refused: paused, changed, disabled, or of another host', async () => {
  const { agents, claim } = await setupOnce('unwanted');
  const halfPast = new Date(Date.parse(minute(0)) + 30_000).toISOString();
  expect(await claim(agents[0], halfPast)).toMatchObject({ decision: 'REFUSED' });
  await admin(
    `mutation { pauseSchedules(input: { program: "unwanted", environment: "production", reason: "r" }) { __typename } }`,
  );
  const refused = await claim(agents[0], minute(0));
  expect(refused).toEqual({ decision: 'REFUSED', reason: 'its schedules are paused' });
  const stranger = await createTestAgent(gateway.url, gateway.adminToken, 'stranger');
  expect(await claim(stranger, minute(0))).toMatchObject({ decision: 'REFUSED' });
});

it('A fire of which its host tells nothing gets a row and an alert; what it tells later takes their place', async () => {
  const { agents, claim, tell, tellNothing, listRuns } = await setupOnce('lost');
  const [holder, other] = agents;
  await tellNothing(other, 'MISSED', minute(0));
  expect(await claim(holder, minute(0))).toMatchObject({ decision: 'GRANTED' });
  await inDatabase(
    `WITH aged AS (UPDATE fire_lease SET granted_at = now() - interval '6 minutes' WHERE host_id = $1)
     UPDATE host SET state_since = now() - interval '2 minutes' WHERE id = $1`,
    holder.hostId,
  );
  const [row, ...more] = await eventually(
    async () => {
      const runs = await listRuns();
      return runs[0]?.outcome === 'UNKNOWN' && runs;
    },
    { what: 'the row', withinMs: 30_000 },
  );
  expect(more).toEqual([]);
  expect(row).toMatchObject({ host: { name: 'lost-a' }, cause: 'FIRE', nominalAt: minute(0) });
  expect(row?.reason).toContain('it may have started it');
  const open = { component: 'fire:lost:default', severity: 'WARNING', count: 1, program: { name: 'lost' } };
  expect(await listAlerts('lost-a')).toMatchObject([{ ...open, state: 'OPEN' }]);
  expect(await claim(other, minute(0))).toMatchObject({ decision: 'TAKEN' });

  await tell(holder, 'STOPPED', 'STARTING', minute(0));
  expect(await listRuns()).toMatchObject([{ host: { name: 'lost-a' }, outcome: 'RUNNING' }]);
  expect(await listAlerts('lost-a')).toMatchObject([{ ...open, state: 'CLEARED', clearing: 'OK' }]);
});

it('A fire that was only to be skipped is SKIPPED when its host tells nothing, and raises no alert', async () => {
  const { agents, claim, tell, listRuns } = await setupOnce('skipping');
  const [running, asking] = agents;
  await claim(running, minute(0));
  await tell(running, 'STOPPED', 'STARTING', minute(0));
  expect(await claim(asking, minute(1))).toMatchObject({ decision: 'BUSY' });
  await inDatabase(
    `UPDATE fire_lease SET granted_at = now() - interval '2 hours' WHERE host_id = $1`,
    asking.hostId,
  );
  await eventually(async () => (await listRuns()).some(({ outcome }) => outcome === 'SKIPPED'), {
    what: 'the row',
    withinMs: 30_000,
  });
  expect(await listAlerts(asking.name)).toEqual([]);
});

it('That a host started nothing counts only while no other was granted the time, and once', async () => {
  const { agents, claim, tell, tellNothing, listRuns } = await setupOnce('single');
  const [first, second] = agents;
  await tellNothing(first, 'MISSED', minute(0));
  await tellNothing(second, 'MISSED', minute(0));
  expect(await listRuns()).toMatchObject([{ host: { name: 'single-a' }, outcome: 'MISSED' }]);
  expect(await claim(second, minute(0))).toMatchObject({ decision: 'GRANTED' });
  await tell(second, 'STOPPED', 'STARTING', minute(0));
  await tellNothing(first, 'SKIPPED', minute(0));
  expect(await listRuns()).toMatchObject([{ host: { name: 'single-b' }, outcome: 'RUNNING' }]);
});
