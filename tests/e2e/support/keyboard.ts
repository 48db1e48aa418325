/** By keyboard alone: Tab to a thing, with the focus to be seen all the way, and press it or write into it. */

import { expect, type Locator } from '@playwright/test';
import type { Person } from './world.ts';

/** Tab after Tab until it has the focus, which can be seen all the way. */
export async function tabTo(person: Person, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 80; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await person.page.keyboard.press('Tab');
    const unseen = await person.page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      // A link that fills its row is outlined there: by its ::after, or on the row itself.
      const isOutlined = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
        outlineStyle !== 'none' && outlineWidth !== '0px';
      const row = focused.closest('li') ?? focused;
      const shown = [getComputedStyle(focused), getComputedStyle(focused, '::after')];
      return [...shown, getComputedStyle(row)].some(isOutlined) ? null : focused.outerHTML;
    });
    expect(unseen, 'has the focus and does not show it').toBeNull();
  }
  throw new Error(`the keyboard does not reach ${String(wanted)}`);
}

export async function press(person: Person, wanted: Locator): Promise<void> {
  await tabTo(person, wanted);
  await person.page.keyboard.press('Enter');
}

export async function type(person: Person, wanted: Locator, text: string): Promise<void> {
  await tabTo(person, wanted);
  await person.page.keyboard.type(text);
}
