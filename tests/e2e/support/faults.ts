/** What keeps somebody from using a page: whatever axe finds, and what one must scroll sideways for. */

import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** In words, by day and by lamplight; empty when nothing is wrong. */
export async function faultsOf(
  page: Page,
  place: string,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // By lamplight only the colours are others.
    const violations = await violationsOn(page, colorScheme === 'dark' ? ['color-contrast'] : null);
    for (const { id, nodes } of violations)
      faults.push(`${place}, ${colorScheme}: ${id} at ${nodes[0]?.html ?? ''}`);
  }
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  if (wider > 0) faults.push(`${place}: ${wider} px too wide`);
  return faults;
}

/** Of these rules, or of all. A page that stands for many states reads axe once. */
async function violationsOn(page: Page, rules: string[] | null): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const inPage = globalThis as unknown as { axe: typeof axe };
    const found = await inPage.axe.run({
      resultTypes: ['violations'],
      ...(only !== null && { runOnly: only }),
    });
    return found.violations;
  }, rules);
}
