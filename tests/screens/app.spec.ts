/**
 * The walk through the running app: Alma founds, Brisa, Chelo and Dorotea join by link, care roles and
 * a note are written, and every page is looked at on the way.
 */

import type { Page } from '@playwright/test';
import { m } from '../../src/lib/paraglide/messages.js';
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
import { COLLECTIVE, PASSPHRASE, type RoleWords } from './collective.ts';
import { createShots, takeForReadme, type Lang, type Shots } from './shots.ts';

const SETTINGS = ['passphrase', 'device', 'door-log', 'boards', 'protection', 'erase'] as const;

for (const lang of ['es', 'en'] as const) {
  test(`the app, in ${lang}`, async ({ world }) => {
    const shots = createShots('app', lang);
    const alma = await arrive(world, 'Alma', lang);
    await found(alma, shots);
    const brisa = await joinWatched(world, alma, lang, shots);
    await writeCards(alma, brisa, lang);
    await writeFirstRole(alma, lang, shots);
    await writeRole(alma, COLLECTIVE[lang].pot);
    for (const name of ['Chelo', 'Dorotea']) await join(world, [alma, brisa], name, lang);
    await writeRole(brisa, COLLECTIVE[lang].phone, false);
    await walk(alma, brisa, lang, shots);
    await lockAndUnlock(alma, shots);
  });
}

async function arrive(world: World, name: string, lang: Lang): Promise<Person> {
  const person = await world.person(name, { lang, size: PHONE, args: ['--hide-scrollbars'] });
  person.page.setDefaultTimeout(20_000);
  return person;
}

async function found(alma: Person, shots: Shots): Promise<void> {
  const { page } = alma;
  await expect(button(alma, m.entry_first_found)).toBeVisible();
  await shots.take(page, 'first-visit');
  await button(alma, m.entry_first_found).click();
  await expect(page.getByLabel(said(alma, m.entry_name))).toBeVisible();
  await shots.take(page, 'make-vault');
  await makeVault(alma, PASSPHRASE);
  await page.getByLabel(said(alma, m.entry_found_name)).fill(COLLECTIVE[alma.lang].title);
  await shots.take(page, 'found-naming');
  await button(alma, m.far_found_next).click();
  await shots.take(page, 'found-together');
  await button(alma, m.entry_found_go).click();
  await expect(button(alma, m.entry_found_home)).toBeVisible();
  await shots.take(page, 'found-done');
  await button(alma, m.entry_found_home).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await shots.take(page, 'home-first-day');
  await visit(alma, '/care');
  await shots.take(page, 'care-empty');
  await visit(alma, '/people');
  await shots.take(page, 'people-alone');
  await visit(alma, '/invite');
  await shots.take(page, 'invite');
}

/** Brisa's way in, both sides of it, screen by screen. */
async function joinWatched(world: World, alma: Person, lang: Lang, shots: Shots): Promise<Person> {
  const url = await makeLink(alma);
  await shots.take(alma.page, 'invite-fresh');
  const brisa = await arrive(world, 'Brisa', lang);
  await brisa.page.goto(url);
  await expect(brisa.page.getByLabel(said(brisa, m.entry_name))).toBeVisible();
  await shots.take(brisa.page, 'join-make-vault');
  await makeVault(brisa, PASSPHRASE);
  const words = brisa.page.getByRole('list', { name: said(brisa, m.join_words_label) });
  await expect(words.getByRole('listitem')).toHaveCount(4);
  await shots.take(brisa.page, 'join-words');
  if (lang === 'es')
    await takeForReadme(brisa.page, 'words-es-360', { scheme: 'light', width: 360, height: 760 });
  const spoken = await words.getByRole('listitem').allTextContents();

  await shots.take(alma.page, 'invite-knock');
  await visit(alma, '/');
  await shots.take(alma.page, 'home-knock');
  await button(alma, m.shell_door_action).click();
  await expect(button(alma, m.invite_door_open)).toBeVisible();
  await shots.take(alma.page, 'door-checking');
  await enterWords(alma, spoken);
  await expect(alma.page.getByText(said(alma, m.invite_in_lead))).toBeVisible();
  await shots.take(alma.page, 'door-in');
  await button(alma, m.invite_door_done).click();
  await expect(button(brisa, m.join_welcome_home_go)).toBeVisible();
  await shots.take(brisa.page, 'join-welcome');
  await button(brisa, m.join_welcome_home_go).click();
  await expect(brisa.page.getByRole('navigation')).toBeVisible();
  await shots.take(brisa.page, 'home-newcomer');
  return brisa;
}

/** Someone more, who then closes the browser: the board has four people. Whoever hears the knock opens. */
async function join(
  world: World,
  [alma, brisa]: readonly [Person, Person],
  name: string,
  lang: Lang,
): Promise<void> {
  const url = await makeLink(alma);
  const person = await arrive(world, name, lang);
  const words = await followLink(person, url, PASSPHRASE);
  const heard = await Promise.any(
    [alma, brisa].map(async (member) => {
      await button(member, m.shell_door_action).waitFor();
      return member;
    }),
  );
  await letIn(heard, words);
  await button(heard, m.invite_door_done).click();
  await button(person, m.join_welcome_home_go).click();
  await expect(person.page.getByRole('navigation')).toBeVisible();
  await visit(alma, '/people');
  await expect(alma.page.getByRole('main').getByText(name).first()).toBeVisible();
  await person.close();
}

async function writeCards(alma: Person, brisa: Person, lang: Lang): Promise<void> {
  const { alma: hers, brisa: theirs } = COLLECTIVE[lang];
  for (const [person, card] of [
    [alma, hers],
    [brisa, theirs],
  ] as const) {
    await visit(person, '/people/me');
    const main = person.page.getByRole('main');
    await main.getByLabel(said(person, m.people_form_pronouns)).fill(card.pronouns);
    await main.getByLabel(said(person, m.people_form_languages)).fill(card.languages);
    await main.getByLabel(said(person, m.people_form_helps)).fill(card.helps);
    await button(person, m.people_form_save).click();
    await expect(person.page.getByText(card.helps)).toBeVisible();
  }
}

async function writeFirstRole(alma: Person, lang: Lang, shots: Shots): Promise<void> {
  const { page } = alma;
  await visit(alma, '/care/new');
  await expect(button(alma, m.roles_offer_use)).toBeVisible();
  await shots.take(page, 'role-form-first');
  await button(alma, m.roles_offer_use).click();
  await button(alma, m.roles_form_rest).click();
  await seat(alma, m.roles_form_holders, 'Alma');
  await seat(alma, m.roles_form_next, 'Brisa');
  await page.getByLabel(said(alma, m.roles_form_until)).fill(inDays(9));
  await shots.take(page, 'role-form-filled');
  await button(alma, m.roles_form_save_new).click();
  const note = noteOf(page);
  await expect(note).toBeVisible();
  await shots.take(page, 'role-fresh');
  await writeNote(page, COLLECTIVE[lang].note);
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

async function writeRole(person: Person, words: RoleWords, isCarried = true): Promise<void> {
  const { page } = person;
  await visit(person, '/care/new');
  await page.getByLabel(said(person, m.roles_form_title)).fill(words.title);
  await page.getByLabel(said(person, m.roles_form_purpose)).fill(words.purpose ?? '');
  await page.getByLabel(said(person, m.roles_form_carries)).fill(words.carries ?? '');
  await page.getByLabel(said(person, m.roles_form_limits)).fill(words.limits ?? '');
  await button(person, m.roles_form_rest).click();
  await page.getByLabel(said(person, m.roles_form_term)).fill(words.term ?? '');
  if (isCarried) await seat(person, m.roles_form_holders, 'Brisa');
  await button(person, m.roles_form_save_new).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Every page of a board that four people keep. */
async function walk(alma: Person, brisa: Person, lang: Lang, shots: Shots): Promise<void> {
  const { page } = alma;
  await visit(alma, '/');
  await expect(page.getByText(COLLECTIVE[lang].phone.title)).toBeVisible();
  await shots.take(page, 'home');
  await shots.print(page, 'home');
  if (lang === 'es')
    await takeForReadme(page, 'home-es-360', { scheme: 'light', width: 360, height: 760 });
  else await takeForReadme(page, 'home-en-1280', { scheme: 'light', width: 1280, height: 640 });
  await visit(alma, '/care');
  await shots.take(page, 'care');
  await meetInNote(alma, brisa, lang, shots);
  await visit(alma, '/people');
  await shots.take(page, 'people');
  await page.getByRole('main').getByRole('link', { name: 'Brisa' }).first().click();
  await expect(page.getByText(COLLECTIVE[lang].brisa.helps)).toBeVisible();
  await shots.take(page, 'person');
  await visit(alma, '/people/me');
  await shots.take(page, 'card');
  await visit(alma, '/settings');
  await shots.take(page, 'settings');
  for (const each of SETTINGS) {
    await visit(alma, `/settings/${each}`);
    await shots.take(page, `settings-${each}`);
  }
}

/** Both write in the first role's note; each sees where the other is. */
async function meetInNote(alma: Person, brisa: Person, lang: Lang, shots: Shots): Promise<void> {
  const { page } = alma;
  await page.getByRole('main').getByRole('link').first().click();
  await expect(noteOf(page)).toBeVisible();
  const { pathname } = new URL(page.url());
  await visit(brisa, pathname);
  await noteOf(brisa.page).locator('> p').last().click();
  await brisa.page.keyboard.insertText(COLLECTIVE[lang].brisasLine);
  await expect(page.getByText(COLLECTIVE[lang].brisasLine)).toBeVisible();
  await shots.take(page, 'role');
  await shots.print(page, 'role');
  if (lang === 'es')
    await takeForReadme(page, 'role-dark-360', {
      scheme: 'dark',
      width: 360,
      height: 760,
      from: page.getByRole('heading', { name: said(alma, m.roles_handover) }),
    });
  await link(alma, m.roles_edit).click();
  await expect(button(alma, m.roles_form_save)).toBeVisible();
  await shots.take(page, 'role-form-edit');
}

async function lockAndUnlock(alma: Person, shots: Shots): Promise<void> {
  await visit(alma, '/');
  await lock(alma);
  await shots.take(alma.page, 'lock');
  await alma.page.getByLabel(said(alma, m.entry_passphrase)).fill('otra cosa');
  await button(alma, m.entry_open).click();
  await expect(alma.page.getByText(said(alma, m.error_wrong_passphrase))).toBeVisible();
  await shots.take(alma.page, 'lock-wrong');
  await unlock(alma, PASSPHRASE);
  await visit(alma, '/another');
  await shots.take(alma.page, 'another');
}
