import { eventually, request } from '@dart/testkit';
import type { BenchDart } from './dart.ts';

export interface ScheduledPrograms {
  readonly names: readonly string[];
  /** The lines of their section. */
  readonly configuration: string;
  readonly host: string;
}

export interface BenchSchedule {
  readonly name: string;
  readonly cron: string;
}

/** So many at once: a request has a limit of size. */
const AT_ONCE = 10;
const REGISTER = `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) { __typename
  ... on InvalidInputError { issues { field message } } } }`;
const ASSIGN = `mutation ($host: String!, $program: String!) { assignProgram(input: { program: $program,
  environment: "production", host: $host }) { __typename } }`;
const UPDATE = `mutation ($host: String!) { runCommand(input: { host: $host, action: UPDATE, targets: ["all"] }) { __typename } }`;
const PENDING = `query ($host: String!) { host(name: $host) { pendingCount } }`;

/** Registers each of the programs with these schedules. */
export async function registerAll(
  dart: BenchDart,
  { names, configuration }: ScheduledPrograms,
  schedules: readonly BenchSchedule[],
): Promise<void> {
  for (let first = 0; first < names.length; first += AT_ONCE) {
    const programs = names.slice(first, first + AT_ONCE).map((name) => ({ name, configuration, schedules }));
    const { registerPrograms } = (await request(dart.url, dart.adminToken, REGISTER, { programs })) as {
      registerPrograms: { __typename: string };
    };
    if (registerPrograms.__typename !== 'RegisterProgramsPayload') {
      throw new Error(JSON.stringify(registerPrograms));
    }
  }
}

/** Assigns the programs and applies that. */
export async function installAll(dart: BenchDart, { names, host }: ScheduledPrograms): Promise<void> {
  const ask = (query: string, variables: Record<string, unknown> = {}): Promise<unknown> =>
    request(dart.url, dart.adminToken, query, { host, ...variables });
  for (const program of names) await ask(ASSIGN, { program });
  const waitForPending = (count: number): Promise<unknown> =>
    eventually(
      async () => ((await ask(PENDING)) as { host: { pendingCount: number } }).host.pendingCount === count,
      { what: `${count} pending changes of ${host}`, withinMs: 180_000 },
    );
  await waitForPending(names.length);
  await ask(UPDATE);
  await waitForPending(0);
}
