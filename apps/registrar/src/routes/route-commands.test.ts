import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setupFakeGateway } from '../testing/fake-gateway.ts';

const NOW = new Date().toISOString();
const route = {
  ...{ id: 'r', name: 'hook', enabled: true, severities: ['URGENT_1'], environments: [], labels: [] },
  ...{ target: 'WEBHOOK', to: 'https://example.com/…', createdAt: NOW },
};
const delivery = (key: string, more: object = {}) => ({
  ...{
    id: `id-of-${key}`,
    key,
    route: { name: 'hook' },
    event: 'OPENED',
    severity: 'URGENT_1',
    message: 'full',
  },
  alert: { shortId: '1f0c52aa', component: 'disk', host: { name: 'web1' } },
  ...{ state: 'DEAD', suppression: null, attempts: 21, nextAttemptAt: null, result: 'HTTP 503: busy' },
  ...{ createdAt: NOW, finishedAt: NOW },
  ...more,
});
const pageInfo = { hasNextPage: false, endCursor: null };

async function setup(answers: Readonly<Record<string, unknown>>) {
  const { run, seen, url, folder } = await setupFakeGateway(answers);
  return {
    seen,
    folder,
    run: (...words: string[]) => run(...words, '--gateway', url, '--token', 't'),
    input: () => (seen.at(-1)?.variables as { input: unknown }).input,
  };
}

describe('routes', () => {
  it('are made with what they want; a key that the gateway made is shown', async () => {
    const { run, input } = await setup({
      CreateRoute: { createRoute: { __typename: 'CreateRoutePayload', route, secret: 'dart_webhook_x' } },
    });
    const words = ['--severity', '1,2', '--environment', 'production', '--label', 'region=eu'];
    const { code, out } = await run('route', 'add', 'hook', '--webhook', 'https://example.com/in', ...words);
    expect(code).toBe(0);
    expect(out).toContain('dart_webhook_x');
    expect(input()).toEqual({
      name: 'hook',
      target: { webhook: { url: 'https://example.com/in' } },
      match: {
        severities: ['URGENT_1', 'URGENT_2'],
        environments: ['production'],
        labels: [{ key: 'region', value: 'eu' }],
      },
    });
  });

  it('take what is secret from a file, and say so when it is missing', async () => {
    const { run, input, folder } = await setup({
      CreateRoute: { createRoute: { __typename: 'CreateRoutePayload', route, secret: null } },
    });
    const file = join(folder, 'secret');
    await writeFile(file, 'so-secret\n');
    const smtp = ['--smtp', 'mail.example.com:465', '--from', 'a@example.com', '--username', 'dart'];
    const mail = ['--email', 'b@example.com', ...smtp, '--security', 'tls', '--secret-file', file];
    await run('route', 'add', 'mail', ...mail);
    expect(input()).toEqual({
      name: 'mail',
      target: {
        email: {
          ...{
            host: 'mail.example.com',
            port: 465,
            security: 'TLS',
            username: 'dart',
            password: 'so-secret',
          },
          ...{ from: 'a@example.com', to: ['b@example.com'] },
        },
      },
    });
    await run('route', 'add', 'chat', '--slack', '--secret-file', file);
    expect(input()).toEqual({ name: 'chat', target: { slack: { url: 'so-secret' } } });
    expect(await run('route', 'add', 'pager', '--pagerduty')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--secret-file') as string,
    });
    expect((await run('route', 'add', 'none')).code).toBe(2);
    expect((await run('route', 'add', 'mail', '--email', 'b@example.com')).code).toBe(2);
  });

  it('change in what is said and in nothing else', async () => {
    const { run, input } = await setup({
      UpdateRoute: { updateRoute: { __typename: 'UpdateRoutePayload', route, secret: null } },
    });
    await run('route', 'change', 'hook', '--off');
    expect(input()).toEqual({ name: 'hook', enabled: false });
    await run('route', 'change', 'hook', '--severity', '1');
    expect(input()).toEqual({
      name: 'hook',
      match: { severities: ['URGENT_1'], environments: [], labels: [] },
    });
    expect((await run('route', 'change', 'hook', '--on', '--off')).code).toBe(2);
  });

  it('are tested: a receiver that refuses makes the command fail', async () => {
    const { run } = await setup({
      TestRoute: {
        testRoute: { __typename: 'TestRoutePayload', accepted: false, result: 'HTTP 500: broken' },
      },
    });
    expect(await run('route', 'test', 'hook')).toMatchObject({ code: 1, out: '✕ HTTP 500: broken\n' });
  });
});

describe('dead letters', () => {
  it('are listed with the last answer, and sent again by their letters or all together', async () => {
    const dead = [delivery('3f0c52aa-1'), delivery('77ab09de-2')];
    const { run, input } = await setup({
      Deliveries: { deliveries: { edges: dead.map((node) => ({ node })), pageInfo } },
      ResendDeliveries: {
        resendDeliveries: {
          __typename: 'ResendDeliveriesPayload',
          deliveries: [delivery('3f0c52aa-1', { state: 'WAITING', attempts: 0 })],
        },
      },
    });
    const { out } = await run('deliveries', '--dead');
    expect(out).toContain('3f0c52aa');
    expect(out).toContain('HTTP 503: busy');
    await run('resend', '3f0c');
    expect(input()).toEqual({ ids: ['id-of-3f0c52aa-1'] });
    await run('resend', '--all');
    expect(input()).toEqual({ ids: ['id-of-3f0c52aa-1', 'id-of-77ab09de-2'] });
    expect((await run('resend')).code).toBe(2);
    expect((await run('resend', '00000000')).code).toBe(1);
  });
});
