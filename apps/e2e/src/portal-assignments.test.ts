import { eventually } from '@dart/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, MOST_SCRIPT_KB, weighScripts } from './dart/check-page.ts';
import { nameHosts, useDart, type Operation } from './dart/dart.ts';
import { assign, done, IDLE, install, takeOff, uninstall } from './dart/install.ts';
import { readHost } from './dart/describe.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const PROGRAM = 'ledger';

const ENABLED: Operation<{ assignments: { edges: { node: { enabled: boolean } }[] } }> = {
  text: `query ($host: String!) { assignments(first: 2, filter: { program: "${PROGRAM}", host: $host }) {
    edges { node { enabled } } } }`,
};

const isEnabled = async (on: string): Promise<boolean | undefined> =>
  (await dart.ask(ENABLED, { host: on })).assignments.edges[0]?.node.enabled;

beforeAll(async () => {
  await install(dart, host, { name: PROGRAM, section: IDLE });
  await assign(dart, otherHost, PROGRAM);
  await done(dart, ['update', PROGRAM, otherHost]);
});
afterAll(async () => {
  await takeOff(dart, otherHost, PROGRAM);
  await uninstall(dart, host, PROGRAM);
});

test('The grid is filtered with counts, and says what runs and what waits of each', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: 'Assignments', level: 1 }).waitFor();
  await page.getByRole('searchbox', { name: 'Search programs and hosts' }).fill(PROGRAM);
  const rows = page.getByRole('row').filter({ hasText: PROGRAM });
  await rows
    .filter({ has: page.getByTitle(host, { exact: true }) })
    .getByTitle('1 Running')
    .waitFor();
  await rows.filter({ hasText: otherHost }).getByText('Written').waitFor();
  await page.getByRole('button', { name: 'Enabled 2' }).waitFor();
  await page.getByRole('button', { name: 'Written 2' }).click();
  await page.waitForURL((url) => url.searchParams.get('status') === 'WRITTEN');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Disabled 0' }).click();
  await page.getByText('No assignment matches.').waitFor();
  await expectAccessible(page);
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_SCRIPT_KB);
  expect(portal.complaints).toEqual([]);
});

test('Disabling and taking off act at once and are undone by one click or key', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo(`/assignments?q=${PROGRAM}`);
  const toast = page.getByRole('status', { name: 'Notifications' });
  await page.getByRole('button', { name: `Disable ${PROGRAM} on ${otherHost}` }).click();
  await toast.getByText(`Disabled ${PROGRAM} on ${otherHost}`).waitFor();
  await page.getByRole('button', { name: `Enable ${PROGRAM} on ${otherHost}` }).waitFor();
  expect(await isEnabled(otherHost)).toBe(false);
  await expectAccessible(page);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await toast.getByText(`Undone: Disabled ${PROGRAM}`).waitFor();
  expect(await isEnabled(otherHost)).toBe(true);

  await page.getByRole('button', { name: `Unassign ${PROGRAM} on ${otherHost}` }).click();
  await toast.getByText(`Unassigned ${PROGRAM} on ${otherHost}`).waitFor();
  expect(await isEnabled(otherHost)).toBe(undefined);
  await page.keyboard.press('z');
  await toast.getByText(`Undone: Unassigned ${PROGRAM}`).waitFor();
  expect(await isEnabled(otherHost)).toBe(true);
  expect(portal.complaints).toEqual([]);
});

test('Many are disabled at once and undone; taking off many wants their number typed', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo(`/assignments?q=${PROGRAM}`);
  const toast = page.getByRole('status', { name: 'Notifications' });
  const bar = page.getByRole('region', { name: 'Selected rows' });
  const all = page.getByRole('checkbox', { name: 'Select all rows of this window' });
  await page.getByRole('checkbox', { name: `Select ${PROGRAM} on ${otherHost}` }).waitFor();
  await all.click();
  await bar.getByRole('button', { name: 'Disable 2' }).click();
  await toast.getByText('Disabled 2 assignments').waitFor();
  await toast.getByRole('button', { name: 'Undo' }).click();
  await toast.getByText('Undone: Disabled 2 assignments').waitFor();
  for (const on of [host, otherHost]) expect(await isEnabled(on)).toBe(true);

  await all.click();
  await bar.getByRole('button', { name: 'Unassign 2…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Unassign 2 assignments' });
  await sheet.getByRole('button', { name: 'Unassign 2 assignments', disabled: true }).waitFor();
  await expectAccessible(page);
  await sheet.getByLabel('Type 2 to confirm').fill('2');
  await page.keyboard.press('Enter');
  await toast.getByText('Unassigned 2 assignments').waitFor();
  for (const on of [host, otherHost]) expect(await isEnabled(on)).toBe(undefined);
  await toast.getByRole('button', { name: 'Undo' }).last().click();
  await toast.getByText('Undone: Unassigned 2 assignments').waitFor();
  for (const on of [host, otherHost]) expect(await isEnabled(on)).toBe(true);
  await eventually(async () =>
    (await readHost(dart, host)).pendingChanges.every(({ group }) => group !== PROGRAM),
  );
  expect(portal.complaints).toEqual([]);
});
