import { expect, test } from 'vitest';
import { createProcess, createRefusal } from '../fleet/fleet-fixture.ts';
import { joinPrograms } from './program-rows.ts';

const usage = { cpuPercent: null, memoryBytes: null };
const program = (id: string) => ({ id, name: id, environment: 'production', schedule: null });

test('A process stands with its assignment, what has no process yet comes first, what dart did not write is left alone', () => {
  const shop = { ...createProcess('web', 'shop', { program: program('shop') }), ...usage };
  const alien = { ...createProcess('web', 'alien'), ...usage };
  const assigned = createRefusal('web', 'shop');
  const waiting = createRefusal('web', 'mail');
  expect(joinPrograms([shop, alien], [assigned, waiting])).toEqual([
    { id: waiting.id, process: undefined, assignment: waiting },
    { id: shop.id, process: shop, assignment: assigned },
    { id: alien.id, process: alien, assignment: undefined },
  ]);
});
