import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from './dart/check-page.ts';
import { countClicks } from './dart/count-clicks.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { IDLE, install, uninstall, waitForState } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host } = await nameHosts(dart);
const PROGRAMS = ['crate-1', 'crate-2', 'crate-3'] as const;
const environment = 'test';

beforeAll(async () => {
  for (const name of PROGRAMS) await install(dart, host, { name, environment, section: IDLE });
});
afterAll(async () => {
  for (const name of PROGRAMS) await uninstall(dart, host, name, environment);
});

const bar = (page: Page) => page.getByRole('region', { name: 'Selected rows' });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
const states = (state: string) => Promise.all(PROGRAMS.map((name) => waitForState(dart, host, name, state)));

test('A range of processes is chosen and restarted in place, when it is asked for once more', async () => {
  const before = await states('RUNNING');
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo(`/hosts/${host}`);
  const own = page.getByRole('row').filter({ hasText: 'dart-agent' }).first();
  await own.getByRole('link', { name: /^Log of dart-agent/ }).waitFor();
  expect(
    await own.getByRole('button', { name: /^(Start|Restart|Stop) / }).count(),
    'what the agent refuses to do to itself is not offered',
  ).toBe(0);
  const count = await countClicks(page);
  await box(page, 'crate-1').click();
  await bar(page).getByText('1 process selected').waitFor();
  await box(page, 'crate-3').click({ modifiers: ['Shift'] });
  await bar(page).getByText('3 processes selected').waitFor();
  await expectAccessible(page);
  await bar(page).getByRole('button', { name: 'Restart 3', exact: true }).click();
  await bar(page).getByRole('button', { name: 'Restart 3 processes?' }).click();
  expect(await count()).toBe(4);
  const toast = page.getByRole('status', { name: 'Notifications' });
  await toast.getByText('Restart of 3 processes begun').waitFor();
  await bar(page).waitFor({ state: 'detached' });
  await expectAccessible(page);
  await toast.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('img', { name: /^1 of 1 succeeded/ }).waitFor();
  for (const [index, { pid }] of (await states('RUNNING')).entries())
    expect(pid).not.toBe(before[index]?.pid);
  expect(portal.complaints).toEqual([]);
});

test('Rows are chosen by keys alone; what is in another state than an action wants is left out', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo(`/hosts/${host}`);
  await box(page, 'crate-1').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await bar(page).getByText('2 processes selected').waitFor();
  const stop = bar(page).getByRole('button', { name: 'Stop 2', exact: true });
  await bar(page).getByRole('button', { name: 'Start 0', exact: true, disabled: true }).waitFor();
  await stop.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  for (const name of ['crate-1', 'crate-2']) await waitForState(dart, host, name, 'STOPPED');
  await page.getByRole('checkbox', { name: 'Select all rows of this window' }).click();
  await bar(page).getByRole('button', { name: 'Start 2', exact: true }).waitFor();
  await bar(page).getByRole('button', { name: 'Select nothing' }).click();
  await bar(page).waitFor({ state: 'detached' });
  await waitForState(dart, host, 'crate-3', 'RUNNING');
  expect(portal.complaints).toEqual([]);
});

test('All programs that a filter matches are started by a sheet that says first how many that is', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo('/programs?q=crate');
  await page.getByRole('checkbox', { name: `Select crate-2 (${environment})` }).click();
  await bar(page).getByText('1 program selected').waitFor();
  await bar(page).getByRole('button', { name: 'Select all 3' }).click();
  await bar(page).getByText('3 programs selected').waitFor();
  await expectAccessible(page);
  await bar(page).getByRole('button', { name: 'Start…', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Start the processes of 3 programs' });
  await sheet.getByText(`2 processes on 1 host: ${host}`).waitFor();
  await sheet.getByRole('button', { name: 'Start 2 processes' }).click();
  await page.getByRole('img', { name: /^1 of 1 succeeded/ }).waitFor();
  await states('RUNNING');
  await portal.goTo('/hosts');
  await page.getByRole('checkbox', { name: `Select ${host}`, exact: true }).click();
  await bar(page).getByRole('button', { name: 'Restart…' }).click();
  await page
    .getByRole('dialog')
    .getByText(/processes on 1 host/)
    .waitFor();
  await expectAccessible(page);
  expect(portal.complaints).toEqual([]);
});
