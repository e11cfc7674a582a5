import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TransitionInput } from '@dart/client/agent';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { conflate } from './conflate.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import type { OutboxRecord } from './record.ts';
import { listSegments, segmentPath } from './segment.ts';

function transition(start: string, sequence: number, more: Partial<TransitionInput> = {}): OutboxRecord {
  const at = new Date(sequence).toISOString();
  const plain = {
    sequence: String(sequence),
    at,
    group: 'é',
    process: 'p',
    from: 'STARTING',
    to: 'RUNNING',
  } as const;
  return { start, sequence, record: { transition: { ...plain, ...more } } };
}

const drain = (outbox: Outbox): string[] => {
  const seen: string[] = [];
  for (let batch = outbox.peek(3, 1e6); batch.length > 0; batch = outbox.peek(3, 1e6)) {
    expect(new Set(batch.map(({ start }) => start)).size).toBe(1);
    seen.push(...batch.map(({ start, sequence }) => `${start}${sequence}`));
    const last = batch.at(-1);
    outbox.acknowledge(last?.start ?? '', last?.sequence ?? 0);
  }
  return seen;
};

test('Records come out once, in order, by start, also after the agent began anew', () => {
  const folder = makeFolder();
  const first = openOutbox({ folder, logger: silent, segmentBytes: 400 });
  for (let sequence = 1; sequence <= 10; sequence += 1) first.append(transition('a', sequence));
  first.acknowledge('a', 3);
  first.close();
  const second = openOutbox({ folder, logger: silent });
  expect(second.last?.sequence).toBe(10);
  second.append(transition('b', 1));
  second.acknowledge('a', 4);
  expect(drain(second)).toEqual(['a5', 'a6', 'a7', 'a8', 'a9', 'a10', 'b1']);
  expect(second.isEmpty).toBe(true);
  expect(listSegments(folder)).toHaveLength(1);
  second.append(transition('b', 2));
  expect(drain(second)).toEqual(['b2']);
  second.close();
});

test('Torn at any byte, the outbox keeps every whole record and goes on', () => {
  const source = makeFolder();
  const full = openOutbox({ folder: source, logger: silent });
  for (let sequence = 1; sequence <= 2; sequence += 1) full.append(transition('a', sequence));
  full.close();
  const bytes = readFileSync(segmentPath(source, 1));
  const lineEnds = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index);
  for (let length = 0; length <= bytes.length; length += 1) {
    const folder = makeFolder();
    writeFileSync(join(folder, '0000000001.log'), bytes.subarray(0, length));
    const outbox = openOutbox({ folder, logger: silent });
    outbox.append(transition('b', 1));
    const whole = lineEnds.filter((end) => end < length).length;
    expect(drain(outbox)).toEqual([...['a1', 'a2'].slice(0, whole), 'b1']);
    outbox.close();
  }
});

/** What can happen to an outbox: so many records, so many of them taken by the gateway, a kill that may tear a line. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant('acknowledge' as const), count: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ kind: fc.constant('kill' as const), count: fc.nat(40) }),
  ),
  { maxLength: 25 },
);

test('Whatever is appended, acknowledged and killed, no record is lost, doubled or out of order', () => {
  fc.assert(
    fc.property(happenings, fc.integer({ min: 200, max: 1500 }), (steps, segmentBytes) => {
      let folder = makeFolder();
      let starts = 0;
      let sequence = 0;
      let outbox = openOutbox({ folder, logger: silent, segmentBytes });
      let waiting: string[] = [];
      for (const { kind, count } of steps) {
        const start = String.fromCharCode(97 + starts);
        if (kind === 'append') {
          for (let at = 0; at < count; at += 1) {
            outbox.append(transition(start, (sequence += 1)));
            waiting.push(`${start}${sequence}`);
          }
        } else if (kind === 'acknowledge') {
          const taken = outbox.peek(count, 1e6);
          const last = taken.at(-1);
          expect(taken.map((record) => `${record.start}${record.sequence}`)).toEqual(
            waiting.slice(0, taken.length),
          );
          if (last !== undefined) outbox.acknowledge(last.start, last.sequence);
          waiting = waiting.slice(taken.length);
        } else {
          // As the disk is at this moment; the torn line is of an event that supervisord gives again.
          const after = makeFolder();
          cpSync(folder, after, { recursive: true });
          outbox.close();
          folder = after;
          const active = listSegments(folder).at(-1);
          const torn = JSON.stringify(transition(start, sequence + 1)).slice(0, count);
          if (active !== undefined) appendFileSync(segmentPath(folder, active), torn);
          outbox = openOutbox({ folder, logger: silent, segmentBytes });
          starts += 1;
          sequence = 0;
          // The gateway drops what it has: an acknowledgement may not have got to the disk.
          const there = copyOf(folder);
          expect(there.slice(there.length - waiting.length)).toEqual(waiting);
          waiting = there;
        }
      }
      expect(drain(outbox)).toEqual(waiting);
      outbox.close();
    }),
    { numRuns: 40 },
  );
});

/** What an outbox of these files holds. */
function copyOf(folder: string): string[] {
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true });
  const outbox = openOutbox({ folder: copy, logger: silent });
  const all = drain(outbox);
  outbox.close();
  return all;
}

test('A damaged record in the middle costs no other', () => {
  const folder = makeFolder();
  const outbox = openOutbox({ folder, logger: silent });
  for (let sequence = 1; sequence <= 3; sequence += 1) outbox.append(transition('a', sequence));
  outbox.close();
  const bytes = readFileSync(segmentPath(folder, 1));
  bytes[bytes.indexOf('"sequence":2') + 11] = 0x39;
  writeFileSync(segmentPath(folder, 1), bytes);
  const again = openOutbox({ folder, logger: silent });
  expect(drain(again)).toEqual(['a1', 'a3']);
  again.close();
});

test('At its bound transitions conflate into gap rows, but no run and no fire is lost', () => {
  const fire: OutboxRecord = {
    start: 'a',
    sequence: 5,
    record: {
      fire: {
        sequence: '5',
        at: '',
        group: 'é',
        programId: '1',
        revision: 1,
        schedule: 'default',
        nominalAt: '',
        outcome: 'SKIPPED',
        reason: '',
      },
    },
  };
  const records = [
    transition('a', 1, { from: 'STOPPED', to: 'STARTING', start: { cause: 'OUTSIDE' } }),
    transition('a', 2),
    transition('a', 3, { from: 'RUNNING', to: 'STOPPING' }),
    transition('a', 4, { process: 'q' }),
    fire,
    transition('a', 6, { from: 'STOPPING', to: 'STOPPED', end: { stdoutTail: 'much' } }),
    transition('a', 7, { from: 'STOPPED', to: 'UNKNOWN' }),
  ];
  const fewer = conflate(records);
  expect(fewer.map(({ sequence }) => sequence)).toEqual([1, 3, 4, 5, 6, 7]);
  expect(fewer[1]?.record.transition).toMatchObject({ from: 'STARTING', to: 'STOPPING', count: 2 });
  expect(fewer[4]?.record.transition?.end).toEqual({});
});

test('A full outbox shrinks what is old and keeps its first and last', () => {
  const folder = makeFolder();
  const outbox = openOutbox({ folder, logger: silent, segmentBytes: 2000, limitBytes: 8000 });
  for (let sequence = 1; sequence <= 200; sequence += 1) outbox.append(transition('a', sequence));
  const seen = drain(outbox);
  expect(seen.length).toBeLessThan(100);
  expect([seen[0], seen.at(-1)]).toEqual(['a1', 'a200']);
  outbox.close();
});

test('Runs alone fill the outbox up to its bound and no further; what follows is safe once there is room', async () => {
  const folder = makeFolder();
  const outbox = openOutbox({ folder, logger: silent, segmentBytes: 2000, limitBytes: 8000 });
  const reasons: (string | undefined)[] = [];
  outbox.onFull = (reason) => reasons.push(reason);
  for (let sequence = 1; sequence <= 100; sequence += 1) {
    outbox.append(transition('a', sequence, { to: 'STARTING', start: { cause: 'OUTSIDE' } }));
  }
  expect(reasons).toEqual([expect.stringContaining('runs and events alone fill')]);
  const sizes = listSegments(folder).map((number) => statSync(segmentPath(folder, number)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(8000 + 2 * 2000);
  let isSafe = false;
  const safe = outbox.whenSafe().then(() => (isSafe = true));
  await new Promise(setImmediate);
  expect(isSafe).toBe(false);
  expect(drain(outbox)).toEqual(Array.from({ length: 100 }, (_, index) => `a${index + 1}`));
  await safe;
  expect(outbox.isEmpty).toBe(true);
  await waitFor('room', () => reasons.length === 2);
  expect(reasons[1]).toBeUndefined();
  outbox.close();
});
