import type { AgentMessage, LogEvent, LogRequest } from '@dart/schema';
import { expect, test } from 'vitest';
import { LogRelays, type LogAgents } from './hub.ts';

const REQUEST: Omit<LogRequest, 'id'> = {
  group: 'web',
  process: 'web',
  stream: 'STDOUT',
  lines: 10,
  from: null,
  until: null,
  follow: true,
  search: null,
  most: 1000,
};

const chunk = (text: string): LogEvent => ({ kind: 'LogChunk', place: '1:0', bytes: Buffer.from(text) });

function setup({ isConnected = true } = {}) {
  const asked: AgentMessage[] = [];
  const agents: LogAgents = {
    send: (_host, message) => isConnected && asked.push(message) > 0,
    onGone: () => undefined,
  };
  const relays = new LogRelays(agents);
  const log = relays.read('h1', REQUEST, 'c1')[Symbol.asyncIterator]();
  const [first] = asked;
  const id = first?.kind === 'LogRequested' ? first.request.id : '';
  return { agents, relays, log, id };
}

test('An agent may go on only when the reader has taken what it sent', async () => {
  const { relays, log, id } = setup();
  let answer: string | undefined;
  const sent = relays.take('h1', id, [chunk('one'), chunk('two')]).then((given) => (answer = given));
  expect((await log.next()).value).toEqual(chunk('one'));
  expect((await log.next()).value).toEqual(chunk('two'));
  await new Promise(setImmediate);
  expect(answer).toBeUndefined();
  const next = log.next();
  await sent;
  expect(answer).toBe('GO');
  const end: LogEvent = { kind: 'LogEnd', reason: 'COMPLETE', message: 'm', nextStep: '', next: null };
  const last = relays.take('h1', id, [end]);
  expect((await next).value).toEqual(end);
  expect((await log.next()).done).toBe(true);
  expect(await last).toBe('STOP');
});

test('When the reader leaves, the agent is told to stop, and nobody else’s agent is listened to', async () => {
  const { relays, log, id } = setup();
  expect(await relays.take('h2', id, [chunk('forged')])).toBe('STOP');
  const waiting = relays.take('h1', id, [chunk('one')]);
  await log.return?.();
  expect(await waiting).toBe('STOP');
  expect(await relays.take('h1', id, [])).toBe('STOP');
});

test('When the agent is gone, or was never there, the reader is told as the last thing', async () => {
  const { agents, log } = setup();
  agents.onGone('h2');
  agents.onGone('h1');
  expect((await log.next()).value).toMatchObject({ kind: 'LogEnd', reason: 'AGENT_GONE' });
  expect((await log.next()).done).toBe(true);
  const absent = setup({ isConnected: false });
  expect((await absent.log.next()).value).toMatchObject({ kind: 'LogEnd', reason: 'AGENT_GONE' });
});

test('An agent that sends before it may, or too much, is cut off', async () => {
  const { relays, log, id } = setup();
  void relays.take('h1', id, [chunk('one')]);
  expect(await relays.take('h1', id, [chunk('two')])).toBe('STOP');
  expect((await log.next()).value).toEqual(chunk('one'));
  expect((await log.next()).value).toMatchObject({ kind: 'LogEnd', reason: 'AGENT_GONE' });
});

test('A credential that no longer holds reads no more', async () => {
  const { relays, log, id } = setup();
  expect(relays.credentialIds).toEqual(['c1']);
  relays.endStreamsOf(['c1']);
  expect((await log.next()).done).toBe(true);
  expect(await relays.take('h1', id, [chunk('late')])).toBe('STOP');
});
