import type { Locator, Page } from 'playwright-core';

/** More steps than any page has places to stop at. */
const MOST_STEPS = 120;

/** Presses Tab until the focus is on a place of the page, as somebody without a pointer would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}
