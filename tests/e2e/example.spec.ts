/**
 * Looking around first: the example opens the same pages as anyone's board, on people who do not
 * exist. Nothing of it reaches a disk or a network, whatever one does in it, and nothing of it is
 * left when one leaves. At phone size, in both languages, and by keyboard alone.
 */

import type { Page } from '@playwright/test';
import { m } from './support/messages.ts';
import { ENGLISH_EXAMPLE } from '../../src/lib/content/en/example.ts';
import { SPANISH_EXAMPLE } from '../../src/lib/content/es/example.ts';
import { button, foundCollective, lock, said, unlock, visit } from './support/acts.ts';
import { note, passphraseOf, roleField } from './support/board-acts.ts';
import { faultsOf } from './support/faults.ts';
import { press, type } from './support/keyboard.ts';
import {
  expect,
  languagesToWalk,
  longTest,
  PHONE,
  test,
  type Person,
  type World,
} from './support/world.ts';

test.use({ keepsApp: true });

const EXAMPLES = { es: SPANISH_EXAMPLE, en: ENGLISH_EXAMPLE };
const PAGES = [
  ...['/', '/care', '/care/new', '/people', '/people/me', '/settings'],
  ...['/settings/protection', '/settings/door-log', '/care/nothing', '/people/nobody'],
];
const NOT_HERE = [
  ...['/invite', '/door', '/settings/passphrase', '/settings/device', '/settings/boards'],
  ...['/settings/erase', '/another', '/boards/any'],
];
const ADDED = 'El jueves traigo pan 7391';

for (const lang of languagesToWalk('en')) {
  test(`the example works and leaves nothing, in ${lang}`, async ({ world }) => {
    const { people, roles, title } = EXAMPLES[lang];
    const guest = await world.person('Guest', { lang, size: PHONE });
    const { page } = guest;
    await watchConnections(page);
    const before = await leftOnDevice(page);
    await lookAround(guest);
    const faults: string[] = [];
    const look = async (place: string): Promise<void> => {
      faults.push(...(await faultsOf(page, `${place}, ${lang}`)));
      await expect(band(guest)).toBeVisible();
    };

    await test.step('every page is the real one, and says what it is', async () => {
      for (const path of PAGES) {
        await visit(guest, path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText(said(guest, m.example_status))).toBeVisible();
        await look(path);
      }
      await visit(guest, '/people');
      for (const { name } of people)
        await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
    });
    await test.step('what it cannot do is said kindly, with a way on', async () => {
      for (const path of NOT_HERE) {
        await visit(guest, path);
        await expect(button(guest, m.entry_first_found)).toBeVisible();
        await expect(page.getByRole('link', { name: said(guest, m.example_go_on) })).toBeVisible();
        await expect(band(guest)).toBeVisible();
      }
      // All of them are the same page.
      await look('what is not here');
    });
    await test.step('whatever one does in it works', async () => {
      await changeRole(guest, roles[0]?.title ?? '');
      await look('a role');
      await changeCard(guest);
      await writeRole(guest);
      await visit(guest, '/settings');
      await page.getByLabel(said(guest, m.settings_scheme_dark)).check();
      await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
      await page.getByLabel(said(guest, m.settings_lock_5)).check();
      await visit(guest, '/');
      await expect(page.getByRole('main')).toContainText(ADDED);
    });

    expect(await leftOnDevice(page)).toEqual(before);
    await button(guest, m.example_leave_label).click();
    await expect(button(guest, m.entry_first_found)).toBeVisible();
    await expectNothingOfIt(guest);
    expect(await leftOnDevice(page)).toEqual(before);
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(title);
    await expect(page.locator('html')).not.toHaveAttribute('data-scheme');
    expectNoConnection(world, await connections(page));
    expect(faults).toEqual([]);
  });
}

test('locking leaves, by the button and by Escape twice; so does reloading', async ({ world }) => {
  const guest = await world.person('Guest', { lang: 'es', size: PHONE });
  for (const leave of [
    () => button(guest, m.shell_lock).click(),
    async () => {
      await guest.page.keyboard.press('Escape');
      await expect(guest.page.getByText(said(guest, m.example_escape_hint))).toBeVisible();
      await guest.page.keyboard.press('Escape');
    },
    () => guest.page.reload(),
  ]) {
    await lookAround(guest);
    await visit(guest, '/people');
    await leave();
    await expect(button(guest, m.entry_first_found)).toBeVisible();
    await expectNothingOfIt(guest);
  }
});

test('the other language has a collective of its own', async ({ world }) => {
  const guest = await world.person('Guest', { lang: 'es', size: PHONE });
  const { page } = guest;
  await lookAround(guest);
  await visit(guest, '/settings');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText(m.example_status({}, { locale: 'en' }))).toBeVisible();
  await expect(page.getByRole('main').getByText(ENGLISH_EXAMPLE.title)).toBeVisible();
  await visit(guest, '/people');
  for (const { name } of ENGLISH_EXAMPLE.people)
    await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
  await expect(page.getByText(SPANISH_EXAMPLE.people[4]?.name ?? '')).toHaveCount(0);
});

longTest('a collective of one’s own begins from it, and knows nothing of it', async ({ world }) => {
  const guest = await world.person('Guest', { lang: 'es', size: PHONE });
  const { page } = guest;
  await lookAround(guest);
  await changeRole(guest, SPANISH_EXAMPLE.roles[0]?.title ?? '');
  await visit(guest, '/invite');
  await button(guest, m.entry_first_found).click();
  await expect(page.getByLabel(said(guest, m.entry_name))).toBeVisible();
  await button(guest, m.entry_back).click();
  const passphrase = passphraseOf('Guest');
  await foundCollective(guest, { passphrase, title: 'Las Lajas' });
  await lock(guest);
  await unlock(guest, passphrase);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said(guest, m.home_alone_title));
  for (const path of ['/', '/care', '/people', '/care/new']) {
    await visit(guest, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNothingOfIt(guest);
  }
});

test('one looks around by keyboard alone', async ({ world }) => {
  const guest = await world.person('Guest', { lang: 'es' });
  const { page } = guest;
  await press(guest, button(guest, m.example_look));
  await expect(band(guest)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const role = SPANISH_EXAMPLE.roles[2]?.title ?? '';
  await press(guest, page.getByRole('main').getByRole('link', { name: role }).first());
  await press(guest, button(guest, m.roles_take));
  await expect(button(guest, m.roles_step_back)).toBeVisible();
  await type(guest, note(guest), ADDED);
  await expect(note(guest)).toContainText(ADDED);
  await press(guest, button(guest, m.example_leave_label));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectNothingOfIt(guest);
});

function band(guest: Person) {
  return guest.page.getByRole('complementary', { name: said(guest, m.example_band_label) });
}

async function lookAround(guest: Person): Promise<void> {
  await button(guest, m.example_look).click();
  await expect(band(guest)).toBeVisible();
}

/** Writes in its note, and steps back from it. */
async function changeRole(guest: Person, title: string): Promise<void> {
  const { page } = guest;
  await visit(guest, '/care');
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await note(guest).click();
  await page.keyboard.insertText(ADDED);
  await expect(note(guest)).toContainText(ADDED);
  await button(guest, m.roles_step_back).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: said(guest, m.roles_step_back) })
    .click();
  await expect(button(guest, m.roles_take)).toBeVisible();
}

async function changeCard(guest: Person): Promise<void> {
  const { page } = guest;
  await visit(guest, '/people/me');
  await page.getByLabel(said(guest, m.people_form_name), { exact: true }).fill(ADDED);
  await expect(page.getByText(said(guest, m.example_draft))).toBeVisible();
  await button(guest, m.people_form_save).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ADDED);
}

async function writeRole(guest: Person): Promise<void> {
  await visit(guest, '/care/new');
  await roleField(guest, 'title').fill(ADDED);
  await button(guest, m.roles_form_save_new).click();
  await expect(guest.page.getByRole('heading', { level: 1 })).toHaveText(ADDED);
}

/** Neither its title, nor its people, nor its roles, nor what was written into it. */
async function expectNothingOfIt(guest: Person): Promise<void> {
  const said = [SPANISH_EXAMPLE, ENGLISH_EXAMPLE].flatMap(({ title, people, roles }) => [
    title,
    ...people.flatMap(({ helps }) => helps.split('\n')),
    ...roles.flatMap(({ purpose, note: parts }) => [
      purpose,
      ...parts.flatMap(({ paragraphs }) => paragraphs),
    ]),
  ]);
  const html = await guest.page.content();
  for (const words of [ADDED, ...said]) expect(html).not.toContain(words);
  expect(await guest.page.title()).not.toContain(ADDED);
}

/** Everything that a page could leave on a device, but how far it was scrolled and the app's own files. */
function leftOnDevice(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
    cookies: document.cookie,
    caches: (await caches.keys()).filter((name) => !/^cobijo-(?:in-use|version-)/.test(name)),
    locks: ((await navigator.locks.query()).held ?? []).length,
  }));
}

/** Counts from now on every connection that the page would make. */
async function watchConnections(page: Page): Promise<void> {
  await page.evaluate(() => {
    const made: string[] = [];
    Object.assign(globalThis, { made });
    for (const name of ['RTCPeerConnection', 'WebSocket', 'EventSource', 'Worker'] as const) {
      const Original = globalThis[name] as unknown as new (...given: unknown[]) => object;
      const Watched = class extends Original {
        constructor(...given: unknown[]) {
          super(...given);
          made.push(name);
        }
      };
      Object.assign(globalThis, { [name]: Watched });
    }
  });
}

function connections(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { made: string[] }).made);
}

function expectNoConnection(world: World, made: readonly string[]): void {
  expect(made).toEqual([]);
  const origin = new URL(world.host.url).origin;
  const elsewhere = world.requests.filter((url) => !url.startsWith(`${origin}/`));
  expect(elsewhere.filter((url) => !/^(data|blob|about):/.test(url))).toEqual([]);
  expect(world.signals).toEqual([]);
}
