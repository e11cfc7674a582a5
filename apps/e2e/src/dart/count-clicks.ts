import type { Page } from 'playwright-core';

const LISTEN = `addEventListener('click', (event) => { if (event.isTrusted) globalThis.tellClick(); }, true);`;

/** Counts what a person presses on a page from now on, with the pointer or with Enter on a button. Gives how often so far. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('tellClick', () => {
    clicks += 1;
  });
  await page.addInitScript(LISTEN);
  await page.evaluate(LISTEN);
  return () => clicks;
}
