import { readFile } from 'node:fs/promises';
import { eventually } from '@dart/testkit';
import { expect } from 'vitest';
import type { Dart } from '../dart/dart.ts';
import { listRuns, listTransitions, type Run, type Transition } from '../dart/rows.ts';
import type { OwnHost } from './own-host.ts';
import { readSteps, type Step } from './own-log.ts';
import type { DiaryLine } from './worker.ts';

export interface Told {
  readonly transitions: readonly Transition[];
  readonly runs: readonly Run[];
}

/**
 * Waits until dart has told as many changes as supervisord's log has, then compares them one by one: none is missing,
 * double or out of its order, and each follows from the one before.
 */
export async function expectTold(
  dart: Dart,
  { name: host, daemon }: OwnHost,
  isInstant: (process: string) => boolean,
  withinMs = 60_000,
): Promise<Told> {
  const readLog = async (): Promise<Map<string, Step[]>> =>
    readSteps(await readFile(daemon.logFile, 'utf8'), isInstant);
  const transitions = await eventually(
    async () => {
      const told = await listTransitions(dart, { host });
      const steps = [...(await readLog()).values()].flat();
      return told.length >= steps.length && told;
    },
    { withinMs, what: `every change of ${host} in dart` },
  ).catch(() => listTransitions(dart, { host }));
  const steps = await readLog();
  for (const [process, expected] of steps) {
    const own = transitions.filter((row) => row.process === process);
    expect(own.map(toStep), process).toEqual(expected);
    expect(own.map(({ from }) => from).slice(1)).toEqual(own.slice(0, -1).map(({ to }) => to));
  }
  expect(new Set(transitions.map((row) => row.process))).toEqual(new Set(steps.keys()));
  expect(transitions.every(({ count }) => count === 1)).toBe(true);
  // The order of the rows is that of starts, and within a start that of its numbers.
  const order = transitions.map(({ start, sequence }) => start * 1e9 + Number(sequence));
  expect(order).toEqual([...new Set(order)].sort((left, right) => left - right));
  return { transitions, runs: await listRuns(dart, { host }) };
}

const toStep = ({ to, pid }: Transition): Step => (to === 'RUNNING' ? { to, pid: pid ?? 0 } : { to });

/**
 * Each start that a program wrote itself is one run, and each exit that it wrote is the end of that run. A run without
 * such a line was stopped before the program came to write it.
 */
export function expectRuns(runs: readonly Run[], diary: readonly DiaryLine[]): void {
  const keyOf = ({ process, pid }: Run): string => `${process} ${pid ?? 0}`;
  const lines = (what: DiaryLine['what']): string[] =>
    diary.filter((line) => line.what === what).map(({ name, pid }) => `${name} ${pid}`);
  const written = new Set(lines('start'));
  const names = new Set(diary.map(({ name }) => name));
  const own = runs.filter(({ process, startedAt }) => startedAt !== null && names.has(process));
  const [said, unsaid] = [
    own.filter((run) => written.has(keyOf(run))),
    own.filter((run) => !written.has(keyOf(run))),
  ];
  expect(said.map(keyOf).sort()).toEqual(lines('start').sort());
  expect(unsaid.filter(({ outcome }) => outcome !== 'STOPPED')).toEqual([]);
  const ended = own.filter(({ exitStatus }) => exitStatus === 3);
  expect(ended.map(keyOf).sort()).toEqual(lines('exit').sort());
}
