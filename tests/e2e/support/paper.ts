/** What a page comes to on paper. */

import type { Page } from '@playwright/test';

/** Each sheet's way up; a page that prints nothing on one still has it. */
export async function sheetsOf(page: Page): Promise<readonly ('upright' | 'on its side')[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) =>
    Number(width) > Number(height) ? 'on its side' : 'upright',
  );
}
