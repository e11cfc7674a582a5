import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
  for (const name of ['web1', 'web2', 'db1']) await createTestAgent(gateway.url, gateway.adminToken, name);
  for (const host of ['web1', 'web2'])
    await admin(
      `mutation { setHostLabel(input: { host: "${host}", key: "role", value: "web" }) { __typename } }`,
    );
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const REVIEW = `query ($program: ProgramInput!, $where: HostChoice!) { programReview(program: $program, where: $where) {
  __typename
  ... on ProgramReview { faults { field line key message } warnings { field line key message } section
    registered { revision configuration } schedules { words fires { nominalAt } }
    hosts { total offline assigned taken sample takenSample } }
  ... on InvalidInputError { issues { field message } }
  ... on Error { message nextStep } } }`;

const CREATE = `mutation ($input: CreateProgramInput!) { createProgram(input: $input) {
  __typename
  ... on CreateProgramPayload { program { name revision assignments { totalCount } } operation { id counts { total } } }
  ... on InvalidInputError { issues { field line message } }
  ... on Error { message nextStep } } }`;

const WEB = { labels: [{ key: 'role', value: 'web' }] };

const review = async (program: object, where: object = {}) =>
  (await admin(REVIEW, { program: { configuration: 'command = /bin/cat', ...program }, where }))
    .programReview;

const create = async (program: object, more: object = {}) =>
  (
    await admin(CREATE, {
      input: {
        program: { configuration: 'command = /bin/cat', ...program },
        where: { filter: WEB },
        ...more,
      },
    })
  ).createProgram;

describe('a review', () => {
  it('names each fault with its line and key, and stores nothing', async () => {
    const { faults, warnings } = await review({
      name: 'reviewed',
      configuration: 'command = /bin/cat\nnumprocs = many\nstartsec = 3\n',
    });
    expect(faults).toEqual([
      expect.objectContaining({ field: 'supervisor', line: 2, key: 'numprocs' }) as unknown,
    ]);
    expect(warnings).toEqual([
      expect.objectContaining({
        ...{ line: 3, key: 'startsec' },
        message: expect.stringContaining('did you mean startsecs?') as unknown,
      }) as unknown,
    ]);
    expect((await admin(`{ program(name: "reviewed") { id } }`)).program).toBeNull();
  });

  it('shows the section as a host writes it, the next runs, and what the hosts are', async () => {
    const { section, schedules, hosts } = await review(
      {
        name: 'reviewed',
        configuration: 'command = /bin/cat\nstdout_logfile = NONE\n',
        schedules: [{ cron: '30 2 * * *', zone: 'America/New_York' }],
        monitoring: { ci: { name: 'x' }, stdout: [{ pattern: 'ERROR', severity: '3' }] },
      },
      { filter: WEB },
    );
    expect(section).toContain('[program:reviewed]\ncommand = /bin/cat\n');
    expect(section).toContain('stdout_events_enabled = true');
    expect(schedules).toHaveLength(1);
    expect(schedules[0].fires).toHaveLength(5);
    expect(hosts).toMatchObject({ total: 2, assigned: 0, taken: 0, sample: ['web1', 'web2'] });
  });

  it('refuses hosts that there are not, and two ways to choose at once', async () => {
    expect(await review({ name: 'x' }, { hosts: ['nowhere'] })).toMatchObject({
      ...{ __typename: 'NotFoundError', message: 'There is no host nowhere.' },
    });
    expect(await review({ name: 'x' }, { hosts: ['web1'], filter: {} })).toMatchObject({
      issues: [{ field: 'where' }],
    });
  });

  it('counts no host where none is chosen', async () => {
    expect((await review({ name: 'x' })).hosts).toMatchObject({ total: 0, sample: [] });
  });
});

describe('creating a program', () => {
  it('registers it, assigns it to all that match, and begins what applies it; the same key does so once', async () => {
    const made = await create(
      { name: 'made' },
      { idempotencyKey: 'once', expectedHosts: 2, expectedRevision: 0 },
    );
    expect(made).toMatchObject({
      program: { name: 'made', revision: 1, assignments: { totalCount: 2 } },
      operation: { counts: { total: 2 } },
    });
    expect((await create({ name: 'made' }, { idempotencyKey: 'once' })).operation.id).toBe(made.operation.id);
    const { hosts } = await review({ name: 'made' }, { filter: {} });
    expect(hosts).toMatchObject({ total: 3, assigned: 2, taken: 0 });
    const filtered = await admin(`{ hosts(filter: { environment: "production", search: "web" }) {
      totalCount placement { field value count } } }`);
    expect(filtered.hosts).toEqual({
      totalCount: 2,
      placement: [
        { field: 'environment', value: 'production', count: 2 },
        { field: 'labels', value: 'role=web', count: 2 },
      ],
    });
  });

  it('keeps the monitors that are registered by its name', async () => {
    const monitoring = { ci: { name: 'x' }, state: { severity: '2' } };
    await create({ name: 'watched', monitoring });
    expect(await create({ name: 'watched', configuration: 'command = /bin/sleep 9' })).toMatchObject({
      program: { revision: 2 },
    });
    expect((await admin(`{ program(name: "watched") { monitors { kind } } }`)).program).toEqual({
      monitors: [{ kind: 'STATE' }],
    });
  });

  it('does nothing when a fault is in it', async () => {
    expect(await create({ name: 'broken', configuration: 'numprocs = 1' })).toMatchObject({
      ...{ __typename: 'InvalidInputError', message: 'Nothing was created: 1 fault.' },
    });
    expect((await admin(`{ program(name: "broken") { id } }`)).program).toBeNull();
  });

  it('does nothing when a host has another environment of it, or something changed since the review', async () => {
    await create({ name: 'two-worlds' }, { where: { hosts: ['web1'] } });
    const elsewhere = { name: 'two-worlds', environment: 'test' };
    expect((await review(elsewhere, { filter: WEB })).hosts).toMatchObject({
      taken: 1,
      takenSample: ['web1'],
    });
    expect(await create(elsewhere)).toMatchObject({
      __typename: 'ConflictError',
      message: expect.stringMatching(/^web1 has two-worlds in environment production already/) as unknown,
    });
    expect((await admin(`{ program(name: "two-worlds", environment: "test") { id } }`)).program).toBeNull();
    expect(await create({ name: 'two-worlds' }, { expectedRevision: 0 })).toMatchObject({
      ...{ __typename: 'ConflictError' },
      message: 'two-worlds (production) is registered already, with revision 1. Nothing was done.',
    });
    expect(await create({ name: 'late' }, { expectedHosts: 7 })).toMatchObject({
      message: 'The filter matches 2 hosts now; you looked at 7. Nothing was created.',
    });
    expect((await admin(`{ program(name: "late") { id } }`)).program).toBeNull();
  });

  it('only registers it where no host is chosen', async () => {
    expect(await create({ name: 'nowhere' }, { where: {} })).toMatchObject({
      program: { assignments: { totalCount: 0 } },
      operation: null,
    });
  });
});

describe('setting schedules', () => {
  const SET = `mutation ($input: SetSchedulesInput!) { setSchedules(input: $input) { __typename
    ... on SetSchedulesPayload { program { revision configuration schedule monitors { kind } } warnings { field } }
    ... on InvalidInputError { issues { field message } }
    ... on Error { message } } }`;
  const set = async (expectedRevision: number, schedules: object[], program = 'timed') =>
    (await admin(SET, { input: { program, environment: 'production', expectedRevision, schedules } }))
      .setSchedules;

  it('registers the program anew with them and all else as it is, unless it was changed meanwhile', async () => {
    const configuration = 'command = /bin/true\nautostart = false\nautorestart = false\nstartsecs = 0\n';
    const monitoring = { ci: { name: 'x' }, state: { severity: '2' } };
    await create({ name: 'timed', configuration, monitoring, schedule: '0 1 * * *' }, { where: {} });
    expect(await set(1, [{ cron: '0 3 * * *', zone: 'Europe/Berlin' }])).toEqual({
      __typename: 'SetSchedulesPayload',
      program: {
        ...{ revision: 2, configuration, schedule: '0 3 * * * Europe/Berlin' },
        monitors: [{ kind: 'STATE' }],
      },
      warnings: [],
    });
    expect(await set(1, [{ cron: '0 4 * * *' }])).toEqual({
      __typename: 'ConflictError',
      message:
        'timed (production) was changed meanwhile: it has revision 2, you looked at 1. Nothing was done.',
    });
    expect(await set(2, [])).toMatchObject({ program: { revision: 3, schedule: null } });
  });

  it('refuses a schedule that is none in its place, and a program that there is not', async () => {
    expect(await set(3, [{ cron: '0 25 * * *' }])).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ field: 'schedules[1].cron' }],
    });
    expect(await set(1, [], 'nobody')).toMatchObject({ __typename: 'NotFoundError' });
  });
});
