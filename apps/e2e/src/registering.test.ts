import { fileURLToPath } from 'node:url';
import { eventually } from '@dart/testkit';
import { expect, test } from 'vitest';
import { nameHosts, useDart, type Operation } from './dart/dart.ts';
import { readHost } from './dart/describe.ts';
import { done, IDLE, install, register, uninstall, waitForState } from './dart/install.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

test('A .dartrc as people have it is registered as it stands', async () => {
  const dart = useDart();
  const out = await done(dart, ['register', fixture('auditor.yaml'), '--json']);
  expect(JSON.parse(out)).toMatchObject({
    programs: [{ name: 'nightly-auditor', environment: 'production', schedule: '0 1 * * *' }],
  });
});

test('A faulty file is refused whole, and the entry, its field and the rule are named', async () => {
  const dart = useDart();
  const { exitCode, error } = await dart.cli(['register', fixture('faulty.yaml')]);
  expect(exitCode, error).toBe(1);
  expect(error).toMatch(/faulty.*startsecs/);
  expect(error).toMatch(/faulty.*schedule/);
  const { out } = await dart.cli(['register', fixture('faulty.yaml'), '--json']);
  const { error: refusal } = JSON.parse(out) as { error: { issues: unknown[] } };
  expect(refusal.issues).toMatchObject([
    { entry: 2, name: 'faulty', field: 'supervisor', rule: 'wrong-value' },
    { entry: 2, name: 'faulty', field: 'schedule', rule: 'schedule' },
  ]);
  expect((await dart.cli(['process', 'faultless'])).exitCode).toBe(1);
});

const ASSIGN: Operation<{ assignProgram: { __typename: string } }> = {
  text: 'mutation ($input: AssignProgramInput!) { assignProgram(input: $input) { __typename } }',
};
const UNASSIGN: Operation<{ unassignProgram: { __typename: string } }> = {
  text: 'mutation ($input: UnassignProgramInput!) { unassignProgram(input: $input) { __typename } }',
};

test('Who assigns and unassigns at the same time as others does not get in their way', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const names = ['crowd-1', 'crowd-2', 'crowd-3', 'crowd-4', 'crowd-5', 'crowd-6'];
  await register(dart, ...names.map((name) => ({ name, section: IDLE })));
  const inputs = names.map((program) => ({ input: { program, environment: 'production', host } }));
  for (let round = 0; round < 3; round += 1) {
    const assigned = await Promise.all(inputs.map((input) => dart.ask(ASSIGN, input)));
    expect(assigned.map(({ assignProgram }) => assignProgram.__typename)).toEqual(
      names.map(() => 'AssignProgramPayload'),
    );
    const unassigned = await Promise.all(inputs.map((input) => dart.ask(UNASSIGN, input)));
    expect(unassigned.map(({ unassignProgram }) => unassignProgram.__typename)).toEqual(
      names.map(() => 'UnassignProgramPayload'),
    );
  }
  for (const name of names) await done(dart, ['delete-process', name]);
  const settled = async (): Promise<boolean> => (await readHost(dart, host)).pendingChanges.length === 0;
  await eventually(settled, { what: 'nothing that waits' });
});

test('A program that a host cannot take is refused with the reason, and all others are left as they run', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  await done(dart, ['register', fixture('auditor.yaml')]);
  await install(dart, host, { name: 'undisturbed', section: IDLE });
  await waitForState(dart, host, 'undisturbed', 'RUNNING');
  const before = await readHost(dart, host);

  await register(dart, { name: 'acceptable', section: IDLE });
  await Promise.all([
    done(dart, ['assign', 'nightly-auditor', 'production', host]),
    done(dart, ['assign', 'acceptable', 'production', host]),
  ]);
  const after = await eventually(
    async () => {
      const now = await readHost(dart, host);
      const isDone = now.assignments.every(({ status }) => status !== 'WAITING');
      return isDone && now.pendingChanges.some(({ group }) => group === 'acceptable') && now;
    },
    { what: 'an answer of the host to both assignments' },
  );
  const status = Object.fromEntries(after.assignments.map((row) => [row.program, row]));
  expect(status['nightly-auditor']).toMatchObject({
    status: 'REFUSED',
    refusal: expect.stringMatching(/www|\/srv\/logs\/supervisor/) as string,
  });
  expect(status['acceptable']).toMatchObject({ status: 'WRITTEN', refusal: null });
  const pids = (rows: typeof before.processes) => rows.map(({ fullName, pid }) => [fullName, pid]);
  expect(pids(after.processes)).toEqual(pids(before.processes));

  await done(dart, ['update', 'acceptable', host]);
  await waitForState(dart, host, 'acceptable', 'RUNNING');
  await done(dart, ['unassign', 'nightly-auditor', 'production', host]);
  await Promise.all(['acceptable', 'undisturbed'].map((name) => uninstall(dart, host, name)));
});
