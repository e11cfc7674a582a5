import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '@dart/testkit';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { expectAccessible, weighScripts } from './dart/check-page.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { readHost } from './dart/describe.ts';
import { done, IDLE, install, uninstall, waitForState } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const { portal: address, gateway } = await dart.readRun();

/** So many lines are held at most. */
const MOST_ROWS = 50_000;
/** More than fit on a screen, with those beyond its edges that are ready to be scrolled to. */
const MOST_IN_DOM = 120;

/** Prints 5,000 lines a second. */
const TORRENT = fileURLToPath(new URL('../fixtures/torrent.mjs', import.meta.url));

/** kB that the page of a log may load as scripts, compressed. */
const MOST_LOG_SCRIPT_KB = 260;

const logUrl = (process: string, more = ''): string =>
  `${address.url}/logs?host=${host}&process=${process}${more}`;
const line = (page: Page, text: string) =>
  page.locator('[data-place]', { has: page.getByText(text, { exact: true }) });
const say = (process: string, text: string) => done(dart, ['write-stdin', '--line', text, process, host]);

/** What is written to a program's standard input is its output. */
async function installEcho(name: string): Promise<void> {
  await install(dart, host, { name, section: { ...IDLE, command: '/bin/cat' } });
  onTestFinished(() => uninstall(dart, host, name));
  await waitForState(dart, host, name, 'RUNNING');
}

const readClipboard = (page: Page): Promise<string> =>
  page.evaluate<string>('navigator.clipboard.readText()');
/** A number that the element of the log has. */
const readLog = async (page: Page, property: string): Promise<number> =>
  Number(await page.evaluate<unknown>(`document.querySelector('[data-testid=log]').${property}`));

/** How many logs are being read through the gateway. */
async function countLogStreams(): Promise<number> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(/^dart_log_streams (\d+)$/m.exec(text)?.[1]);
}

test('From the first page to a line of a live log that is shared: two clicks', async () => {
  await installEcho('chatty');
  const { page, complaints } = await openPortal(await createSignInLink(dart));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  let clicks = 0;
  const click = async (target: ReturnType<Page['getByRole']>): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  await click(page.getByRole('link', { name: `Log of chatty on ${host}`, exact: true }));
  await page.getByText('Nothing has been written yet').waitFor();
  await say('chatty', 'first');
  await line(page, 'first').waitFor();
  await say('chatty', 'second');
  await line(page, 'second').waitFor();
  await click(line(page, 'second').getByRole('link'));
  await page.getByText('The link to this line is copied').waitFor();
  expect(clicks).toBe(2);

  const link = await readClipboard(page);
  expect(link).toMatch(/&at=\d+:6$/);
  expect(page.url()).toBe(link);
  await page.goto(link);
  const marked = page.locator('[data-mark=target]');
  await marked.waitFor();
  expect(await marked.innerText()).toContain('second');
  // What comes behind it is followed, but does not move the view.
  await say('chatty', 'third');
  await page.getByRole('button', { name: '1 new' }).click();
  await line(page, 'third').waitFor();
  expect(page.url()).toBe(logUrl('chatty'));
  expect(complaints).toEqual([]);

  expect(await countLogStreams()).toBe(1);
  await page.getByRole('link', { name: 'Now', exact: true }).first().click();
  await page.getByTestId('sentence').waitFor();
  await eventually(async () => (await countLogStreams()) === 0, { what: 'the end of the log’s stream' });
});

test('The reader’s hand ends following at once, and keys do all that the pointer does', async () => {
  await installEcho('busy');
  await say('busy', Array.from({ length: 300 }, (_, index) => `old ${index}`).join('\n'));
  const { page, complaints } = await openPortal(await createSignInLink(dart));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(logUrl('busy'));
  await line(page, 'old 299').waitFor();
  const log = page.getByTestId('log');
  const readTop = (): Promise<number> => readLog(page, 'scrollTop');

  await log.hover();
  await page.mouse.wheel(0, -400);
  await page.getByRole('button', { name: 'Paused', exact: true }).waitFor();
  await eventually(async () => !(await line(page, 'old 299').isVisible()), {
    what: 'the view away from the end',
  });
  const top = await readTop();
  await say('busy', 'new 1');
  await page.getByRole('button', { name: '1 new', exact: true }).waitFor();
  expect(await readTop()).toBe(top);
  await page.keyboard.press('End');
  await line(page, 'new 1').waitFor();
  await say('busy', 'new 2');
  await line(page, 'new 2').waitFor();
  for (const key of ['PageUp', 'f', 'Home']) {
    await page.keyboard.press(key);
    const word = key === 'f' ? 'Following' : 'Paused';
    await page.getByRole('button', { name: word, exact: true }).waitFor();
  }
  await line(page, 'old 0').waitFor();

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const selected = page.locator('[aria-current=true]');
  await selected.waitFor();
  await page.keyboard.press('y');
  await page.getByText('The link to this line is copied').first().waitFor();
  expect(await readClipboard(page)).toContain('&at=');
  await page.keyboard.press('c');
  await page.getByText('The line is copied').waitFor();
  const copied = await readClipboard(page);
  expect(await selected.innerText()).toContain(copied);

  await page.keyboard.press('/');
  await page.keyboard.type('OLD 1(2|7)0$');
  await page.getByRole('button', { name: 'Regular expression' }).click();
  await page.getByRole('searchbox').press('Enter');
  await page.getByTestId('matches').filter({ hasText: '2 matches' }).waitFor();
  await page.getByRole('searchbox').press('Enter');
  await page.getByTestId('matches').filter({ hasText: '2 of 2 matches' }).waitFor();
  await log.focus();
  await page.keyboard.press('N');
  await page.getByTestId('matches').filter({ hasText: '1 of 2 matches' }).waitFor();
  expect(await page.locator('[data-mark=current]').innerText()).toContain('old 120');
  await page.keyboard.press('n');
  await page.locator('[data-mark=current]', { hasText: 'old 170' }).waitFor();
  await page.keyboard.press('e');
  await page.getByText('Nothing has been written yet').waitFor();
  expect(page.url()).toContain('&stream=stderr');
  expect(complaints).toEqual([]);
});

test('What can’t be read is said with the next step, and a host that is away is asked again', async () => {
  await install(dart, host, { name: 'mute', section: { ...IDLE, stdout_logfile: 'NONE' } });
  onTestFinished(() => uninstall(dart, host, 'mute'));
  const { page, complaints } = await openPortal(await createSignInLink(dart));
  await page.goto(logUrl('mute'));
  await page.getByText(/mute:mute has no log file for its stdout.*redirect_stderr/).waitFor();
  await page.getByText('stderr', { exact: true }).click();
  await page.getByText('Nothing has been written yet').waitFor();
  await page.goto(logUrl('mute', '&stream=stderr&at=1:0'));
  await page.getByText('Nothing has been written yet').waitFor();

  await page.goto(`${address.url}/logs?host=${otherHost}&process=dart-agent&stream=stderr`);
  await page.locator('[data-place]').first().waitFor();
  const isConnected = async (): Promise<boolean> => (await readHost(dart, otherHost)).connected;
  await dart.supervisorctl(otherHost, 'stop', 'dart-agent');
  await page.getByText('It is tried again by itself.').waitFor();
  await dart.supervisorctl(otherHost, 'start', 'dart-agent');
  await eventually(isConnected, { what: `${otherHost} back` });
  await page.getByText('It is tried again by itself.').waitFor({ state: 'detached', timeout: 30_000 });
  expect(complaints).toEqual([]);
});

test('Of 5,000 lines a second the page holds the last 50,000 and no more elements than it shows', async () => {
  const lines = 60_000;
  const command = `${process.execPath} ${TORRENT} ${lines}`;
  await install(dart, host, {
    name: 'torrent',
    section: { ...IDLE, command, stdout_logfile_maxbytes: 0 },
  });
  onTestFinished(() => uninstall(dart, host, 'torrent'));
  await waitForState(dart, host, 'torrent', 'RUNNING');
  const { page, complaints } = await openPortal(await createSignInLink(dart));
  await page.goto(logUrl('torrent'));
  await page.getByText('Nothing has been written yet').waitFor();
  await say('torrent', 'go');
  const held = (): Promise<number> => readLog(page, 'dataset.rows');
  await page.getByTestId('log').waitFor();
  await eventually(async () => (await held()) > 2_000, { what: 'the first lines' });
  // The page answers while the lines pour in, and what is looked at stays where it is.
  await page.getByTestId('log').hover();
  await page.mouse.wheel(0, -300);
  await page.getByRole('button', { name: 'Paused', exact: true }).waitFor();
  const seen = page.locator('[data-place]').nth(20);
  const look = async () => [await seen.getAttribute('data-place'), await readLog(page, 'scrollTop')];
  const before = await look();
  await page.getByRole('button', { name: /^\d+,\d+ new$/ }).waitFor();
  expect(await look()).toEqual(before);
  await page.keyboard.press('f');
  await page.getByText(`line ${lines - 1}`, { exact: true }).waitFor({ timeout: 45_000 });
  expect(await held()).toBe(MOST_ROWS);
  expect(await page.locator('[data-place]').count()).toBeLessThanOrEqual(MOST_IN_DOM);

  const readFirst = async () => Number(await page.locator('[data-place]').first().getAttribute('data-place'));
  await page.keyboard.press('Home');
  const older = page.getByRole('button', { name: 'Load older lines', exact: true });
  await older.waitFor();
  const first = await readFirst();
  await older.click();
  await eventually(async () => (await page.keyboard.press('Home'), (await readFirst()) < first), {
    what: 'older lines',
  });
  expect(await held()).toBe(MOST_ROWS);
  // The newest ones made room, and are read again.
  await page.keyboard.press('End');
  await page.getByText(`line ${lines - 1}`, { exact: true }).waitFor();
  expect(await held()).toBeLessThanOrEqual(1_000);
  expect(complaints).toEqual([]);
}, 120_000);

test('The pages of logs can be used by everybody, in both themes and on a phone, and are light', async () => {
  const colours = [30, 31, 32, 33, 34, 35, 36, 37, 90, 91, 92, 93, 94, 95, 96, 97];
  const text = colours.flatMap((colour) => [
    `\u001b[${colour}mcolour ${colour}`,
    `\u001b[${colour};44mon blue`,
  ]);
  const file = join(dart.stateFolder, 'colours.txt');
  await writeFile(file, `${text.join('\u001b[0m\n')}\n`);
  const command = `/bin/sh -c "cat ${file}; exec sleep 1000000"`;
  await install(dart, host, { name: 'coloured', section: { ...IDLE, command } });
  onTestFinished(() => uninstall(dart, host, 'coloured'));
  const { page, complaints } = await openPortal(await createSignInLink(dart));
  await page.goto(`${address.url}/logs`);
  await page.getByRole('link', { name: /coloured/ }).waitFor();
  await expectAccessible(page);
  await page.goto(logUrl('coloured', '&wrap=on'));
  await line(page, 'colour 97').waitFor();
  await expectAccessible(page);
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_LOG_SCRIPT_KB);
  await page.goto(logUrl('coloured', '&search=colour'));
  await page.locator('[data-mark=match]').first().waitFor();
  await expectAccessible(page);
  await page.goto(logUrl('nobody'));
  await page.getByText('This log can’t be shown').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
