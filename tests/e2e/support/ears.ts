/**
 * What a screen reader would say by itself while somebody does something else: every live region's
 * words, in the order in which they came. It starts listening where it is called, on a page that is
 * not loaded anew.
 */

import type { Page } from '@playwright/test';

const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';

export interface Ears {
  /** Everything said since, first to last. */
  heard(): Promise<readonly string[]>;
  forget(): Promise<void>;
}

export async function listen(page: Page): Promise<Ears> {
  await page.evaluate((live) => {
    const heard: string[] = [];
    const last = new Map<Element, string>();
    const look = (): void => {
      for (const region of document.querySelectorAll<HTMLElement>(live)) {
        const words = region.checkVisibility() ? region.innerText.trim() : '';
        if (words !== '' && words !== last.get(region)) heard.push(words);
        last.set(region, words);
      }
    };
    look();
    heard.length = 0;
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(look).observe(document, everything);
    Object.assign(globalThis, { heard });
  }, LIVE);
  const take = (isForgotten: boolean) =>
    page.evaluate((forget) => {
      const { heard } = globalThis as unknown as { heard: string[] };
      return forget ? heard.splice(0) : heard;
    }, isForgotten);
  return {
    heard: () => take(false),
    forget: async () => {
      await take(true);
    },
  };
}
