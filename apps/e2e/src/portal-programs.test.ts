import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, MOST_SCRIPT_KB, weighScripts } from './dart/check-page.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { assign, done, IDLE, install, takeOff, uninstall, waitForState } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const PROGRAM = 'gallery';

beforeAll(async () => {
  await install(dart, host, { name: PROGRAM, section: IDLE, schedule: '30 4 * * *' });
  await assign(dart, otherHost, PROGRAM);
  await done(dart, ['update', PROGRAM, otherHost]);
});
afterAll(async () => {
  await takeOff(dart, otherHost, PROGRAM);
  await uninstall(dart, host, PROGRAM);
});

test('A program is restarted on all its hosts with three clicks, and the result of each is told', async () => {
  const before = await Promise.all([host, otherHost].map((on) => waitForState(dart, on, PROGRAM, 'RUNNING')));
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo('/programs');
  await expectAccessible(page);

  await page.getByRole('link', { name: PROGRAM, exact: true }).click();
  await page.getByRole('button', { name: 'Restart all…' }).click();
  const sheet = page.getByRole('dialog', { name: `Restart ${PROGRAM}` });
  await sheet.getByText('2 processes on 2 hosts').waitFor();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Restart 2 processes' }).click();

  await page.getByRole('heading', { name: 'Restart on 2 hosts', level: 1 }).waitFor();
  await page.getByRole('img', { name: /^2 of 2 succeeded/ }).waitFor();
  await page.getByRole('row').filter({ hasText: otherHost }).getByText('Succeeded').waitFor();
  await expectAccessible(page);
  const after = await Promise.all([host, otherHost].map((on) => waitForState(dart, on, PROGRAM, 'RUNNING')));
  for (const [index, { pid }] of after.entries()) expect(pid).not.toBe(before[index]?.pid);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('row').filter({ hasText: 'Restart on 2 hosts' }).first().waitFor();
  await expectAccessible(page);
  expect(portal.complaints).toEqual([]);
});

test('What fails on a host is told there, and only that is tried again', async () => {
  await done(dart, ['stop', PROGRAM, host]);
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo(`/programs/${PROGRAM}`);
  await page.getByRole('button', { name: 'Stop all…' }).click();
  await page.getByLabel('Stop after failures').fill('0');
  await page.getByRole('button', { name: 'Stop 2 processes' }).click();
  await page.getByRole('img', { name: /^1 of 2 succeeded, 1 failed/ }).waitFor();
  const row = page.getByRole('row').filter({ has: page.getByTitle(host, { exact: true }) });
  await row.getByText('Failed').waitFor();
  await page.getByRole('button', { name: 'Retry 1 failed' }).click();
  await page.getByRole('heading', { name: 'Stop on 1 host', level: 1 }).waitFor();
});

test('A program shows its configuration, its next runs in words, and the hosts it is assigned to', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo(`/programs/${PROGRAM}`);
  const open = (tab: string) =>
    page.getByRole('navigation', { name: 'Parts of the program' }).getByRole('link', { name: tab }).click();
  await page.getByRole('row').filter({ hasText: otherHost }).waitFor();
  await expectAccessible(page);
  await open('Configuration');
  await page.getByText('command = /bin/sleep 1000000').first().waitFor();
  await expectAccessible(page);
  await open('Schedule');
  const times = page.getByRole('region', { name: /^Schedule/ }).getByRole('row');
  await times.filter({ hasText: '04:30' }).first().waitFor();
  expect(await times.filter({ hasText: '04:30' }).count()).toBe(5);
  await expectAccessible(page);
  await open('Assignments');
  await page.getByRole('row').filter({ hasText: otherHost }).getByText('Written').waitFor();
  await expectAccessible(page);
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_SCRIPT_KB);
  await portal.goTo(`/programs/${PROGRAM}?env=nowhere`);
  await page.getByText('There is no program of this name in nowhere.').waitFor();
  expect(portal.complaints).toEqual([]);
});
