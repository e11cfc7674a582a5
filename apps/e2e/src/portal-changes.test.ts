import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './dart/check-page.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { assign, done, IDLE, register, takeOff, uninstall, waitForState } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const PROGRAM = 'shelved';

beforeAll(async () => {
  await register(dart, { name: PROGRAM, section: IDLE });
  await assign(dart, host, PROGRAM);
  await assign(dart, otherHost, PROGRAM);
});
afterAll(async () => {
  await takeOff(dart, otherHost, PROGRAM);
  await uninstall(dart, host, PROGRAM);
});

test('What waits on two hosts is shown once with its difference, and applied with one click', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo('/changes');
  const card = page.getByRole('region', { name: PROGRAM, exact: true }).first();
  await card.getByText('On 2 hosts').waitFor();
  await card.getByText('+ command = /bin/sleep 1000000').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Apply ${PROGRAM}`, exact: true }).click();
  await page.getByRole('img', { name: /^2 of 2 succeeded/ }).waitFor();
  for (const on of [host, otherHost]) await waitForState(dart, on, PROGRAM, 'RUNNING');
  await portal.goTo('/changes');
  await card.waitFor({ state: 'detached' });
  expect(portal.complaints).toEqual([]);
});

test('The audit tells who assigned it, and is narrowed to a person', async () => {
  await done(dart, ['disable', PROGRAM, 'production', host]);
  await done(dart, ['enable', PROGRAM, 'production', host]);
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  const rows = page.getByRole('row').filter({ hasText: PROGRAM });
  await rows.filter({ hasText: 'Assign program' }).first().waitFor();
  await rows.locator('summary').first().click();
  await rows.getByRole('group', { name: 'Difference' }).first().waitFor();
  await expectAccessible(page);
  await rows.getByTitle('Only of assignment').first().click();
  await page.waitForURL((url) => url.searchParams.get('kind') === 'assignment');
  await page.getByRole('button', { name: 'No longer only kind assignment' }).waitFor();
  expect(portal.complaints).toEqual([]);
});
