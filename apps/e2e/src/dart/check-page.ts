import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** What axe checks: WCAG 2.2 AA and below, and its own advice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** kB that a list or a page of one thing may load as scripts, compressed. */
export const MOST_SCRIPT_KB = 300;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Fails on any violation, light and dark, at a desk and on a phone, and on a page that scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      // a field that is scrolled halfway under the bar on top is no target that is too small
      await page.evaluate('scrollTo(0, 0)');
      const found: Violation[] = await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations)`,
      );
      const where = `${new URL(page.url()).pathname}, ${colorScheme}, ${width} px`;
      expect(
        found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        where,
      ).toEqual([]);
      const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(tooWide, `px that the page is too wide, ${where}`).toBeLessThanOrEqual(0);
    }
  }
  if (before !== null) await page.setViewportSize(before);
}

/** Loads a page anew and gives what its scripts weigh, compressed, in kB. */
export async function weighScripts(page: Page): Promise<number> {
  await page.reload();
  await page.locator('[data-testid=connection][data-status=live]').waitFor();
  const bytes = await page.evaluate<number>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
  return bytes / 1000;
}
