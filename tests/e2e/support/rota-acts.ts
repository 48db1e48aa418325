/** What people do with rotas, on a phone and in Spanish: make one, find its turns, read whose they are. */

import { expect } from '@playwright/test';
import { m } from './messages.ts';
import { dayAfter } from '../../../src/lib/domain/plain-date.ts';
import { today } from '../../../src/lib/platform/today.ts';
import { button, said, visit } from './acts.ts';
import { expectSaved } from './board-acts.ts';
import type { Person } from './world.ts';

const locale = { locale: 'es' } as const;

/** Weeks in turn, the second of which goes on now, whatever the hour. */
export async function createWeeks(person: Person): Promise<string> {
  await visit(person, '/care/rotas/new');
  const { page } = person;
  await page.getByLabel(said(person, m.rotas_form_name)).fill('La olla');
  await button(person, m.rotas_everyone).click();
  for (const fold of await page.getByRole('main').locator('form summary').all())
    if (await fold.isVisible()) await fold.click();
  await page.getByLabel(said(person, m.rotas_form_from)).fill(dayAfter(today(), -8));
  await page.getByLabel(said(person, m.rotas_form_passes)).fill('Las llaves');
  await button(person, m.rotas_form_save_new).click();
  await expect(page).toHaveURL(/\/care\/rotas\/[\w-]{22}$/);
  await expectSaved(person);
  return new URL(page.url()).pathname;
}

/** Where the turns of the rota are, by their number. */
export async function turnsOf(person: Person): Promise<(at: number) => string> {
  const links = person.page.getByRole('main').locator('a[href*="/turn/"]');
  const href = (await links.first().getAttribute('href')) ?? '';
  return (at) => href.replace(/\.\d+$/, `.${at}`);
}

export async function expectTitle(person: Person, title: string): Promise<void> {
  await expect(person.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export const mine = m.turns_title_me({}, locale);
export const carriedBy = ({ name }: Person): string => m.turns_title_one({ names: name }, locale);

export function confirm(person: Person, message: Parameters<typeof said>[1]) {
  return person.page.getByRole('dialog').getByRole('button', { name: said(person, message) });
}
