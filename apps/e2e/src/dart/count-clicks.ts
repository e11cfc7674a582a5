import type { Page } from 'playwright-core';

const LISTEN = `
  addEventListener('pointerdown', () => globalThis.tellClick(), { capture: true });
  addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    const isAlone = ['Control', 'Meta', 'Shift', 'Alt'].includes(key);
    const isTyped = key.length === 1 && !ctrlKey && !metaKey &&
      document.activeElement?.matches('input, textarea, [contenteditable=true]');
    if (!isAlone && !isTyped) globalThis.tellClick();
  }, { capture: true });`;

/**
 * Counts from now on what a person does on a page and on those that it leads to: clicks and key chords; what is typed into
 * a field is not counted. Gives how often so far.
 */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  let clicks = 0;
  await page.exposeFunction('tellClick', () => {
    clicks += 1;
  });
  await page.addInitScript(LISTEN);
  await page.evaluate(LISTEN);
  return async () => {
    // what the page told before this is answered has come, too
    await page.evaluate('0');
    return clicks;
  };
}
