import { eventually, sized } from '@dart/testkit';
import { expect, test } from 'vitest';
import { readHost } from '../dart/describe.ts';
import { listTransitions } from '../dart/rows.ts';
import { startOwnDart } from './own-dart.ts';
import { remark } from './remark.ts';
import { startSwallowingProxy, type Swallowed } from './swallowing-proxy.ts';

/** Found dead within 30 s; the gateway looks twice a second, and a busy machine may need a moment more. */
const FOUND_DEAD_MS = 33_000;

const DIRECTIONS = sized<readonly Swallowed[]>({
  small: ['both'],
  whole: ['both', 'requests', 'answers'],
});

test(
  'A connection that swallows packets is found dead on both ends within 30 s, and the host is back by itself',
  { timeout: 400_000 },
  async (context) => {
    const remarks: string[] = [];
    for (const swallowed of DIRECTIONS) remarks.push(await breakConnection(swallowed));
    remark(context, remarks.join('; '));
  },
);

/** Breaks the connection of a host, waits until both ends know, and mends it. Says how long it took. */
async function breakConnection(swallowed: Swallowed): Promise<string> {
  const dart = await startOwnDart();
  const proxy = await startSwallowingProxy(dart.gateway.url);
  const extraSections = '[program:nap]\ncommand=/bin/sleep 1000000\nstartsecs=0\nautorestart=true\n';
  const host = await dart.addHost(`${swallowed}.example.org`, { gatewayUrl: proxy.url, extraSections });
  const { name } = host;
  const logged = (await host.readAgentLog()).length;
  proxy.swallow(swallowed);
  const begunMs = performance.now();
  const passed = (): number => Math.round((performance.now() - begunMs) / 1000);
  // The agent goes on meanwhile.
  await dart.supervisorctl(name, 'restart', 'nap');

  const agentAfter = await eventually(
    async () =>
      (await host.readAgentLog()).slice(logged).includes('not connected to the gateway') && passed(),
    { withinMs: FOUND_DEAD_MS, what: 'the agent to find the connection dead' },
  );
  let gatewayAfter = 0;
  if (swallowed !== 'answers') {
    gatewayAfter = await eventually(
      async () => {
        const { state, connected } = await readHost(dart, name);
        return state === 'OFFLINE' && !connected && Math.max(1, passed());
      },
      { withinMs: FOUND_DEAD_MS - (performance.now() - begunMs), what: `${name} shown as offline` },
    );
  }
  proxy.swallow('none');
  const backMs = performance.now();
  await eventually(
    async () => {
      const { state, connected } = await readHost(dart, name);
      const told = await listTransitions(dart, { host: name, process: 'nap' });
      return state === 'ONLINE' && connected && told.at(-1)?.to === 'RUNNING' && told.length >= 4;
    },
    { withinMs: 45_000, what: `${name} back with what happened` },
  );
  const told = await listTransitions(dart, { host: name, process: 'nap' });
  expect(told.slice(-4).map(({ to }) => to)).toEqual(['STOPPING', 'STOPPED', 'STARTING', 'RUNNING']);
  return `${swallowed}: agent after ${agentAfter} s, gateway after ${gatewayAfter} s, back after ${Math.round((performance.now() - backMs) / 1000)} s`;
}
