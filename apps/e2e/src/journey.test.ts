import { expect, inject, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readProcess } from './dart/describe.ts';
import { IDLE, install, uninstall } from './dart/install.ts';
import { openBrowserPage, openPortal } from './dart/portal.ts';

test('A person signs in by the printed link, stops and starts a program and sees it die and come back', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  await install(dart, host, { name: 'storefront', section: { ...IDLE, autorestart: true } });
  const signInLink = inject('signInLink');
  const portal = await openPortal(signInLink);
  const { loads } = portal;
  const sees = (state: string): Promise<void> => portal.waitForState(host, 'storefront', state);

  await sees('RUNNING');
  await portal.page.getByTestId('sentence').waitFor();
  await portal.press(`Stop storefront on ${host}`);
  await portal.press(`Stop storefront on ${host}?`);
  await sees('STOPPED');
  expect((await readProcess(dart, host, 'storefront')).state).toBe('STOPPED');
  await portal.press(`Start storefront on ${host}`);
  await sees('RUNNING');

  const { pid } = await readProcess(dart, host, 'storefront');
  const row = portal.page
    .getByRole('region', { name: host, exact: true })
    .locator('[data-process="storefront"]');
  await row.getByText(`pid ${pid ?? '?'}`, { exact: true }).waitFor();
  process.kill(pid ?? 0, 'SIGKILL');
  await row.getByText(`pid ${pid ?? '?'}`, { exact: true }).waitFor({ state: 'detached' });
  await sees('RUNNING');
  await row.getByText(`pid ${(await readProcess(dart, host, 'storefront')).pid ?? '?'}`).waitFor();
  expect(portal.loads, 'the page was loaded again').toBe(loads);
  expect(portal.complaints).toEqual([]);

  const stranger = await openBrowserPage();
  await stranger.goto(signInLink);
  await stranger.getByRole('button', { name: 'Sign in', exact: true }).click();
  await stranger.getByText('That did not sign you in').waitFor();
  expect(await stranger.getByTestId('sentence').count()).toBe(0);
  await uninstall(dart, host, 'storefront');
});
