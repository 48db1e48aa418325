/**
 * What people do on a board once they are in: write roles, edit them, write in a handover note, read
 * the line about saving. In the words of the screens, like acts.ts.
 */

import { expect, type Locator } from '@playwright/test';
import { m } from './messages.ts';
import { button, followLink, foundCollective, letIn, makeLink, said, visit } from './acts.ts';
import type { Person, PersonOptions, World } from './world.ts';

/** One's own words, so that no person's passphrase is another's. */
export function passphraseOf(name: string): string {
  return `${name.toLowerCase()} kifer mimal kisol lifil`;
}

export async function found(
  world: World,
  name: string,
  title: string,
  options: PersonOptions = {},
): Promise<Person> {
  const person = await world.person(name, options);
  await foundCollective(person, { passphrase: passphraseOf(name), title });
  return person;
}

/** By a link that `member` makes, as far as the board. Any of `others` may hear the knock as well. */
export async function join(
  world: World,
  member: Person,
  name: string,
  { others = [], ...options }: PersonOptions & { readonly others?: readonly Person[] } = {},
): Promise<Person> {
  const url = await makeLink(member);
  const person = await world.person(name, options);
  const words = await followLink(person, url, passphraseOf(name));
  const opener = await whoHears([member, ...others]);
  await letIn(opener, words);
  await button(opener, m.invite_door_done).click();
  await button(person, m.join_welcome_home_go).click();
  await expect(person.page.getByRole('navigation')).toBeVisible();
  return person;
}

/** A newcomer takes the first member to answer, whoever made the link. */
async function whoHears(members: readonly Person[]): Promise<Person> {
  const heard = members.map(async (one) => {
    await button(one, m.shell_door_action).waitFor();
    return one;
  });
  for (const one of heard) one.catch(() => undefined);
  return Promise.any(heard);
}

export interface RoleTexts {
  readonly title?: string;
  readonly purpose?: string;
  readonly carries?: string;
  readonly limits?: string;
  readonly term?: string;
}

const FIELDS = {
  title: m.roles_form_title,
  purpose: m.roles_form_purpose,
  carries: m.roles_form_carries,
  limits: m.roles_form_limits,
  term: m.roles_form_term,
} as const;

export function roleField(person: Person, field: keyof RoleTexts): Locator {
  return person.page.getByLabel(said(person, FIELDS[field]));
}

export async function fillRole(person: Person, texts: RoleTexts): Promise<void> {
  for (const [field, text] of Object.entries(texts))
    await roleField(person, field as keyof RoleTexts).fill(text as string);
}

/** Ends on the role's page; gives its address. */
export async function createRole(
  person: Person,
  texts: RoleTexts & { title: string },
): Promise<string> {
  await visit(person, '/care/new');
  await fillRole(person, texts);
  await button(person, m.roles_form_save_new).click();
  await expect(person.page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible();
  return new URL(person.page.url()).pathname;
}

/** To the form of a role, opened and not yet sent. */
export async function beginEdit(person: Person, role: string): Promise<void> {
  await visit(person, `${role}/edit`);
  await expect(roleField(person, 'title')).toBeVisible();
}

export async function sendEdit(person: Person): Promise<void> {
  await button(person, m.roles_form_save).click();
  await expect(note(person)).toBeVisible();
}

export function note(person: Person): Locator {
  return person.page.getByRole('textbox', { name: said(person, m.roles_note_title) });
}

/** At the end of the note, as one types. */
export async function writeInNote(person: Person, text: string): Promise<void> {
  // A page that has just come takes the focus to its title once.
  await expect(async () => {
    await note(person).focus();
    await expect(note(person)).toBeFocused({ timeout: 100 });
  }).toPass();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.type(text);
}

/** The note's own words, without the names at others' cursors. */
export function noteText(person: Person): Promise<string> {
  return note(person).evaluate((shown) => {
    const copy = shown.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.note-caret')) caret.remove();
    return [...copy.children].map((block) => block.textContent).join('\n');
  });
}

/** Everything that a role's page says, the note's words included and cursors not. */
export async function rolePage(person: Person): Promise<string> {
  const shown = await person.page.getByRole('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll(
      '.note, .actions, .status, [role="status"], dialog, button',
    ))
      own.remove();
    return copy.innerText.replaceAll(/\s+/g, ' ');
  });
  return `${shown}\n${await noteText(person)}`;
}

/** The line about saving. */
export function savingLine(person: Person): Locator {
  return person.page.locator('.status .truth');
}

export async function expectSaved(person: Person): Promise<void> {
  await expect(savingLine(person)).toContainText(savedHere(person));
}

/** How every truth begins once this device has it. */
export function savedHere(person: Person): string {
  return said(person, m.saving_everyone).split('.')[0] ?? '';
}
