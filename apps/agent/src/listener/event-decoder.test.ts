import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventDecoder, ProtocolError } from './event-decoder.ts';
import type { ListenerEvent } from './event.ts';
import { parseProcessEvent } from './process-event.ts';

const frame = (serial: number, name: string, payload: string): string =>
  `ver:3.0 server:supervisor serial:${serial} pool:dart-agent poolserial:${serial} eventname:${name} len:${Array.from(payload).length}\n${payload}`;

const payload = 'processname:é😀 groupname:g from_state:RUNNING expected:0 pid:7';

test('The length of a payload counts code points: neither bytes nor UTF-16 units', () => {
  const text = frame(1, 'PROCESS_STATE_EXITED', payload) + frame(2, 'TICK_5', 'when:5');
  const events = createEventDecoder().push(Buffer.from(text));
  expect(events.map((event) => [event.serial, event.payload])).toEqual([
    [1, payload],
    [2, 'when:5'],
  ]);
});

test('Events come out whole wherever the bytes are torn', () => {
  const bytes = Buffer.from(frame(1, 'PROCESS_STATE_EXITED', payload) + frame(2, 'TICK_5', 'when:5'));
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const decoder = createEventDecoder();
    const events = [...decoder.push(bytes.subarray(0, cut)), ...decoder.push(bytes.subarray(cut))];
    expect(events.map(({ serial }) => serial)).toEqual([1, 2]);
    expect(events[0]?.payload).toBe(payload);
  }
});

/** What supervisord may send: any payload, line feeds and letters beyond the first plane included. */
const sent = fc.array(
  fc.record({
    name: fc.constantFrom('PROCESS_STATE_EXITED', 'TICK_5', 'PROCESS_LOG_STDOUT'),
    payload: fc.string({
      unit: fc.constantFrom('a', '\n', ' ', ':', 'é', '€', '😀', 'len:9'),
      maxLength: 40,
    }),
  }),
  { maxLength: 8 },
);
const framesOf = (events: readonly { name: string; payload: string }[]): string[] =>
  events.map(({ name, payload: text }, at) => frame(at + 1, name, text));
/** What the decoder gives of bytes in these pieces, up to where it refuses them. */
function decode(bytes: Buffer, cuts: readonly number[]) {
  const decoder = createEventDecoder();
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  const events: ListenerEvent[] = [];
  let isRefused = false;
  for (const [at, end] of ends.entries()) {
    try {
      events.push(...decoder.push(bytes.subarray(ends[at - 1] ?? 0, end)));
    } catch (error) {
      expect(error).toBeInstanceOf(ProtocolError);
      isRefused = true;
      break;
    }
  }
  return { events: events.map(({ name, payload: text }) => ({ name, payload: text })), isRefused };
}

test('Whatever supervisord sends, and in whatever pieces, the same events come out', () => {
  fc.assert(
    fc.property(sent, fc.array(fc.nat(2000), { maxLength: 12 }), (events, cuts) => {
      const bytes = Buffer.from(framesOf(events).join(''));
      expect(decode(bytes, cuts)).toEqual({ events, isRefused: false });
    }),
  );
});

test('Anything else between two events is refused, and no event is made of it', () => {
  const garbage = fc.string({ unit: fc.constantFrom('x', ' ', 'é', '\u0001', 'READY', '7'), maxLength: 60 });
  fc.assert(
    fc.property(
      sent,
      fc.nat(8),
      garbage,
      fc.array(fc.nat(2000), { maxLength: 6 }),
      (events, at, text, cuts) => {
        const frames = framesOf(events);
        frames.splice(at % (frames.length + 1), 0, `${text}\n`);
        const found = decode(Buffer.from(frames.join('')), cuts);
        expect(found.isRefused).toBe(true);
        // What came before it may be given again: it was not acknowledged.
        expect(events.slice(0, found.events.length)).toEqual(found.events);
      },
    ),
  );
});

test('Bytes that are no event are refused with the next step', () => {
  expect(() => createEventDecoder().push(Buffer.from('hello\n'))).toThrow(ProtocolError);
  expect(() => createEventDecoder().push(Buffer.from('hello\n'))).toThrow(/\[eventlistener\]/);
  expect(() => createEventDecoder().push(Buffer.alloc(5000, 'a'))).toThrow(/without an end/);
});

test('A state event tells process, states, pid and whether the exit was expected', () => {
  const event: ListenerEvent = { name: 'PROCESS_STATE_EXITED', serial: 1, poolSerial: 1, payload };
  expect(parseProcessEvent(event)).toEqual({
    group: 'g',
    process: 'é😀',
    from: 'RUNNING',
    to: 'EXITED',
    pid: 7,
    expected: false,
  });
  expect(parseProcessEvent({ ...event, name: 'TICK_5' })).toBeUndefined();
});
