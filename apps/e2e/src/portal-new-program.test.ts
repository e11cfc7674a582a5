import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTemporaryFolder, eventually } from '@dart/testkit';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, MOST_SCRIPT_KB, weighScripts } from './dart/check-page.ts';
import { countClicks } from './dart/count-clicks.ts';
import { useDart, type Dart, type Operation } from './dart/dart.ts';
import { done, waitForState } from './dart/install.ts';
import { createSignInLink, openBrowserPage, openPortal } from './dart/portal.ts';
import { startDart } from './dart/start-dart.ts';
import { tabTo } from './dart/tab-to.ts';

/** kB that the editor may load more, compressed. */
const MOST_EDITOR_KB = 125;
const HOSTS = 5;

let dart: Dart;
let hosts: readonly string[];
let end: () => Promise<void>;

beforeAll(async () => {
  const folder = await createTemporaryFolder();
  await writeFile(join(folder.path, 'examples-applied'), '');
  const started = await startDart(folder.path, HOSTS);
  end = async () => {
    await started.stop();
    await folder.remove();
  };
  dart = useDart(folder.path);
  hosts = (await dart.readRun()).hosts.map(({ fqdn }) => fqdn);
}, 90_000);
afterAll(() => end());

const open = async (path: string) => {
  const portal = await openPortal(await createSignInLink(dart));
  await portal.goTo(path);
  return portal;
};

const paneOf = (page: Page, name: RegExp) => page.getByRole('region', { name });
const review = (page: Page) => paneOf(page, /Review/);
const createButton = (page: Page) => page.getByRole('button', { name: /^Create/ });
const write = async (page: Page, name: string, command: string): Promise<void> => {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('command', { exact: true }).fill(command);
};

const waitForValue = (field: Locator, value: string) =>
  eventually(async () => (await field.inputValue()) === value, { what: `the value ${value}` });

test('A new program runs on five hosts after at most four clicks, with what will be written in sight', async () => {
  const { page, complaints } = await open('/programs');
  const clicks = await countClicks(page);
  await page.getByRole('link', { name: 'New program' }).click();
  await write(page, 'payments', '/bin/sleep 1000000');
  await page.getByRole('button', { name: `All matching ${HOSTS}` }).click();
  await review(page)
    .getByText(/^5 hosts: /)
    .waitFor();
  await review(page).getByText('command = /bin/sleep 1000000').waitFor();
  await page.getByRole('button', { name: `Create and start on ${HOSTS} hosts` }).click();

  await page.getByRole('heading', { name: `Update on ${HOSTS} hosts`, level: 1 }).waitFor();
  await page.getByRole('img', { name: /^5 of 5 succeeded/ }).waitFor({ timeout: 40_000 });
  expect(await clicks()).toBeLessThanOrEqual(4);
  await page.getByText('payments (production) revision 1').waitFor();
  for (const host of hosts) await waitForState(dart, host, 'payments', 'RUNNING');
  expect(complaints).toEqual([]);
});

test('Form and text are one: what either holds, the other keeps, letter by letter, also after a reload', async () => {
  const { page, complaints } = await open('/programs/new');
  await write(page, 'twofold', '/bin/cat');
  await page.getByRole('radio', { name: 'INI' }).check();
  const editor = page.getByRole('textbox', { name: 'Lines of the section' });
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('; a remark\nautost');
  await page.getByRole('option', { name: /^autostart/ }).click();
  await page.getByRole('option', { name: 'false' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('startsec = 4\n');
  await page.keyboard.press('Escape');
  const said = page.getByRole('list', { name: 'What the gateway says' });
  await said
    .getByText('startsec is unknown to supervisord, which ignores it; did you mean startsecs?')
    .waitFor();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Form' }).check();
  expect(await page.getByLabel('autostart', { exact: true }).inputValue()).toBe('false');
  await page.getByLabel('command', { exact: true }).fill('/bin/cat -u');
  await page.getByText('The text also has startsec').waitFor();
  await page.reload();
  await waitForValue(page.getByLabel('command', { exact: true }), '/bin/cat -u');
  await page.getByRole('radio', { name: 'INI' }).check();
  await editor.getByText('startsec = 4').waitFor();
  const lines = await editor.locator('.cm-line').allInnerTexts();
  expect(lines.slice(0, 4)).toEqual([
    'command = /bin/cat -u',
    '; a remark',
    'autostart = false',
    'startsec = 4',
  ]);
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByRole('radio', { name: 'Form' }).check();
  expect(await page.getByLabel('command', { exact: true }).inputValue()).toBe('');
  expect(complaints).toEqual([]);
});

test('A fault is told at its field, with its line and the next step, and nothing can be created', async () => {
  const { page, complaints } = await open('/programs/new');
  await write(page, 'a name', '/bin/cat');
  await page.getByLabel('numprocs', { exact: true }).fill('many');
  await page.getByText('line 2: numprocs is "many"; write a whole number').first().waitFor();
  expect(await page.getByLabel('numprocs', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Name', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect(await createButton(page).isDisabled()).toBe(true);
  await expectAccessible(page);
  await page.getByLabel('Search hosts').fill('no such host');
  await page.getByText('No host matches.').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('What is registered already is shown as a difference; a host that refuses it says why', async () => {
  const { page, complaints } = await open('/programs/new');
  const [first = '', second = ''] = hosts;
  await done(dart, ['label', second, 'role=odd']);
  await write(page, 'payments', '/bin/sleep 2000000');
  const difference = review(page).getByRole('group', { name: 'Difference' });
  await difference.getByText('− command = /bin/sleep 1000000').waitFor();
  await difference.getByText('+ command = /bin/sleep 2000000').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Environment', { exact: true }).fill('test');
  await page.getByRole('checkbox', { name: first, exact: true }).check();
  await review(page)
    .getByText(/^1 host has it in another environment/)
    .waitFor();
  expect(await createButton(page).isDisabled()).toBe(true);

  await page.getByRole('button', { name: 'Begin anew' }).click();
  await write(page, 'refused', '/bin/cat');
  await page.getByLabel('user', { exact: true }).fill('nobody-of-this-name');
  await page.getByRole('button', { name: /^role=odd/ }).click();
  await page.getByRole('button', { name: 'All matching 1', exact: true }).click();
  await page.getByRole('button', { name: 'Create and start on 1 host' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: second })
    .getByText(/the host refused it: /)
    .waitFor();
  expect(complaints).toEqual([]);
});

test('A program with a schedule is written with the keyboard alone; its next runs stand beside it', async () => {
  const { page, complaints } = await open('/programs/new');
  await tabTo(page, page.getByLabel('Name', { exact: true }));
  await page.keyboard.type('by-keys');
  await tabTo(page, page.getByLabel('command', { exact: true }));
  await page.keyboard.type('/bin/true');
  await tabTo(page, page.getByRole('button', { name: 'Add a schedule' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Expression'));
  await page.keyboard.type('45 3 * * *');
  await tabTo(page, page.getByLabel('Time zone'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Europe/Berlin');
  await review(page).getByRole('row').filter({ hasText: '03:45:00' }).first().waitFor();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: `All matching ${HOSTS}` }));
  await page.keyboard.press('Space');
  await review(page)
    .getByText('autostart is false: the hosts take it over, and its schedule starts it.')
    .waitFor();
  await page.getByRole('button', { name: `Create and start on ${HOSTS} hosts` }).waitFor();
  await tabTo(page, createButton(page));
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /^5 of 5 succeeded/ }).waitFor({ timeout: 40_000 });
  for (const host of hosts) await waitForState(dart, host, 'by-keys', 'STOPPED');
  expect(complaints).toEqual([]);
});

test('The page keeps to its weight without the editor, and the editor to its own', async () => {
  const { page } = await open('/programs/new');
  const weight = await weighScripts(page);
  expect(weight).toBeLessThanOrEqual(MOST_SCRIPT_KB);
  await page.getByRole('radio', { name: 'INI' }).check();
  await page.getByRole('textbox', { name: 'Lines of the section' }).waitFor();
  const withEditor = await weighScripts(page);
  expect(withEditor - weight).toBeGreaterThan(0);
  expect(withEditor - weight).toBeLessThanOrEqual(MOST_EDITOR_KB);
});

test('Without an answer of the gateway the page says so and keeps what is written', async () => {
  const { page } = await open('/programs/new');
  await page.route('**/graphql', (route) => route.abort());
  await write(page, 'kept', '/bin/cat');
  await review(page).getByRole('alert').waitFor();
  expect(await createButton(page).isDisabled()).toBe(true);
  await expectAccessible(page);
  await page.unroute('**/graphql');
  await review(page).getByRole('button', { name: 'Try again' }).click();
  await review(page).getByText('[program:kept]').waitFor();
  expect(await page.getByLabel('command', { exact: true }).inputValue()).toBe('/bin/cat');
});

const VIEWER_TOKEN: Operation<{ createAccessToken: { token: string } }> = {
  text: `mutation { createAccessToken(input: { name: "eve", role: VIEWER }) { ... on CreateAccessTokenPayload { token } } }`,
};

test('Who only looks is offered no new program, and no change of a schedule', async () => {
  const { portal } = await dart.readRun();
  const page = await openBrowserPage();
  await page.goto(`${portal.url}/login`);
  await page.getByLabel('Code or access token').fill((await dart.ask(VIEWER_TOKEN)).createAccessToken.token);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('[data-testid=connection][data-status=live]').waitFor();
  await page.goto(`${portal.url}/programs`);
  await page.getByRole('link', { name: /^At 03:45/ }).click();
  await page.getByRole('region', { name: 'Schedule default' }).getByText('03:45:00').first().waitFor();
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await page.goto(`${portal.url}/programs/new`);
  await page.getByText('Your role does not create programs.').waitFor();
  await expectAccessible(page);
});
