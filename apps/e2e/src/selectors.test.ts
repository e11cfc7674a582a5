import { eventually } from '@dart/testkit';
import { afterAll, expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readHost } from './dart/describe.ts';
import { done, IDLE, register, waitForState } from './dart/install.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const PROGRAM = 'by-label';
const LABEL = 'ring=selected';

const waitForPending = (on: string, kind: string) =>
  eventually(
    async () => {
      const { pendingChanges } = await readHost(dart, on);
      return pendingChanges.some((change) => change.group === PROGRAM && change.kind === kind);
    },
    { what: `${PROGRAM} ${kind} on ${on}` },
  );

afterAll(async () => {
  await dart.cli(['unassign', PROGRAM, 'production', '--label', LABEL]);
  // an update fails once the host has nothing of it any more
  for (const on of [host, otherHost]) {
    await dart.cli(['label', on, 'ring-']);
    await eventually(async () => (await dart.cli(['update', PROGRAM, on])).exitCode === 1);
  }
  await done(dart, ['delete-process', PROGRAM]);
});

test('A program assigned by a label comes to each host that has it, and what runs stays when the label goes', async () => {
  await register(dart, { name: PROGRAM, section: IDLE });
  await done(dart, ['label', host, LABEL]);
  const assigned = await done(dart, ['assign', PROGRAM, 'production', '--label', LABEL]);
  expect(assigned).toContain('is assigned wherever ring=selected; 1 host got it now');
  await waitForPending(host, 'ADDED');
  await done(dart, ['update', PROGRAM, host]);
  await waitForState(dart, host, PROGRAM, 'RUNNING');

  await done(dart, ['label', otherHost, LABEL]);
  await waitForPending(otherHost, 'ADDED');
  expect(await done(dart, ['process', PROGRAM])).toMatch(/by selector ring=selected/);
  const refused = await dart.cli(['unassign', PROGRAM, 'production', host]);
  expect(refused).toMatchObject({ exitCode: 1 });
  expect(refused.error).toContain('A selector assigns it');

  await done(dart, ['label', host, 'ring-']);
  await waitForPending(host, 'REMOVED');
  await waitForState(dart, host, PROGRAM, 'RUNNING');
});
