/** What people do with agreements: begin one, write its draft, ask about it, answer. */

import { expect, type Locator } from '@playwright/test';
import { m } from './messages.ts';
import { button, said, visit } from './acts.ts';
import { expectSaved } from './board-acts.ts';
import type { Person } from './world.ts';

type Words = Parameters<typeof said>[1];

/** Ends on its draft. Gives the agreement's address. */
export async function beginAgreement(person: Person, title: string): Promise<string> {
  await visit(person, '/agreements/new');
  await person.page.getByRole('link', { name: said(person, m.agreement_new_blank) }).click();
  await person.page.getByLabel(said(person, m.agreement_new_name), { exact: true }).fill(title);
  await button(person, m.agreement_new_blank_begin).click();
  await expect(draft(person)).toBeVisible();
  return new URL(person.page.url()).pathname.replace(/\/draft$/, '');
}

export function draft(person: Person): Locator {
  return person.page.getByRole('textbox', { name: said(person, m.draft_text), exact: true });
}

/** At the end of the draft, as one types. */
export async function writeInDraft(person: Person, text: string): Promise<void> {
  // A page that has just come takes the focus to its title once.
  await expect(async () => {
    await draft(person).focus();
    await expect(draft(person)).toBeFocused({ timeout: 100 });
  }).toPass();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.type(text);
  await expectSaved(person);
}

/** Until the day that the form proposes, or another. */
export async function openRound(person: Person, agreement: string, ends: string): Promise<void> {
  await visit(person, `${agreement}/round`);
  await person.page.getByLabel(said(person, m.round_open_ends)).fill(ends);
  await button(person, m.round_open_send).click();
  await expect(heading(person, m.round_way_title)).toBeVisible();
  await expectSaved(person);
}

export function heading(person: Person, message: Words): Locator {
  return person.page.getByRole('heading', { name: said(person, message) });
}

export async function answer(
  person: Person,
  agreement: string,
  says: Words,
  words = '',
): Promise<void> {
  await visit(person, agreement);
  const form = person.page.getByRole('group', { name: said(person, m.round_answer_legend) });
  await form.getByRole('radio', { name: said(person, says), exact: true }).check();
  if (words !== '')
    await person.page
      .getByRole('textbox', { name: said(person, m.round_answer_words_object) })
      .fill(words);
  await button(person, m.round_answer_send).click();
  await expect(person.page.getByText(said(person, m.round_answer_said))).toBeVisible();
  await expectSaved(person);
}

/** All that a page says, but for who has on disk what was written here. */
export function readAgreement(person: Person): Promise<string> {
  return person.page.getByRole('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const status of copy.querySelectorAll('.status, [role="status"]')) status.remove();
    return copy.textContent.replaceAll(/\s+/g, ' ');
  });
}

/** Another moment by this person's clock: whoever looks at a page then sees what it is by then. */
export async function setClock(person: Person, moment: string): Promise<void> {
  await person.page.clock.setSystemTime(new Date(moment));
  await person.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
