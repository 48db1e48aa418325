/** What keeps somebody from using a page: whatever axe finds, and what one must scroll sideways for. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** In words, by day and by lamplight; empty when nothing is wrong. */
export async function faultsOf(
  page: Page,
  place: string,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // By lamplight only the colours are others.
    if (colorScheme === 'dark') axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
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
