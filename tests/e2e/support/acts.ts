/**
 * What people do in the app, in the words of its own screens, in the language they read it in. Each
 * act ends when the screen says so.
 */

import { expect, type Page } from '@playwright/test';
import { m } from './messages.ts';
import type { Person } from './world.ts';

export interface Founding {
  readonly passphrase: string;
  readonly title: string;
}

/** The text of a message in the person's language. */
export function said(
  person: Pick<Person, 'lang'>,
  message: (inputs: Record<string, never>, options: { locale: 'es' | 'en' }) => string,
): string {
  return message({}, { locale: person.lang });
}

export function button(person: Pick<Person, 'page' | 'lang'>, message: Parameters<typeof said>[1]) {
  return person.page.getByRole('button', { name: said(person, message), exact: true });
}

export function link(person: Person, message: Parameters<typeof said>[1]) {
  return person.page.getByRole('link', { name: said(person, message), exact: true });
}

/** A name and a passphrase of one's own. */
export async function makeVault(
  person: Pick<Person, 'page' | 'lang' | 'name'>,
  passphrase: string,
  again = passphrase,
): Promise<void> {
  await person.page.getByLabel(said(person, m.entry_name)).fill(person.name);
  await person.page.getByLabel(said(person, m.entry_passphrase_write)).fill(passphrase);
  await person.page.getByLabel(said(person, m.entry_passphrase_again)).fill(again);
  await button(person, m.entry_make_go).click();
}

/** From the first screen to an open board with nobody else on it. */
export async function foundCollective(
  person: Person,
  { passphrase, title }: Founding,
): Promise<void> {
  await button(person, m.entry_first_found).click();
  await makeVault(person, passphrase);
  await nameCollective(person, title);
  await button(person, m.entry_found_home).click();
  await expect(person.page.getByRole('navigation')).toBeVisible();
}

/** The collective's name, and that its people are usually together: what stands there by itself. */
export async function nameCollective(person: Person, title: string): Promise<void> {
  await person.page.getByLabel(said(person, m.entry_found_name)).fill(title);
  await button(person, m.far_found_next).click();
  await button(person, m.entry_found_go).click();
}

/** A fresh link, as the page shows it. */
export async function makeLink(person: Person): Promise<string> {
  await visit(person, '/invite');
  await button(person, m.invite_make).click();
  return shownLink(person.page);
}

async function shownLink(page: Page): Promise<string> {
  const link = page.getByText(/\/join#/).first();
  await expect(link).toBeVisible();
  return (await link.textContent())?.trim() ?? '';
}

/** By the app's own links where there are some, else by the address, which needs no reload. */
export async function visit(person: Pick<Person, 'page'>, path: string): Promise<void> {
  await person.page.evaluate((to) => {
    const anchor = document.createElement('a');
    anchor.href = to;
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
  }, path);
  await expect(person.page).toHaveURL((url) => url.pathname === path);
}

/** The newcomer's side up to the words on the screen; gives the words. */
export async function followLink(
  person: Person,
  url: string,
  passphrase: string,
): Promise<string[]> {
  await person.page.goto(url);
  return reachTheWords(person, passphrase);
}

/** From an invitation that was understood to the words on the screen. */
export async function reachTheWords(person: Person, passphrase: string): Promise<string[]> {
  await makeVault(person, passphrase);
  return readTheWords(person);
}

/** The four words on a newcomer's screen. */
export async function readTheWords(person: Person): Promise<string[]> {
  const words = person.page.getByRole('list', { name: said(person, m.join_words_label) });
  await expect(words.getByRole('listitem')).toHaveCount(4);
  return words.locator('.word').allTextContents();
}

/** The member's side: from the banner to "is in". */
export async function letIn(person: Person, words: readonly string[]): Promise<void> {
  await button(person, m.shell_door_action).click();
  await enterWords(person, words);
  await expect(person.page.getByText(said(person, m.invite_in_lead))).toBeVisible();
}

export async function enterWords(person: Person, words: readonly string[]): Promise<void> {
  for (const [at, word] of words.entries())
    await person.page
      .getByLabel(m.invite_words_label({ position: at + 1 }, { locale: person.lang }))
      .fill(word);
  await button(person, m.invite_door_open).click();
}

export async function lock(person: Person): Promise<void> {
  await button(person, m.shell_lock).first().click();
  await expect(button(person, m.entry_open)).toBeVisible();
}

export async function unlock(person: Person, passphrase: string): Promise<void> {
  await person.page.getByLabel(said(person, m.entry_passphrase)).fill(passphrase);
  await button(person, m.entry_open).click();
  await expect(person.page.getByRole('navigation')).toBeVisible();
}
