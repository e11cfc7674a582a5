import { chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findExecutable } from '../configuration.ts';
import type { Dart, Operation } from './dart.ts';

export interface Portal {
  readonly page: Page;
  /** Waits until a process is shown in a state, without loading anything anew. */
  waitForState(host: string, fullName: string, state: string): Promise<void>;
  press(name: string): Promise<void>;
  /** Goes to a page by its address and waits until it is live. */
  goTo(path: string): Promise<void>;
  /** What the browser complained of, and what it asked of others than the portal. */
  readonly complaints: readonly string[];
  /** How often a whole page was loaded. */
  readonly loads: number;
}

const SIGN_IN_CODE: Operation<{ createSignInCode: { code: string } }> = {
  text: 'mutation { createSignInCode { code } }',
};

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long the portal may take for anything, in milliseconds. */
const TIMEOUT_MS = 15_000;

/** A new link as the starter prints one. */
export async function createSignInLink(dart: Dart): Promise<string> {
  const { portal } = await dart.readRun();
  const { createSignInCode } = await dart.ask(SIGN_IN_CODE);
  return `${portal.url}/login?code=${encodeURIComponent(createSignInCode.code)}`;
}

/** Opens a page of a browser with a profile of its own; both are closed when the test ends. */
export async function openBrowserPage(): Promise<Page> {
  const browser = await chromium.launch({ executablePath: findExecutable('chromium'), args: SWITCHES });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(TIMEOUT_MS);
  return context.newPage();
}

/** Signs in by a link, with one click, and waits until the page is live. */
export async function openPortal(signInLink: string): Promise<Portal> {
  const page = await openBrowserPage();
  const { origin } = new URL(signInLink);
  const complaints: string[] = [];
  let loads = 0;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) complaints.push(request.url());
  });
  page.on('load', () => (loads += 1));
  await page.goto(signInLink);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('[data-testid=connection][data-status=live]').waitFor();
  return {
    page,
    complaints,
    get loads() {
      return loads;
    },
    async waitForState(host, fullName, state) {
      const row = page
        .getByRole('region', { name: host, exact: true })
        .locator(`[data-process="${fullName}"] [data-state="${state}"]`);
      await row.waitFor();
    },
    async goTo(path) {
      await page.goto(`${origin}${path}`);
      await page.locator('[data-testid=connection][data-status=live]').waitFor();
    },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
  };
}
