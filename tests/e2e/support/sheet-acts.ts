/** What somebody writes on their own sheet, in the words of its screens. */

import { expect } from '@playwright/test';
import { conflictSheetWords } from '../../../src/lib/content/conflict-sheet.ts';
import { m } from '../../../src/lib/paraglide/messages.js';
import { button, said, visit } from './acts.ts';
import type { Person } from './world.ts';

/** Begins a sheet, writes what they hope for, and sees that it is saved on this device. */
export async function writeSheet(person: Person, hopes: string): Promise<void> {
  await visit(person, '/agreements/sheet');
  await button(person, m.sheet_own_begin).click();
  const { heading } = conflictSheetWords(person.lang).parts.hopes;
  await person.page.getByRole('textbox', { name: heading }).fill(hopes);
  await expect(person.page.getByText(said(person, m.sheet_own_kept)).first()).toBeVisible();
}
