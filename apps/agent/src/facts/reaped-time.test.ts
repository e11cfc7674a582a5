import { expect, test } from 'vitest';
import { startAgent } from '../fixtures/agent.ts';
import { useBundle } from '../fixtures/bundled-agent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { createReapedTime } from './reaped-time.ts';

const bundle = useBundle();

const KEYS = 'startsecs=0\nautostart=false\nautorestart=false\n';
const BUSY = 'i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done';

test('A run that ends long before a sample has its processor time, each its own', async () => {
  const { supervisord, of } = await startAgent(bundle, {
    extraSections: `[program:busy]\ncommand=/bin/sh -c "${BUSY}"\n${KEYS}[program:idle]\ncommand=/bin/sleep 0.2\n${KEYS}`,
  });
  const run = async (name: string): Promise<number> => {
    await supervisord.startProcess(`${name}:${name}`);
    const { end } = await waitFor('its end', () => of(name).find(({ to }) => to === 'EXITED'), 60_000);
    return Number(end?.cpuMs);
  };
  const busyMs = await run('busy');
  const idleMs = await run('idle');
  expect(busyMs).toBeGreaterThan(50);
  expect(idleMs).toBeLessThan(busyMs);
});

test('Of two that were reaped together, nobody knows whose the time is', () => {
  const time = createReapedTime(process.pid);
  const none = (): void => undefined;
  expect(time.take(none)).toBeUndefined();
  time.note();
  expect(time.take(none)).toBeGreaterThanOrEqual(0);
  time.note();
  time.note();
  expect(time.take(none)).toBeUndefined();
  expect(time.take(none)).toBeUndefined();
  // Another line comes while it is looked: neither of the two is known.
  time.note();
  expect(
    time.take(() => {
      time.note();
    }),
  ).toBeUndefined();
  expect(time.take(none)).toBeUndefined();
  time.note();
  expect(time.take(none)).toBeGreaterThanOrEqual(0);
});
