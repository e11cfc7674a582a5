import { eventually } from '@dart/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './dart/check-page.ts';
import { nameHosts, useDart } from './dart/dart.ts';
import { command } from './dart/describe.ts';
import { done, uninstall } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';

const dart = useDart();
const { host } = await nameHosts(dart);
const PROGRAM = 'burning';

beforeAll(async () => {
  const program = {
    name: PROGRAM,
    supervisor: 'command = /bin/false\nstartretries = 0\nautostart = false\nautorestart = false\n',
    monitoring: { ci: { name: 'shop' }, state: { severity: 2 } },
  };
  await done(dart, ['register', '-'], JSON.stringify({ processes: [program] }));
  await done(dart, ['assign', PROGRAM, 'production', host]);
  await eventually(async () => (await command(dart, 'update', PROGRAM, host)).exitCode === 0);
});
afterAll(() => uninstall(dart, host, PROGRAM));

test('An alert appears by itself, is taken in hand, muted and cleared, and stays in the history', async () => {
  const portal = await openPortal(await createSignInLink(dart));
  const { page } = portal;
  await portal.goTo('/alerts');
  const { loads } = portal;
  const row = page.getByRole('row').filter({ hasText: `monitor:state:${PROGRAM}` });
  const tab = (name: string) =>
    page
      .getByRole('navigation', { name: /^Alerts by/ })
      .getByRole('link', { name })
      .click();
  await dart.cli(['start', PROGRAM, host]);
  await row.getByText('Urgent 2').waitFor();
  await expectAccessible(page);

  await row.getByRole('button', { name: /^Acknowledge/ }).click();
  await page.mouse.move(0, 0);
  await tab('Acknowledged');
  await row.getByText('In hand').waitFor();
  await row.getByRole('button', { name: /^Mute:/ }).click();
  await row.getByRole('button', { name: /^Mute for 8 h/ }).click();
  await row.getByText(/^Muted until/).waitFor();
  await tab('Muted');
  await row.getByText(/^Muted until/).waitFor();
  await expectAccessible(page);
  await row.getByRole('button', { name: /^Clear/ }).click();
  await tab('History');
  await row
    .getByText(/^Cleared by/)
    .first()
    .waitFor();
  await expectAccessible(page);
  expect(portal.loads, 'the page was loaded again').toBe(loads);
  expect(portal.complaints).toEqual([]);
});
