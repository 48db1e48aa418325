/** What people do in a circle, in the words of its screens. */

import { expect } from '@playwright/test';
import { circleRounds } from '../../../src/lib/content/circle-rounds.ts';
import { m } from './messages.ts';
import { button, said, visit } from './acts.ts';
import type { Person } from './world.ts';

const CIRCLE = '/remembering/circle';

const fold = (person: Person, title: typeof m.circle_tools) =>
  person.page.locator('summary', { hasText: said(person, title) });

/** Ana opens it on her phone, Ben goes in and says yes to holding it too. */
export async function gather(ana: Person, ben: Person): Promise<void> {
  await visit(ana, CIRCLE);
  const { title } = circleRounds(ana.lang).opening;
  await ana.page.getByRole('button', { name: title }).click();
  await button(ana, m.circle_open_live).click();
  await visit(ben, CIRCLE);
  await button(ben, m.circle_enter).click();
  await button(ana, () => m.circle_ask_hold({ name: ben.name }, { locale: ana.lang })).click();
  await button(ben, m.circle_yes_hold).click();
  const together = m.circle_holds_me_with({ name: ana.name }, { locale: ben.lang });
  await expect(ben.page.getByText(together)).toBeVisible();
}

/** Two rounds, the first with a question of their own; one speaks, one passes; to its end. */
export async function goAround(ana: Person, ben: Person, question: string): Promise<void> {
  await button(ana, m.circle_begin).click();
  await fold(ana, m.circle_tools).click();
  await ana.page.getByLabel(said(ana, m.circle_own_question)).fill(question);
  await button(ana, m.circle_own_go).click();
  for (const one of [ana, ben])
    await expect(one.page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await button(ana, m.circle_done).click();
  await button(ben, m.circle_pass).click();
  await expect(ana.page.getByText(said(ana, m.circle_all_done))).toBeVisible();
  await button(ana, m.circle_next_question).first().click();
  await button(ana, m.circle_pass).click();
  await button(ben, m.circle_done).click();
  await button(ben, m.circle_to_closing).first().click();
  await button(ana, m.circle_close).click();
  for (const one of [ana, ben]) {
    const over = one.page.getByRole('heading', { name: said(one, m.circle_over_title) });
    await expect(over).toBeVisible();
  }
}
