import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const configuration = 'command = /bin/true\nautostart = false\nautorestart = false\nstartsecs = 0\n';

const register = async (name: string, more: Record<string, unknown>) =>
  (
    await admin(
      `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) { __typename
        ... on RegisterProgramsPayload { programs { id revision schedule schedules { name cron zone } } warnings { field rule } }
        ... on InvalidInputError { issues { field message } } } }`,
      { programs: [{ name, configuration, ...more }] },
    )
  ).registerPrograms;

const assign = (program: string, host: string) =>
  admin(
    `mutation ($program: String!, $host: String!) { assignProgram(input: { program: $program,
      environment: "production", host: $host }) { __typename } }`,
    { program, host },
  );

it('A plain expression is one schedule in UTC, and a revision keeps what its schedules were', async () => {
  await register('revisions', { schedule: '0 1 * * *' });
  const schedules = [
    { name: 'night', cron: '0 1 * * *', zone: 'Europe/Berlin' },
    { name: 'party', at: '2036-12-24 18:00' },
  ];
  const { programs, warnings } = await register('revisions', { schedules });
  expect(programs[0]).toMatchObject({
    revision: 2,
    schedule: '0 1 * * * Europe/Berlin, 2036-12-24 18:00:00',
    schedules: [{ name: 'night' }, { name: 'party', cron: null }],
  });
  expect(warnings).toEqual([]);
  const { program } = await admin(
    `{ program(name: "revisions") { revisions { edges { node { number schedules { name cron zone } } } } } }`,
  );
  expect(program.revisions.edges[1].node).toEqual({
    number: 1,
    schedules: [{ name: 'default', cron: '0 1 * * *', zone: 'UTC' }],
  });
  expect((await register('revisions', { schedules })).programs[0].revision).toBe(2);
  const scheduled = await admin(`{ programs(filter: { scheduled: false }) { edges { node { name } } } }`);
  expect(JSON.stringify(scheduled)).not.toContain('revisions');
});

it('Every fault of a schedule is named in its place, and nothing is registered', async () => {
  const { issues } = await register('faulty', {
    schedules: [
      { cron: '0 0 31 2 *', zone: 'Europe/Belrin' },
      { name: 'default', cron: '@daily', jitter: -1 },
    ],
  });
  expect(issues.map(({ field }: { field: string }) => field)).toEqual([
    'schedules[1].cron',
    'schedules[1].zone',
    'schedules[2].jitter',
    'schedules[2].name',
  ]);
  expect((await register('faulty', { schedule: '@daily', schedules: [] })).issues[0].field).toBe('schedule');
  expect((await admin(`{ program(name: "faulty") { id } }`)).program).toBeNull();
});

it('A preview of a schedule that is not stored gives its words, fires and notes, or all faults', async () => {
  const preview = async (schedule: Record<string, unknown>) =>
    (
      await admin(
        `query ($schedule: ScheduleInput!) { schedulePreview(schedule: $schedule, count: 2, after: "2025-03-08T00:00:00Z") {
          ... on SchedulePreview { words notes fires { nominalAt localTime offset note } }
          ... on InvalidInputError { issues { field } } } }`,
        { schedule },
      )
    ).schedulePreview;
  const found = await preview({ cron: '30 2 * * *', zone: 'America/New_York' });
  expect(found.words).toBe('At 02:30, in America/New_York');
  expect(found.fires.map(({ nominalAt }: { nominalAt: string }) => nominalAt)).toEqual([
    '2025-03-08T07:30:00.000Z',
    '2025-03-09T07:00:00.000Z',
  ]);
  expect(found.fires[1]).toMatchObject({ localTime: '2025-03-09 03:00:00', offset: '-04:00' });
  expect(found.notes[0]).toContain('go forward');
  expect(await preview({ cron: '61 * * * *', zone: 'x' })).toEqual({
    issues: [{ field: 'cron' }, { field: 'zone' }],
  });
});

it('A pause has a reason, a person and a time, reaches the hosts and stands in the history', async () => {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, 'pausing');
  await register('nightly', { schedule: '@daily' });
  await assign('nightly', 'pausing');
  const desired = async () =>
    (await agent.ask('{ desiredState { version programs { paused schedules { cron } } } }')).desiredState;
  const before = await desired();
  expect(before.programs).toEqual([{ paused: false, schedules: [{ cron: '@daily' }] }]);
  const pause = (reason: string) =>
    admin(
      `mutation ($reason: String!) { pauseSchedules(input: { program: "nightly", environment: "production", reason: $reason }) {
        __typename ... on PauseSchedulesPayload { program { pause { reason by at } } } } }`,
      { reason },
    );
  expect((await pause(' ')).pauseSchedules.__typename).toBe('InvalidInputError');
  const { pauseSchedules } = await pause('the disk is full');
  expect(pauseSchedules.program.pause).toMatchObject({ reason: 'the disk is full' });
  expect(pauseSchedules.program.pause.by).not.toBe('');
  const during = await desired();
  expect(during.programs[0].paused).toBe(true);
  expect(Number(during.version)).toBeGreaterThan(Number(before.version));
  // Registering again is no end of a pause.
  await register('nightly', { schedule: '@hourly' });
  expect((await desired()).programs[0]).toEqual({ paused: true, schedules: [{ cron: '@hourly' }] });

  const { resumeSchedules } = await admin(
    `mutation { resumeSchedules(input: { program: "nightly", environment: "production" }) {
      ... on ResumeSchedulesPayload { program { pause { at } } } } }`,
  );
  expect(resumeSchedules.program.pause).toBeNull();
  expect((await desired()).programs[0].paused).toBe(false);
  const { history } = await admin(
    `{ history(filter: { key: "nightly/production" }, first: 2) { edges { node { operation before after } } } }`,
  );
  expect(history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual([
    'resumeSchedules',
    expect.stringMatching(/registerPrograms|pauseSchedules/),
  ]);
});

it('A fire that waited has only the run that it became', async () => {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, 'queueing');
  await register('queue', { schedules: [{ cron: '* * * * *', overlap: 'queue' }] });
  await assign('queue', 'queueing');
  const { desiredState } = await agent.ask('{ desiredState { programs { programId } } }');
  const { programId } = desiredState.programs[0];
  const nominalAt = '2026-03-01T10:00:00.000Z';
  const report = (records: unknown[]) =>
    agent.ask(
      `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`,
      {
        input: { start: agent.start, records },
      },
    );
  const at = new Date().toISOString();
  const fire = {
    ...{ sequence: '1', at, programId, revision: 1, group: 'queue' },
    schedule: 'default',
    nominalAt,
  };
  const outcomes = async () =>
    (
      await admin(`{ runs(filter: { program: "queue" }) { edges { node { outcome reason } } } }`)
    ).runs.edges.map(({ node }: { node: { outcome: string } }) => node.outcome);
  await report([{ fire: { ...fire, outcome: 'QUEUED', reason: 'it still runs' } }]);
  expect(await outcomes()).toEqual(['QUEUED']);
  const process = { at, group: 'queue', process: 'queue', programId, revision: 1 };
  const start = { cause: 'FIRE', schedule: 'default', nominalAt };
  await report([{ transition: { ...process, sequence: '2', from: 'EXITED', to: 'STARTING', start } }]);
  expect(await outcomes()).toEqual(['RUNNING']);
  const end = { reason: 'it took longer than its limit of 5 s and was ended' };
  await report([{ transition: { ...process, sequence: '3', from: 'STOPPING', to: 'STOPPED', end } }]);
  expect(await outcomes()).toEqual(['FAILED']);
});

it('A fire of which its host does not know what came of it has only its run, in whatever order they are told', async () => {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, 'unsure');
  await register('unsure', { schedules: [{ cron: '* * * * *' }] });
  await assign('unsure', 'unsure');
  const { desiredState } = await agent.ask('{ desiredState { programs { programId } } }');
  const { programId } = desiredState.programs[0];
  const at = new Date().toISOString();
  const common = { at, programId, revision: 1, group: 'unsure' };
  let sequence = 0;
  const next = () => String((sequence += 1));
  const unknown = (nominalAt: string) => ({
    fire: {
      ...{ ...common, sequence: next(), schedule: 'default', nominalAt },
      ...{ outcome: 'UNKNOWN', reason: 'it may have started' },
    },
  });
  const starts = (nominalAt: string) => ({
    transition: {
      ...{ ...common, sequence: next(), process: 'unsure', from: 'EXITED', to: 'STARTING' },
      start: { cause: 'FIRE', schedule: 'default', nominalAt },
    },
  });
  const report = (...records: unknown[]) =>
    agent.ask(
      `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`,
      { input: { start: agent.start, records } },
    );
  const outcomes = async () =>
    (
      await admin(`{ runs(filter: { program: "unsure" }) { edges { node { outcome nominalAt } } } }`)
    ).runs.edges
      .map(({ node }: { node: { outcome: string; nominalAt: string } }) => [
        node.nominalAt.slice(14, 16),
        node.outcome,
      ])
      .sort();
  const minute = (number: number) => `2026-03-01T10:0${number}:00.000Z`;
  await report(unknown(minute(1)));
  expect(await outcomes()).toEqual([['01', 'UNKNOWN']]);
  // Where nothing was started, what counts is when it was due.
  const count = async (filter: string) =>
    (await admin(`{ runs(filter: { program: "unsure", ${filter} }) { edges { cursor } } }`)).runs.edges
      .length;
  expect(await count(`since: "${minute(1)}", until: "${minute(2)}", causes: [FIRE]`)).toBe(1);
  expect(await count(`since: "${minute(2)}"`)).toBe(0);
  expect(await count(`until: "${minute(1)}"`)).toBe(0);
  expect(await count('causes: [COMMAND]')).toBe(0);
  await report(starts(minute(1)));
  expect(await outcomes()).toEqual([['01', 'RUNNING']]);
  await report(unknown(minute(1)));
  expect(await outcomes()).toEqual([['01', 'RUNNING']]);
  // In one batch, both ways; and one that nothing is heard of.
  await report(
    unknown(minute(2)),
    starts(minute(2)),
    starts(minute(3)),
    unknown(minute(3)),
    unknown(minute(4)),
  );
  expect((await outcomes()).map(([at]: string[]) => at)).toEqual(['01', '02', '03', '04']);
  expect((await outcomes()).at(-1)).toEqual(['04', 'UNKNOWN']);
});

it('What runs next over the fleet is one query: soonest first, with its hosts, delays and pauses', async () => {
  const hosts = ['next-a', 'next-b'];
  for (const host of hosts) await createTestAgent(gateway.url, gateway.adminToken, host);
  await register('next-often', { schedules: [{ cron: '* * * * *', jitter: 30 }] });
  await register('next-rare', { schedule: '@yearly' });
  await register('next-nowhere', { schedule: '* * * * *' });
  for (const host of hosts) await assign('next-often', host);
  await assign('next-rare', 'next-a');
  const ask = async (variables: Record<string, unknown>) =>
    (
      await admin(
        `query ($program: String, $count: Int!) { upcomingFires(program: $program, count: $count) {
          program words hosts nominalAt startsAt latestStartAt pauseReason } }`,
        variables,
      )
    ).upcomingFires;
  const all: { program: string; startsAt: string }[] = await ask({ count: 200 });
  const times = all.map(({ startsAt }) => Date.parse(startsAt));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(all.some(({ program }) => program === 'next-nowhere')).toBe(false);
  const often = await ask({ program: 'next-often', count: 3 });
  expect(often).toHaveLength(3);
  for (const fire of often) {
    expect(fire.hosts).toEqual(hosts);
    const [nominal = 0, first = 0, last = 0] = [fire.nominalAt, fire.startsAt, fire.latestStartAt].map(
      Date.parse,
    );
    expect(first).toBeGreaterThanOrEqual(nominal);
    expect(last).toBeGreaterThan(first);
    expect(last).toBeLessThan(nominal + 30_000);
  }
  await admin(
    `mutation { pauseSchedules(input: { program: "next-rare", environment: "production", reason: "moved" }) { __typename } }`,
  );
  expect(await ask({ program: 'next-rare', count: 1 })).toMatchObject([{ pauseReason: 'moved' }]);
});
