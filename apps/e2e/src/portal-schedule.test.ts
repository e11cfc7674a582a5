import { afterAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible, MOST_SCRIPT_KB, weighScripts } from './dart/check-page.ts';
import { countClicks } from './dart/count-clicks.ts';
import { nameHosts, useDart, type Operation } from './dart/dart.ts';
import { done, install, register, uninstall } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';
import { tabTo } from './dart/tab-to.ts';

const dart = useDart();
const { host } = await nameHosts(dart);
const PROGRAM = 'timetable';
const SECTION = { command: '/bin/true', autostart: false, autorestart: false, startsecs: 0 };
const AT_NIGHT = { name: PROGRAM, section: SECTION, schedule: '30 4 * * *' };

interface Registered {
  readonly revision: number;
  readonly schedule: string | null;
  readonly configuration: string;
}

const READ: Operation<{ program: Registered }> = {
  text: `{ program(name: "${PROGRAM}") { revision schedule configuration } }`,
};
const readProgram = async (): Promise<Registered> => (await dart.ask(READ)).program;

let isInstalled = false;
beforeEach(async () => {
  if (isInstalled) await register(dart, AT_NIGHT);
  else await install(dart, host, AT_NIGHT);
  isInstalled = true;
});
afterAll(() => uninstall(dart, host, PROGRAM));

const open = async (path: string) => {
  const portal = await openPortal(await createSignInLink(dart));
  await portal.goTo(path);
  return portal;
};
const TAB = `/programs/${PROGRAM}?tab=schedule`;

test('From the list of programs a schedule is changed, sure of its next runs, with two clicks', async () => {
  const before = await readProgram();
  const { page, complaints } = await open('/programs');
  const clicks = await countClicks(page);
  await page.getByRole('link', { name: /^At 04:30/ }).click();
  const form = page.getByRole('form', { name: 'Schedules' });
  await form.getByLabel('Expression').fill('15 5 * * *');
  await form.getByLabel('Time zone').fill('America/New_York');
  await form.getByRole('columnheader', { name: 'Next runs, America/New_York' }).waitFor();
  const runs = form.getByRole('row').filter({ hasText: '05:15:00' });
  await runs.first().waitFor();
  expect(await runs.count()).toBe(5);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText(`Saved as revision ${before.revision + 1}.`).waitFor();
  expect(await clicks()).toBe(2);

  const { configuration } = before;
  const changed = { schedule: '15 5 * * * America/New_York', configuration };
  expect(await readProgram()).toEqual({ ...changed, revision: before.revision + 1 });
  expect(await done(dart, ['next', PROGRAM])).toContain(host);
  await form.getByRole('button', { name: 'Undo' }).click();
  await form.getByText(`Saved as revision ${before.revision + 2}.`).waitFor();
  expect(await readProgram()).toMatchObject({ schedule: '30 4 * * *', configuration });
  expect(complaints).toEqual([]);
});

test('What is no schedule is told at its field and cannot be saved; what the clocks do to one is told', async () => {
  const { page, complaints } = await open(TAB);
  const form = page.getByRole('form', { name: 'Schedules' });
  const expression = form.getByLabel('Expression');
  const save = form.getByRole('button', { name: 'Save' });
  await expression.fill('0 25 * * *');
  await form.getByText('hour: "25" is not a number from 0 to 23').waitFor();
  expect(await expression.getAttribute('aria-invalid')).toBe('true');
  expect(await save.isDisabled()).toBe(true);
  await expectAccessible(page);
  await form.getByLabel('Time zone').fill('Nowhere/Land');
  await form.getByText(/Nowhere\/Land.*zone/).waitFor();
  await expression.fill('30 2 * * *');
  await form.getByLabel('Time zone').fill('America/New_York');
  await form.getByText(/the clocks go forward/).waitFor();
  expect(await save.isDisabled()).toBe(false);
  await form.getByText('More: overlap').click();
  await form.getByLabel('When it still runs').selectOption('queue');
  await form.getByLabel('Jitter, s').fill('-1');
  await form.getByText('is -1; write whole seconds from 0 to 86400').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await expectAccessible(page);
  await form.getByLabel('Jitter, s').fill('60');
  await form.getByText(/the clocks go forward/).waitFor();
  await save.click();
  await form.getByText(/^Saved as revision/).waitFor();
  expect((await readProgram()).schedule).toBe('30 2 * * * America/New_York');
  await form.getByRole('button', { name: 'Remove schedule default' }).click();
  await form.getByText('It will have no schedule once this is saved.').waitFor();
  await expectAccessible(page);
  expect(await weighScripts(page)).toBeLessThanOrEqual(MOST_SCRIPT_KB);
  expect(complaints).toEqual([]);
});

test('What somebody registers meanwhile is not overwritten, and what was written here is kept', async () => {
  const { page } = await open(TAB);
  const form = page.getByRole('form', { name: 'Schedules' });
  const expression = form.getByLabel('Expression');
  await expression.fill('@hourly');
  await form.getByRole('heading', { name: 'Every hour' }).waitFor();
  const { revision } = await readProgram();
  await register(dart, { ...AT_NIGHT, section: { ...SECTION, command: '/bin/false' } });
  await form.getByText(`it is at revision ${revision + 1} now`).waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByRole('alert').getByText('was changed meanwhile').waitFor();
  expect(await expression.inputValue()).toBe('@hourly');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Discard' }).click();
  expect(await expression.inputValue()).toBe('30 4 * * *');
  expect(await readProgram()).toMatchObject({ revision: revision + 1, schedule: '30 4 * * *' });
});

test('A schedule is changed with the keyboard alone', async () => {
  const { page } = await open(TAB);
  const form = page.getByRole('form', { name: 'Schedules' });
  await tabTo(page, form.getByLabel('Expression'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('@daily');
  await form.getByRole('row').filter({ hasText: '00:00:00' }).first().waitFor();
  await page.keyboard.press('Enter');
  await form.getByText(/^Saved as revision/).waitFor();
  expect((await readProgram()).schedule).toBe('@daily');
});
