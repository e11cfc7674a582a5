import { expect, test } from 'vitest';
import { expectAccessible, MOST_SCRIPT_KB, weighScripts } from './dart/check-page.ts';
import { nameHosts, useDart } from './dart/dart.ts';
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
