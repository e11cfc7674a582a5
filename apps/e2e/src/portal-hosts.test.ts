import { expect, test } from 'vitest';
import { expectAccessible, MOST_SCRIPT_KB, weighScripts } from './dart/check-page.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { IDLE, install, uninstall, waitForState } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);

test('The hosts are listed, found by name and state, and the address keeps what is looked at', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByTitle(name, { exact: true }) });
  await row(host).getByText('Online').waitFor();
  await row(otherHost).waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type(otherHost);
  await page.waitForURL((url) => url.searchParams.get('q') === otherHost);
  await page.getByRole('button', { name: /^Offline/ }).click();
  await page.getByText('No host matches.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Show all hosts' }).click();
  await row(host).waitFor();
  await expectAccessible(page);
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_SCRIPT_KB);

  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
  await expectAccessible(page);
  expect(portal.complaints).toEqual([]);
});

test('On a phone the pages are reached from below', async () => {
  const { page } = await openPortal(await createSignInLink(dart));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Hosts' }).click();
  await page.getByRole('heading', { name: 'Hosts', level: 1 }).waitFor();
  await page.getByTitle(host, { exact: true }).waitFor();
});

test('A host is opened beside the list and then whole, by keyboard; its programs are acted on there', async () => {
  await install(dart, host, { name: 'shelf', section: IDLE });
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo('/hosts');
  await page.getByRole('link', { name: host, exact: true }).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: host });
  await drawer.getByText('shelf', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await drawer.getByRole('link', { name: 'Open the page' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: host, level: 1 }).waitFor();

  const row = page.getByRole('row').filter({ hasText: 'shelf' });
  await row.locator('[data-state=RUNNING]').waitFor();
  await portal.press(`Stop shelf on ${host}`);
  await portal.press(`Stop shelf on ${host}?`);
  await row.locator('[data-state=STOPPED]').waitFor();
  await waitForState(dart, host, 'shelf', 'STOPPED');
  await portal.press('Reread');
  await page.getByText('Reread', { exact: true }).and(page.getByRole('status')).waitFor();
  await page.mouse.move(0, 0);
  await expectAccessible(page);
  for (const tab of ['Waiting', 'Runs', 'Alerts']) {
    await page
      .getByRole('navigation', { name: 'Parts of the host' })
      .getByRole('link', { name: tab })
      .click();
    await page.waitForURL(/tab=/);
    await expectAccessible(page);
  }
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_SCRIPT_KB);
  await portal.goTo('/hosts/nowhere');
  await page.getByText('There is no host of this name.').waitFor();
  expect(portal.complaints).toEqual([]);
  await uninstall(dart, host, 'shelf');
});
