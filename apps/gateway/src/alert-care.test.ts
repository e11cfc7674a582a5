import { request, subscribe } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createAlertHost, type AlertHost } from './testing/alert-host.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;
let host: AlertHost;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

beforeEach(async () => {
  host = await createAlertHost(gateway);
});

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

/** Does one of the mutations on alerts, and gives its answer. */
const act = async (name: string, input: Record<string, unknown>) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const answer = await admin(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
      ... on ${type}Payload { alerts { id state acknowledgement { by note at } mute { by note until } } }
      ... on InvalidInputError { issues { field message } } ... on Error { message nextStep } } }`,
    { input },
  );
  return answer[name];
};

const readHistory = async (component: string) => {
  const { history } = await admin(
    `query ($key: String!) { history(filter: { kind: "alert", key: $key }) { edges { node {
      person operation before after } } } }`,
    { key: `${component}@${host.agent.name}` },
  );
  return history.edges.map(({ node }: { node: Record<string, unknown> }) => node);
};

it('acknowledges many alerts at once, keeps who was first, takes a new note, and tells the history each change once', async () => {
  await host.raise('WARNING', 'one');
  await host.raise('WARNING', 'two');
  const ids = (await host.read()).map(({ id }) => id);
  const first = await act('acknowledgeAlerts', { ids, note: ' on it ' });
  expect(first.alerts).toHaveLength(2);
  expect(first.alerts[0]).toMatchObject({
    state: 'OPEN',
    acknowledgement: { by: 'admin', note: 'on it' },
  });
  expect(await act('acknowledgeAlerts', { ids })).toEqual(first);
  const { alerts } = await act('acknowledgeAlerts', { ids: [ids[0], ids[0]], note: 'nearly done' });
  expect(alerts).toMatchObject([
    { acknowledgement: { by: 'admin', note: 'nearly done', at: first.alerts[0].acknowledgement.at } },
  ]);
  await act('unacknowledgeAlerts', { ids });
  await act('unacknowledgeAlerts', { ids });
  const { component } = await host.find('two');
  expect(await host.find('two')).toMatchObject({ acknowledgement: null });
  const histories = [await readHistory('one'), await readHistory('two')];
  expect(histories.map((entries) => entries.length).sort()).toEqual([2, 3]);
  expect(await readHistory(String(component))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        person: 'admin',
        operation: 'acknowledgeAlerts',
        before: null,
        after: { by: 'admin', note: 'on it' },
      }),
      expect.objectContaining({
        operation: 'unacknowledgeAlerts',
        before: expect.objectContaining({ by: 'admin' }),
        after: null,
      }),
    ]),
  );
});

it('forgets an acknowledgement when the alert becomes more urgent than it was then, and for nothing less', async () => {
  await host.raise('URGENT_3');
  const ids = [(await host.find('app')).id];
  await act('acknowledgeAlerts', { ids });
  await host.raise('WARNING');
  await host.raise('URGENT_3');
  expect(await host.find('app')).toMatchObject({ acknowledgement: { by: 'admin' } });
  await host.raise('URGENT_2');
  expect(await host.find('app')).toMatchObject({ severity: 'URGENT_2', acknowledgement: null });
  await act('acknowledgeAlerts', { ids });
  await host.raise('URGENT_3');
  await host.raise('URGENT_2');
  expect(await host.find('app')).toMatchObject({ acknowledgement: { by: 'admin' } });
});

it('mutes until a time, takes a later one, and ends it by hand; it refuses a time that is over', async () => {
  await host.raise('WARNING');
  const ids = [(await host.find('app')).id];
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const later = new Date(Date.now() + 7_200_000).toISOString();
  await act('muteAlerts', { ids, until, note: 'moving' });
  expect(await host.find('app')).toMatchObject({
    state: 'OPEN',
    mute: { by: 'admin', note: 'moving', until },
  });
  await act('muteAlerts', { ids, until: later });
  await act('muteAlerts', { ids, until: later });
  expect(await host.find('app')).toMatchObject({ mute: { note: null, until: later } });
  expect(await readHistory('app')).toHaveLength(2);
  const mutedOf = async (muted: boolean) => {
    const { alerts } = await admin(
      `query ($host: String!, $muted: Boolean) { alerts(filter: { host: $host, muted: $muted }) { totalCount } }`,
      { host: host.agent.name, muted },
    );
    return alerts.totalCount;
  };
  expect([await mutedOf(true), await mutedOf(false)]).toEqual([1, 0]);
  await act('unmuteAlerts', { ids });
  expect([await mutedOf(true), await mutedOf(false)]).toEqual([0, 1]);
  expect(await act('muteAlerts', { ids, until: new Date(Date.now() - 1000).toISOString() })).toMatchObject({
    __typename: 'InvalidInputError',
    issues: [{ field: 'until', message: expect.stringContaining('is over') }],
  });
});

it('clears by hand, names who did, and opens a new alert at the next observation', async () => {
  await host.raise('URGENT_1');
  const { id } = await host.find('app');
  await act('clearAlerts', { ids: [id], note: 'the script is retired' });
  await act('clearAlerts', { ids: [id] });
  expect(await host.read()).toMatchObject([
    {
      id,
      state: 'CLEARED',
      clearing: 'PERSON',
      clearedBy: 'admin',
      clearedMessage: 'the script is retired',
    },
  ]);
  expect(await readHistory('app')).toHaveLength(1);
  await host.raise('URGENT_1');
  const alerts = await host.read();
  expect(alerts.map(({ state }) => state).sort()).toEqual(['CLEARED', 'OPEN']);
  // what is cleared has no one who could have it in hand
  const { alerts: acknowledged } = await act('acknowledgeAlerts', { ids: [id] });
  expect(acknowledged).toMatchObject([{ state: 'CLEARED', acknowledgement: null }]);
});

it('changes none of many alerts when one of them is unknown or its note is too long', async () => {
  await host.raise('WARNING');
  const { id } = await host.find('app');
  const unknown = Buffer.from('Alert:00000000-0000-4000-8000-000000000000').toString('base64');
  expect(await act('acknowledgeAlerts', { ids: [id, unknown] })).toMatchObject({
    __typename: 'NotFoundError',
    message: expect.stringContaining('00000000-0000-4000-8000-000000000000'),
    nextStep: 'List the alerts: dart alerts',
  });
  expect(await act('clearAlerts', { ids: [id], note: 'x'.repeat(501) })).toMatchObject({
    issues: [{ field: 'note' }],
  });
  expect(await act('clearAlerts', { ids: [] })).toMatchObject({ issues: [{ field: 'ids' }] });
  expect(await host.find('app')).toMatchObject({ state: 'OPEN', acknowledgement: null });
});

it('lets no viewer acknowledge, and finds alerts by whether somebody has them in hand', async () => {
  await host.raise('WARNING', 'one');
  await host.raise('WARNING', 'two');
  const { id } = await host.find('one');
  const { createAccessToken } = await admin(
    `mutation { createAccessToken(input: { name: "viewer", role: VIEWER }) { ... on CreateAccessTokenPayload { token } } }`,
  );
  await expect(
    request(
      gateway.url,
      createAccessToken.token,
      `mutation ($ids: [ID!]!) { acknowledgeAlerts(input: { ids: $ids }) { __typename } }`,
      { ids: [id] },
    ),
  ).rejects.toThrow('may not do this as viewer');
  await act('acknowledgeAlerts', { ids: [id] });
  const { alerts } = await admin(
    `query ($host: String!) { alerts(filter: { host: $host, acknowledged: false }) { edges { node { component } } } }`,
    { host: host.agent.name },
  );
  expect(alerts.edges).toEqual([{ node: { component: 'two' } }]);
});

it('tells a live view at once who has an alert in hand', async () => {
  await host.raise('WARNING');
  const { id } = await host.find('app');
  const stream = await subscribe(
    gateway.url,
    gateway.adminToken,
    `subscription ($host: String!) { live(views: [{ noun: ALERTS, host: $host }]) {
      __typename ... on AlertEvent { kind alerts { id acknowledgement { by note } } } } }`,
    { host: host.agent.name },
  );
  const next = async () => (await stream.next()).live;
  while ((await next()).__typename !== 'LiveSnapshotEnd');
  await act('acknowledgeAlerts', { ids: [id], note: 'mine' });
  // the row of the first picture may come once more, when the bus was slower than the view
  let told = await next();
  while (told.alerts[0].acknowledgement === null) told = await next();
  expect(told).toEqual({
    __typename: 'AlertEvent',
    kind: 'UPSERT',
    alerts: [{ id, acknowledgement: { by: 'admin', note: 'mine' } }],
  });
  await stream.close();
});
