/**
 * Taking the pictures of one screen: light and dark at 360 and 1280, of the whole page, and a word on
 * the console where a page scrolls sideways or something to press is smaller than a thumb.
 */

import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';

const outDir = path.resolve(import.meta.dirname, '../out/screens');

export type Lang = 'es' | 'en';

export const LOOKS = [
  { scheme: 'light', width: 360, height: 640 },
  { scheme: 'dark', width: 360, height: 640 },
  { scheme: 'light', width: 1280, height: 800 },
  { scheme: 'dark', width: 1280, height: 800 },
] as const;

export interface Shots {
  /** All four looks; afterwards the page is as it was found: 360 wide, light. */
  take(page: Page, name: string): Promise<void>;
  /** As it goes on paper. */
  print(page: Page, name: string): Promise<void>;
}

/** `from`: `app`, or which gallery. The order of the walk is the order on the sheet. */
export function createShots(from: string, lang: Lang): Shots {
  const folder = path.join(outDir, 'png', `${from}-${lang}`);
  fs.mkdirSync(folder, { recursive: true });
  let taken = 0;
  const fileOf = (name: string, look: string): string =>
    path.join(folder, `${String(taken).padStart(3, '0')}-${name}-${look}.png`);

  return {
    async take(page, name) {
      taken++;
      for (const { scheme, width, height } of LOOKS) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.evaluate(() => document.fonts.ready);
        for (const flaw of await flawsOf(page)) console.log(`${name} ${lang} ${width}: ${flaw}`);
        await page.setViewportSize({ width, height: await heightOf(page) });
        const file = fileOf(name, `${scheme}-${width}`);
        await page.screenshot({ path: file, animations: 'disabled' });
      }
      await page.setViewportSize({ width: 360, height: 640 });
      await page.emulateMedia({ colorScheme: 'light' });
    },
    async print(page, name) {
      taken++;
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.screenshot({ path: fileOf(name, 'print-794'), fullPage: true });
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 360, height: 640 });
    },
  };
}

/** A picture for the README: what one sees without scrolling, or after scrolling to `from`. */
export async function takeForReadme(
  page: Page,
  name: string,
  look: { scheme: 'light' | 'dark'; width: number; height: number; from?: Locator },
): Promise<void> {
  const folder = path.join(outDir, 'readme');
  fs.mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
  await page.evaluate(() => scrollTo(0, 0));
  await look.from?.evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A window as tall as the page, so that what sticks to its foot does not lie across the middle. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(innerHeight, document.documentElement.scrollHeight));
}

function flawsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flaws: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) flaws.push(`scrolls sideways, ${scrollWidth} px`);
    for (const one of document.querySelectorAll('button, a[href], input, summary, textarea')) {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && getComputedStyle(one).visibility === 'visible';
      // A row's link reaches over the whole row.
      const isInline =
        one.tagName === 'A' &&
        (getComputedStyle(one).display === 'inline' || one.closest('li.linked') !== null);
      if (isSeen && !isInline && (height < 43.5 || width < 43.5))
        flaws.push(`small: ${one.textContent.trim().slice(0, 30)} ${width}×${height}`);
    }
    return flaws;
  });
}
