import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@dart/testkit';
import type { Locator } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { expectAccessible, MOST_SCRIPT_KB, weighScripts } from './dart/check-page.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { readHost } from './dart/describe.ts';
import { done, install, uninstall } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';
import { listRuns } from './dart/rows.ts';

const dart = useDart();
const { host } = await nameHosts(dart);
const { portal: address } = await dart.readRun();

/** Says much, then an error, then more, and ends with 3. */
const REPORT = `for i in $(seq 40); do echo "reading order $i" >&2; done
echo '\u001b[31mValueError: no orders for yesterday\u001b[0m' >&2
for i in $(seq 40); do echo "cleaning up $i" >&2; done
echo 'half a report'
exit 3
`;

/** A program that fails, with one run that is over. */
async function installReport(name: string): Promise<void> {
  const script = join(dart.stateFolder, `${name}.sh`);
  await writeFile(script, REPORT);
  const section = { command: `/bin/sh ${script}`, startsecs: 0, autostart: false, autorestart: false };
  await install(dart, host, { name, section });
  onTestFinished(() => uninstall(dart, host, name));
  await runOnce(name, 1);
}

async function runOnce(name: string, count: number): Promise<void> {
  await done(dart, ['start', name, host]);
  await waitForRuns(name, count);
}

async function waitForRuns(name: string, count: number): Promise<void> {
  await eventually(
    async () => {
      const runs = await listRuns(dart, { host, program: name });
      return runs.filter(({ outcome }) => outcome === 'FAILED').length === count;
    },
    { what: `${count} failed runs of ${name}` },
  );
}

test('From the first page to why a run failed: one click, and it opens at the first error', async () => {
  await installReport('report');
  const { page, complaints } = await openPortal(await createSignInLink(dart));
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  await click(
    page.getByRole('link', { name: `Run of report on ${host}: Failed, exit 3`, exact: true }).first(),
  );
  const error = page.locator('[data-first-error]');
  await error.getByText('ValueError: no orders for yesterday').waitFor();
  expect(clicks).toBe(1);
  const isInView = await page.evaluate<boolean>(`(() => {
    const line = document.querySelector('[data-first-error]').getBoundingClientRect();
    const box = document.querySelector('[data-first-error]').parentElement.getBoundingClientRect();
    return line.top >= box.top && line.bottom <= box.bottom && line.bottom <= innerHeight;
  })()`);
  expect(isInView).toBe(true);
  await page.getByText('exit 3, not expected').waitFor();
  await page.getByText('half a report').waitFor();
  await expectAccessible(page);
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_SCRIPT_KB);

  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('link', { name: 'All its runs' }).waitFor();
  await waitForRuns('report', 2);
  await page.getByRole('link', { name: 'All its runs' }).click();
  await page
    .getByRole('row', { name: /report.*Failed, exit 3/ })
    .nth(1)
    .waitFor();
  expect(complaints).toEqual([]);
});

test('Runs are filtered on the server by what the address says, and the picture shows what the list says', async () => {
  await installReport('filtered');
  await runOnce('filtered', 2);
  const { page, complaints } = await openPortal(await createSignInLink(dart));
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  const rows = page.getByRole('row', { name: /filtered/ });
  await rows.nth(1).waitFor();
  await page.getByRole('searchbox', { name: /Program/ }).fill('filtered');
  await page.waitForURL((url) => url.searchParams.get('program') === 'filtered');
  const picture = page.getByRole('img', { name: `filtered on ${host}: 2 failed, exit 3`, exact: true });
  await picture.waitFor();
  await page.getByRole('button', { name: 'Last hour' }).click();
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await picture.waitFor();
  await expectAccessible(page);
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_SCRIPT_KB);
  await picture.waitFor();
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await page.getByText('No run matches.').waitFor();
  await page.getByRole('button', { name: 'Show all runs' }).click();
  await rows.nth(1).waitFor();
  const { id } = await readHost(dart, host);
  await page.goto(`${address.url}/runs/${encodeURIComponent(id)}`);
  await page.getByText('There is no such run.').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
