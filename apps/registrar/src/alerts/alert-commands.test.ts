import { describe, expect, it } from 'vitest';
import { setupFakeGateway } from '../testing/fake-gateway.ts';

const NOW = new Date().toISOString();
const alert = (shortId: string, more: object = {}) => ({
  id: `id-of-${shortId}`,
  shortId,
  version: '1',
  host: { name: 'web1' },
  component: 'monitor:state:web',
  ci: null,
  program: null,
  severity: 'URGENT_1',
  message: 'web is FATAL',
  count: 1,
  ...{ firstAt: NOW, lastAt: NOW, raisedAt: NOW, clearedAt: null },
  state: 'OPEN',
  ...{ clearing: null, clearedMessage: null, clearedBy: null, acknowledgement: null, mute: null },
  ...more,
});
const page = (alerts: readonly unknown[]) => ({
  alerts: {
    totalCount: alerts.length,
    edges: alerts.map((node) => ({ node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});

describe('commands on alerts', () => {
  it('take the letters of the table for the id, and show the alerts as they are afterwards', async () => {
    const acknowledged = alert('1f0c52aa', { acknowledgement: { at: NOW, by: 'ada', note: 'mine' } });
    const { run, seen, url } = await setupFakeGateway({
      Alerts: page([alert('1f0c52aa'), alert('77ab09de')]),
      AcknowledgeAlerts: {
        acknowledgeAlerts: { __typename: 'AcknowledgeAlertsPayload', alerts: [acknowledged] },
      },
    });
    const { code, out } = await run('ack', '1F0C', '--note', 'mine', '--gateway', url, '--token', 't');
    expect(code).toBe(0);
    expect(out).toContain('acknowledged by ada');
    expect(seen.at(-1)?.variables).toEqual({ input: { ids: ['id-of-1f0c52aa'], note: 'mine' } });
  });

  it('ask for more letters when two alerts begin with those, and say when none does', async () => {
    const { run, url } = await setupFakeGateway({ Alerts: page([alert('1f0c52aa'), alert('1f0c09de')]) });
    const rest = ['--gateway', url, '--token', 't'];
    expect(await run('ack', '1f0c', ...rest)).toMatchObject({
      code: 2,
      err: expect.stringContaining('all eight') as string,
    });
    expect(await run('clear-alert', '77ab09de', ...rest)).toMatchObject({
      code: 1,
      err: expect.stringContaining('dart alerts') as string,
    });
  });

  it('mute for a duration or until a time, and want one of them', async () => {
    const muted = alert('1f0c52aa', {
      mute: { until: '2999-01-01T00:00:00.000Z', by: 'ada', note: null },
    });
    const { run, seen, url } = await setupFakeGateway({
      MuteAlerts: { muteAlerts: { __typename: 'MuteAlertsPayload', alerts: [muted] } },
    });
    const rest = ['--gateway', url, '--token', 't'];
    const id = 'QWxlcnQ6MQ==';
    const before = Date.now();
    const { out } = await run('mute', id, '--for', '2h', ...rest);
    expect(out).toContain('muted until 2999-01-01 00:00 UTC');
    const { until } = (seen.at(-1)?.variables as { input: { until: string } }).input;
    expect(Date.parse(until) - before).toBeGreaterThanOrEqual(7_200_000);
    expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(7_200_000);
    await run('mute', id, '--until', '2999-01-01 00:00', ...rest);
    expect(seen.at(-1)?.variables).toEqual({ input: { ids: [id], until: '2999-01-01T00:00:00.000Z' } });
    expect(await run('mute', id, ...rest)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--for 2h') as string,
    });
    expect((await run('mute', id, '--for', '2 fortnights', ...rest)).code).toBe(2);
  });

  it('are found by who has them in hand and whether they are muted', async () => {
    const { run, seen, url } = await setupFakeGateway({ Alerts: page([alert('1f0c52aa')]) });
    const { out } = await run('alerts', '--unacknowledged', '--muted', '--gateway', url, '--token', 't');
    expect(out).toContain('1f0c52aa');
    expect(seen.at(-1)?.variables).toMatchObject({
      filter: { acknowledged: false, muted: true, states: ['OPEN'] },
    });
  });
});
