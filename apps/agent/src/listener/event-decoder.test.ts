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
