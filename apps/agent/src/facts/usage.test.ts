import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { waitFor } from '../fixtures/wait-for.ts';
import type { ProcessRow } from '../model/model.ts';
import { createUsage } from './usage.ts';

/** A model of one process that is really there: it takes 40 MB, and as much of a core as it gets. */
function setup() {
  const child = spawn(process.execPath, ['-e', 'const kept = Buffer.alloc(4e7, 1); for (;;) kept[0] ^= 1;']);
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const row: ProcessRow = {
    group: 'g',
    name: 'n',
    state: 'RUNNING',
    stateSinceMs: 0,
    pid: child.pid ?? 0,
  };
  const rows = [row];
  return { child, exited, row, rows, usage: createUsage({ rows }, tmpdir()) };
}

test('What a process uses is sampled; what the gateway was told is not told again until it differs', async () => {
  const { row, rows, usage } = setup();
  await waitFor('its memory', () => {
    usage.sample();
    return Number(usage.read()?.processes[0]?.memoryBytes) > 4e7;
  });
  await waitFor('its CPU', () => {
    usage.sample();
    return (usage.read()?.processes[0]?.cpuPercent ?? 0) > 0;
  });
  const first = usage.read();
  if (first === null) throw new Error('nothing was told yet');
  expect(first.processes).toEqual([expect.objectContaining({ group: 'g', name: 'n', pid: row.pid })]);
  expect(first.load1).toBeGreaterThan(0);
  expect(Number(first.memoryAvailableBytes)).toBeGreaterThan(0);
  expect(Number(first.logDiskFreeBytes)).toBeLessThanOrEqual(Number(first.logDiskBytes));
  expect(usage.read()).toMatchObject({ processes: [{ name: 'n' }] });
  usage.accept();
  expect(usage.read()).toBeNull();
  rows[0] = { ...row, pid: process.pid };
  usage.sample();
  expect(usage.read()).toMatchObject({ processes: [{ pid: process.pid }] });
});

test('A run keeps the peak and the CPU time of its last sample after its end, and one without a sample has none', async () => {
  const { child, exited, row, rows, usage } = setup();
  expect(usage.ofRun(row.pid)).toEqual({});
  const cpuMs = await waitFor('a sample of its memory and CPU', () => {
    usage.sample();
    const used = usage.ofRun(row.pid);
    return Number(used.peakMemoryBytes) > 4e7 && Number(used.cpuMs) > 0 && Number(used.cpuMs);
  });
  child.kill('SIGKILL');
  await exited;
  // Its event may come after the next sample.
  usage.sample();
  expect(Number(usage.ofRun(row.pid).cpuMs)).toBeGreaterThanOrEqual(cpuMs);
  rows.length = 0;
  usage.sample();
  expect(usage.ofRun(row.pid)).toEqual({});
});
