import { eventually } from '@dart/testkit';
import type { Dart } from './dart.ts';
import { command, readHost, readProcess, type ProcessRow } from './describe.ts';

export interface ProgramOptions {
  readonly name: string;
  /** production unless told. */
  readonly environment?: string;
  /** Keys and values of the section. */
  readonly section: Readonly<Record<string, string | number | boolean>>;
  readonly schedule?: string;
  /** As a .dartrc says them. */
  readonly schedules?: readonly Readonly<Record<string, string | number | boolean>>[];
}

/** A program that does nothing until it is ended, and runs as soon as it is spawned. */
export const IDLE = { command: '/bin/sleep 1000000', startsecs: 0, stopwaitsecs: 2 } as const;

/** Runs `dart WORDS…` and fails unless it was done. */
export async function done(dart: Dart, words: readonly string[], input?: string): Promise<string> {
  const { exitCode, out, error } = await dart.cli(words, input);
  if (exitCode !== 0) throw new Error(`dart ${words.join(' ')} (exit code ${exitCode}): ${out}${error}`);
  return out;
}

/** Registers programs as a .dartrc on standard input; JSON is YAML too. */
export async function register(dart: Dart, ...programs: readonly ProgramOptions[]): Promise<void> {
  const processes = programs.map(({ name, environment, section, schedule, schedules }) => ({
    name,
    ...(environment !== undefined && { environment }),
    supervisor: Object.entries(section)
      .map(([key, value]) => `${key} = ${value.toString()}\n`)
      .join(''),
    ...(schedule !== undefined && { schedule }),
    ...(schedules !== undefined && { schedules }),
  }));
  await done(dart, ['register', '-'], JSON.stringify({ processes }));
}

/** Assigns a program and waits until the host has written it and shows it as an addition that waits. */
export async function assign(
  dart: Dart,
  host: string,
  program: string,
  environment = 'production',
): Promise<void> {
  await done(dart, ['assign', program, environment, host]);
  await eventually(
    async () => {
      const { pendingChanges } = await readHost(dart, host);
      return pendingChanges.some(({ group, kind }) => group === program && kind === 'ADDED');
    },
    { what: `${program} as an addition that waits on ${host}` },
  );
}

/** Registers, assigns and applies a program; an update that fails fails the test. */
export async function install(dart: Dart, host: string, program: ProgramOptions): Promise<void> {
  await register(dart, program);
  await assign(dart, host, program.name, program.environment);
  const update = await command(dart, 'update', program.name, host);
  if (update.exitCode !== 0) throw new Error(`update ${program.name}: ${update.message ?? update.state}`);
}

/** Waits until a process is in a state. */
export async function waitForState(
  dart: Dart,
  host: string,
  fullName: string,
  state: string,
): Promise<ProcessRow> {
  return eventually(
    async () => {
      const row = await readProcess(dart, host, fullName);
      return row.state === state && row;
    },
    { what: `${fullName} ${state} on ${host}` },
  );
}

/** Takes a program off a host and applies that, until neither a process nor a change of it is left there. */
export async function takeOff(
  dart: Dart,
  host: string,
  program: string,
  environment = 'production',
): Promise<void> {
  await done(dart, ['unassign', program, environment, host]);
  await eventually(
    async () => {
      const { pendingChanges, processes } = await readHost(dart, host);
      const change = pendingChanges.find(({ group }) => group === program);
      // it may be that of an assignment before this one: then there is another
      if (change?.kind === 'REMOVED') await done(dart, ['update', program, host]);
      return change === undefined && processes.every(({ group }) => group !== program);
    },
    { what: `${program} gone from ${host}`, withinMs: 30_000 },
  );
}

/** Takes a program off the one host that has it and deletes it, so that nothing of it is left for the next test. */
export async function uninstall(
  dart: Dart,
  host: string,
  program: string,
  environment = 'production',
): Promise<void> {
  await takeOff(dart, host, program, environment);
  await done(dart, ['delete-process', program, environment]);
}
