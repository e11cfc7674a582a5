import { readFile } from 'node:fs/promises';
import { eventually, subscribe } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.ts';

const LIVE = 'subscription { live(views: [{ noun: HOSTS }]) { __typename } }';

it('tells Prometheus how many live streams there are and how many have ended', async () => {
  const gateway = await startTestGateway();
  onTestFinished(() => gateway.stop());
  const scrape = async (): Promise<string> => (await fetch(`${gateway.url}/metrics`)).text();
  const stream = await subscribe(gateway.url, gateway.adminToken, LIVE);
  await stream.next();
  const open = await scrape();
  expect(open).toContain('dart_live_streams 1');
  expect(open).toContain('dart_live_closed_total 0');
  expect(open).toContain('dart_log_streams 0');
  expect(open).toContain('process_resident_memory_bytes');
  await stream.close();
  await eventually(async () => (await scrape()).includes('dart_live_closed_total 1'));
});

it('has each metric that the dashboard for Grafana draws', async () => {
  const gateway = await startTestGateway();
  onTestFinished(() => gateway.stop());
  const scraped = await (await fetch(`${gateway.url}/metrics`)).text();
  const dashboard = await readFile(
    new URL('../../../../docs/grafana-dashboard.json', import.meta.url),
    'utf8',
  );
  const drawn = new Set(dashboard.match(/\b(dart|process|nodejs)_\w+(?=\{job)/g));
  expect(drawn.size).toBeGreaterThan(10);
  expect([...drawn].filter((name) => !scraped.includes(`# TYPE ${name} `))).toEqual([]);
});
