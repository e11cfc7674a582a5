import { afterEach, expect, test, vi } from 'vitest';
import { createAlerts } from './alerts.ts';

afterEach(() => {
  vi.useRealTimers();
});

function setup() {
  vi.useFakeTimers();
  const told: string[] = [];
  const alerts = createAlerts({
    recordObservation: ({ severity, message, count }) => told.push(`${severity} ${message} ${count ?? 1}`),
  });
  return { alerts, told };
}

const fault = { component: 'agent:fault' };

test('The same condition again within a second is counted and told once, with the last message', () => {
  const { alerts, told } = setup();
  for (let index = 0; index < 1000; index += 1) alerts.raise(fault, 'WARNING', `line ${index}`);
  expect(told).toEqual(['WARNING line 0 1']);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(['WARNING line 0 1', 'WARNING line 999 999']);
  vi.advanceTimersByTime(1000);
  alerts.raise(fault, 'WARNING', 'later');
  expect(told.at(-1)).toBe('WARNING later 1');
});

test('A change of severity and an end are told at once, after what was counted before', () => {
  const { alerts, told } = setup();
  alerts.raise(fault, 'WARNING', 'a');
  alerts.raise(fault, 'WARNING', 'b');
  alerts.raise(fault, 'URGENT_1', 'c');
  alerts.raise(fault, 'URGENT_1', 'd');
  alerts.clear(fault, 'over');
  alerts.clear(fault, 'over');
  expect(told).toEqual(['WARNING a 1', 'WARNING b 1', 'URGENT_1 c 1', 'URGENT_1 d 1', 'OK over 1']);
});

test('After a start, what holds is told without counting it again, and what does not is cleared once', () => {
  const { alerts, told } = setup();
  alerts.hold(fault, 'WARNING', 'still');
  alerts.hold(fault, 'WARNING', 'still');
  alerts.clear({ component: 'agent:other' }, 'fine');
  alerts.clear({ component: 'agent:other' }, 'fine');
  expect(told).toEqual(['WARNING still 0', 'OK fine 1']);
});

test('A stop tells what was counted', async () => {
  const { alerts, told } = setup();
  alerts.raise(fault, 'WARNING', 'a');
  alerts.raise(fault, 'WARNING', 'b');
  await alerts.stop();
  expect(told).toEqual(['WARNING a 1', 'WARNING b 1']);
});

test('What nobody watches any more is forgotten, and told anew when it is watched again', () => {
  const { alerts, told } = setup();
  alerts.hold(fault, 'WARNING', 'still');
  alerts.forget(({ component }) => component === 'agent:fault');
  alerts.hold(fault, 'WARNING', 'still');
  expect(told).toEqual(['WARNING still 0', 'WARNING still 0']);
});
