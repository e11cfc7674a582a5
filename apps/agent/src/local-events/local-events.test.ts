import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { createAlerts } from '../monitors/alerts.ts';
import { createLocalEvents } from './local-events.ts';

async function setup() {
  const path = join(makeFolder(), 'events.sock');
  const told: string[] = [];
  const alerts = createAlerts({
    recordObservation: ({ component, ci, severity, message }) => {
      if (!component.startsWith('agent:')) told.push(`${component} ${ci ?? ''} ${severity} ${message}`);
    },
  });
  const events = createLocalEvents({
    alerts,
    socket: { path, mode: 0o660 },
    port: undefined,
    logger: silent,
  });
  await events.start();
  onTestFinished(async () => {
    await events.stop();
    await alerts.stop();
  });
  const open = (): Socket => connect({ path, allowHalfOpen: true });
  /** Sends, ends, and gives the answers. */
  const say = async (bytes: string | Buffer): Promise<string[]> => {
    const socket = open();
    socket.end(bytes);
    return (await text(socket)).split('\n').slice(0, -1);
  };
  return { path, told, open, say };
}

const backup = { component: 'backup', severity: 2, message: 'no space', ci: { name: 'files' } };
const line = (more: object = {}) => `${JSON.stringify({ ...backup, ...more })}\n`;

test('Each line has its answer, and what was taken is told; the last may lack its line feed', async () => {
  const { path, told, say } = await setup();
  expect(statSync(path).mode & 0o777).toBe(0o660);
  expect(await say(line() + line({ severity: 'OK', message: 'fine' }).trimEnd())).toEqual(['ok', 'ok']);
  expect(told).toEqual(['backup files URGENT_2 no space', 'backup files OK fine']);
});

test('A line at fault gets an error that names field and rule, and those behind it go on', async () => {
  const { told, say } = await setup();
  const answers = await say(
    [
      'hello\n',
      '\n',
      line({ severity: 6 }),
      line({ component: 'monitor:state:web' }),
      line({ ci: {}, message: '' }),
      line({ extra: 1 }),
      line({ message: 'x'.repeat(70_000) }),
      line({ severity: '4' }),
    ].join(''),
  );
  expect(answers).toEqual([
    'error: the line is no JSON; write one object a line',
    'error: severity: must be 1, 2, 3, 4, 5 or "OK"',
    'error: component: must not begin with "monitor:" or "agent:", which are the agent’s own',
    'error: message: must not be empty; ci: must be {"uuid": "…"} or {"name": "…"}',
    expect.stringMatching(/^error: .*extra/),
    'error: a line has at most 65536 bytes; this one was left out',
    'ok',
  ]);
  expect(told).toEqual(['backup files WARNING no space']);
});

test('Clients that send garbage without end, stall or break off harm nobody else', async () => {
  const { told, open, say } = await setup();
  const deaf = open();
  deaf.on('error', () => undefined);
  deaf.pause();
  for (let index = 0; index < 100; index += 1) deaf.write(line({ component: `deaf-${index}`, severity: 7 }));
  const endless = open();
  endless.on('error', () => undefined);
  endless.write(Buffer.alloc(5_000_000, 0xff));
  const broken = open();
  broken.write('{"component":');
  broken.on('connect', () => broken.destroy());
  await waitFor('the others', () => broken.destroyed);
  expect(await say(line())).toEqual(['ok']);
  expect(told).toEqual(['backup files URGENT_2 no space']);
  deaf.destroy();
  endless.destroy();
});

test('A flood is refused beyond a thousand lines a second, and the same again is counted', async () => {
  const { told, say } = await setup();
  const answers = await say(line().repeat(5000));
  expect(answers).toHaveLength(5000);
  expect(answers.filter((answer) => answer === 'ok').length).toBeGreaterThanOrEqual(1000);
  expect(answers.at(-1)).toMatch(/^(ok|error: more than 1000 events a second)/);
  expect(told.length).toBeLessThanOrEqual(5);
});
