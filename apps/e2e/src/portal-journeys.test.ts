import { eventually } from '@dart/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './dart/check-page.ts';
import { countClicks } from './dart/count-clicks.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { command, readHost } from './dart/describe.ts';
import { assign, done, IDLE, install, register, takeOff, uninstall, waitForState } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const WELL = 'weaver';
const BROKEN = 'spinner';
const WAITING = ['loom-1', 'loom-2'] as const;
const BREAKS = {
  command: `/bin/sh -c "echo thread 7 is torn >&2; exit 3"`,
  autostart: false,
  autorestart: false,
  startretries: 0,
  startsecs: 1,
} as const;

beforeAll(async () => {
  await install(dart, host, { name: WELL, section: IDLE });
  await install(dart, host, { name: BROKEN, section: BREAKS });
});
afterAll(async () => {
  await uninstall(dart, host, WELL);
  await uninstall(dart, host, BROKEN);
});

test('What fails, where, and what it said last is seen without a click', async () => {
  await command(dart, 'start', BROKEN, host);
  await waitForState(dart, host, BROKEN, 'FATAL');
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  const count = await countClicks(page);
  const problem = page.getByTestId('problem').filter({ hasText: BROKEN });
  await problem.getByText(`on ${host}`, { exact: true }).waitFor();
  await problem.getByText('thread 7 is torn').waitFor();
  expect(await count()).toBe(0);
  await expectAccessible(page);
  expect(portal.complaints).toEqual([]);
});

test('A program is restarted on one host with one click', async () => {
  const before = await waitForState(dart, host, WELL, 'RUNNING');
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  const count = await countClicks(page);
  await page.getByRole('button', { name: `Restart ${WELL} on ${host}`, exact: true }).click();
  await eventually(async () => (await waitForState(dart, host, WELL, 'RUNNING')).pid !== before.pid);
  expect(await count()).toBe(1);
  expect(portal.complaints).toEqual([]);
});

test('Who stopped it is told by its state, and it is put back from there: two clicks', async () => {
  await done(dart, ['stop', WELL, host]);
  await waitForState(dart, host, WELL, 'STOPPED');
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  const count = await countClicks(page);
  const state = page
    .getByRole('region', { name: host, exact: true })
    .locator(`[data-process="${WELL}"]`)
    .getByRole('button', { name: `(history of ${WELL} on ${host})` });
  await state.click();
  const drawer = page.getByRole('complementary', { name: `History of ${WELL} on ${host}` });
  await drawer.getByText(/^Stopped by/).waitFor();
  await drawer
    .getByRole('list')
    .getByText(/stopped it$/)
    .first()
    .waitFor();
  await drawer.getByRole('button', { name: 'Revert: start it' }).click();
  await waitForState(dart, host, WELL, 'RUNNING');
  expect(await count()).toBe(2);
  await drawer.getByText('Nothing that somebody did last').waitFor({ state: 'detached' });
  await drawer.getByRole('button', { name: 'Revert: stop it' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(portal.complaints).toEqual([]);
});

test('What waits is reviewed and applied with two clicks', async () => {
  await register(dart, ...WAITING.map((name) => ({ name, section: IDLE })));
  for (const name of WAITING) await assign(dart, otherHost, name);
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  const count = await countClicks(page);
  await page.getByRole('link', { name: /^Review \d+ changes$/ }).click();
  for (const name of WAITING) await page.getByRole('region', { name, exact: true }).first().waitFor();
  await page.getByRole('button', { name: /^Apply \d+$/ }).click();
  await page.getByRole('img', { name: /^\d+ of \d+ succeeded/ }).waitFor();
  expect(await count()).toBe(2);
  for (const name of WAITING) await waitForState(dart, otherHost, name, 'RUNNING');
  await eventually(async () => (await readHost(dart, otherHost)).pendingChanges.length === 0);
  for (const name of WAITING) {
    await takeOff(dart, otherHost, name);
    await done(dart, ['delete-process', name]);
  }
  expect(portal.complaints).toEqual([]);
});
