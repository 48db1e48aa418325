/**
 * The walk through the running app: the first of the example's people founds, three others join by
 * link, care roles and a note are written, and every page is looked at on the way.
 */

import type { Page } from '@playwright/test';
import { m } from '../e2e/support/messages.ts';
import {
  button,
  enterWords,
  followLink,
  letIn,
  link,
  lock,
  makeLink,
  makeVault,
  said,
  unlock,
  visit,
} from '../e2e/support/acts.ts';
import { expect, PHONE, test, type Person, type World } from '../e2e/support/world.ts';
import type { ExampleRole } from '../../src/lib/content/example-collective.ts';
import { EXAMPLES, noteWords, PASSPHRASE, personAt, roleAt } from './collective.ts';
import { createShots, takeForReadme, type Lang, type Shots } from './shots.ts';

const SETTINGS = ['passphrase', 'device', 'door-log', 'boards', 'protection', 'erase'] as const;

for (const lang of ['es', 'en'] as const) {
  test(`the app, in ${lang}`, async ({ world }) => {
    const shots = createShots('app', lang);
    const first = await arrive(world, personAt(lang, 0).name, lang);
    await found(first, shots);
    const second = await joinWatched(world, first, lang, shots);
    await writeCards(first, second, lang);
    await writeFirstRole(first, second.name, shots);
    await writeRole(first, roleAt(lang, 1), second.name);
    for (const at of [2, 3]) await join(world, [first, second], personAt(lang, at).name, lang);
    await writeRole(second, roleAt(lang, 2));
    await walk(first, second, lang, shots);
    await lockAndUnlock(first, shots);
  });
}

async function arrive(world: World, name: string, lang: Lang): Promise<Person> {
  const person = await world.person(name, { lang, size: PHONE, args: ['--hide-scrollbars'] });
  person.page.setDefaultTimeout(20_000);
  return person;
}

async function found(first: Person, shots: Shots): Promise<void> {
  const { page } = first;
  await expect(button(first, m.entry_first_found)).toBeVisible();
  await shots.take(page, 'first-visit');
  await button(first, m.entry_first_found).click();
  await expect(page.getByLabel(said(first, m.entry_name))).toBeVisible();
  await shots.take(page, 'make-vault');
  await makeVault(first, PASSPHRASE);
  await page.getByLabel(said(first, m.entry_found_name)).fill(EXAMPLES[first.lang].title);
  await shots.take(page, 'found-naming');
  await button(first, m.far_found_next).click();
  await shots.take(page, 'found-together');
  await button(first, m.entry_found_go).click();
  await expect(button(first, m.entry_found_home)).toBeVisible();
  await shots.take(page, 'found-done');
  await button(first, m.entry_found_home).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await shots.take(page, 'home-first-day');
  await visit(first, '/care');
  await shots.take(page, 'care-empty');
  await visit(first, '/people');
  await shots.take(page, 'people-alone');
  await visit(first, '/invite');
  await shots.take(page, 'invite');
}

/** The second one’s way in, both sides of it, screen by screen. */
async function joinWatched(world: World, first: Person, lang: Lang, shots: Shots): Promise<Person> {
  const url = await makeLink(first);
  await shots.take(first.page, 'invite-fresh');
  const second = await arrive(world, personAt(lang, 1).name, lang);
  await second.page.goto(url);
  await expect(second.page.getByLabel(said(second, m.entry_name))).toBeVisible();
  await shots.take(second.page, 'join-make-vault');
  await makeVault(second, PASSPHRASE);
  const words = second.page.getByRole('list', { name: said(second, m.join_words_label) });
  await expect(words.getByRole('listitem')).toHaveCount(4);
  await shots.take(second.page, 'join-words');
  if (lang === 'es')
    await takeForReadme(second.page, 'words-es-360', { scheme: 'light', width: 360, height: 760 });
  const spoken = await words.locator('.word').allTextContents();

  await shots.take(first.page, 'invite-knock');
  await visit(first, '/');
  await shots.take(first.page, 'home-knock');
  await button(first, m.shell_door_action).click();
  await expect(button(first, m.invite_door_open)).toBeVisible();
  await shots.take(first.page, 'door-checking');
  await enterWords(first, spoken);
  await expect(first.page.getByText(said(first, m.invite_in_lead))).toBeVisible();
  await shots.take(first.page, 'door-in');
  await button(first, m.invite_door_done).click();
  await expect(button(second, m.join_welcome_home_go)).toBeVisible();
  await shots.take(second.page, 'join-welcome');
  await button(second, m.join_welcome_home_go).click();
  await expect(second.page.getByRole('navigation')).toBeVisible();
  await shots.take(second.page, 'home-newcomer');
  return second;
}

/** Someone more, who then closes the browser: the board has four people. Whoever hears the knock opens. */
async function join(
  world: World,
  [first, second]: readonly [Person, Person],
  name: string,
  lang: Lang,
): Promise<void> {
  const url = await makeLink(first);
  const person = await arrive(world, name, lang);
  const words = await followLink(person, url, PASSPHRASE);
  const heard = await Promise.any(
    [first, second].map(async (member) => {
      await button(member, m.shell_door_action).waitFor();
      return member;
    }),
  );
  await letIn(heard, words);
  await button(heard, m.invite_door_done).click();
  await button(person, m.join_welcome_home_go).click();
  await expect(person.page.getByRole('navigation')).toBeVisible();
  await visit(first, '/people');
  await expect(first.page.getByRole('main').getByText(name).first()).toBeVisible();
  await person.close();
}

async function writeCards(first: Person, second: Person, lang: Lang): Promise<void> {
  for (const [person, card] of [
    [first, personAt(lang, 0)],
    [second, personAt(lang, 1)],
  ] as const) {
    await visit(person, '/people/me');
    const main = person.page.getByRole('main');
    await main.getByLabel(said(person, m.people_form_pronouns)).fill(card.pronouns);
    await main.getByLabel(said(person, m.people_form_languages)).fill(card.languages);
    await main.getByLabel(said(person, m.people_form_helps)).fill(card.helps);
    await button(person, m.people_form_save).click();
    await expect(person.page.getByText(card.helps.split('\n')[0] ?? '')).toBeVisible();
  }
}

async function writeFirstRole(first: Person, next: string, shots: Shots): Promise<void> {
  const { page } = first;
  await visit(first, '/care/new');
  await expect(button(first, m.roles_offer_use)).toBeVisible();
  await shots.take(page, 'role-form-first');
  await button(first, m.roles_offer_use).click();
  await button(first, m.roles_form_rest).click();
  await seat(first, m.roles_form_holders, first.name);
  await seat(first, m.roles_form_next, next);
  await page.getByLabel(said(first, m.roles_form_until)).fill(inDays(9));
  await shots.take(page, 'role-form-filled');
  await button(first, m.roles_form_save_new).click();
  const note = noteOf(page);
  await expect(note).toBeVisible();
  await shots.take(page, 'role-fresh');
  await writeNote(page, noteWords(first.lang).first);
}

function noteOf(page: Page) {
  return page.locator('.note-text[contenteditable="true"]');
}

/** Into the empty paragraphs below the headings. */
async function writeNote(page: Page, paragraphs: readonly string[]): Promise<void> {
  const note = noteOf(page);
  for (const [at, text] of paragraphs.entries()) {
    const paragraph = note.locator('> p').nth(at);
    await paragraph.click();
    await page.keyboard.insertText(text);
    await expect(paragraph).toHaveText(text);
  }
}

async function seat(
  person: Person,
  legend: Parameters<typeof said>[1],
  name: string,
): Promise<void> {
  const group = person.page.locator('details, fieldset').filter({ hasText: said(person, legend) });
  const summary = group.first().locator('summary');
  if ((await summary.count()) > 0) await summary.first().click();
  await group.first().getByRole('checkbox', { name }).check();
}

async function writeRole(person: Person, words: ExampleRole, holder?: string): Promise<void> {
  const { page } = person;
  await visit(person, '/care/new');
  await page.getByLabel(said(person, m.roles_form_title)).fill(words.title);
  await page.getByLabel(said(person, m.roles_form_purpose)).fill(words.purpose);
  await page.getByLabel(said(person, m.roles_form_carries)).fill(words.carries);
  await page.getByLabel(said(person, m.roles_form_limits)).fill(words.limits);
  await button(person, m.roles_form_rest).click();
  await page.getByLabel(said(person, m.roles_form_term)).fill(words.term);
  if (holder !== undefined) await seat(person, m.roles_form_holders, holder);
  await button(person, m.roles_form_save_new).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Every page of a board that four people keep. */
async function walk(first: Person, second: Person, lang: Lang, shots: Shots): Promise<void> {
  const { page } = first;
  await visit(first, '/');
  await expect(page.getByText(roleAt(lang, 2).title)).toBeVisible();
  await shots.take(page, 'home');
  await shots.print(page, 'home');
  await visit(first, '/care');
  await shots.take(page, 'care');
  await meetInNote(first, second, lang, shots);
  await visit(first, '/people');
  await shots.take(page, 'people');
  await page.getByRole('main').getByRole('link', { name: second.name }).first().click();
  await expect(page.getByText(personAt(lang, 1).helps)).toBeVisible();
  await shots.take(page, 'person');
  await visit(first, '/people/me');
  await shots.take(page, 'card');
  await visit(first, '/settings');
  await shots.take(page, 'settings');
  for (const each of SETTINGS) {
    await visit(first, `/settings/${each}`);
    await shots.take(page, `settings-${each}`);
  }
}

/** Both write in the first role's note; each sees where the other is. */
async function meetInNote(first: Person, second: Person, lang: Lang, shots: Shots): Promise<void> {
  const { page } = first;
  const roles = page.getByRole('region', { name: said(first, m.rotas_roles_title) });
  await roles.getByRole('link').first().click();
  await expect(noteOf(page)).toBeVisible();
  const { pathname } = new URL(page.url());
  await visit(second, pathname);
  await noteOf(second.page).locator('> p').last().click();
  const { added } = noteWords(lang);
  await second.page.keyboard.insertText(added);
  await expect(page.getByText(added)).toBeVisible();
  await shots.take(page, 'role');
  await shots.print(page, 'role');
  await link(first, m.roles_edit).click();
  await expect(button(first, m.roles_form_save)).toBeVisible();
  await shots.take(page, 'role-form-edit');
}

async function lockAndUnlock(first: Person, shots: Shots): Promise<void> {
  await visit(first, '/');
  await lock(first);
  await shots.take(first.page, 'lock');
  await first.page.getByLabel(said(first, m.entry_passphrase)).fill('otra cosa');
  await button(first, m.entry_open).click();
  await expect(first.page.getByText(said(first, m.error_wrong_passphrase))).toBeVisible();
  await shots.take(first.page, 'lock-wrong');
  await unlock(first, PASSPHRASE);
  await visit(first, '/another');
  await shots.take(first.page, 'another');
}
