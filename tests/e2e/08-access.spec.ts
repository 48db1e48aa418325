/**
 * Everyone can use it: axe finds nothing on any page, by day and by lamplight, in both languages;
 * nothing scrolls sideways on the smallest phone; and the main job is done by keyboard alone, with
 * the focus always to be seen.
 */

import { m } from './support/messages.ts';
import {
  button,
  enterWords,
  followLink,
  lock,
  makeLink,
  makeVault,
  said,
  visit,
} from './support/acts.ts';
import { createRole, expectSaved, note, passphraseOf, roleField } from './support/board-acts.ts';
import { faultsOf } from './support/faults.ts';
import { listen } from './support/ears.ts';
import { press, type } from './support/keyboard.ts';
import { expect, languagesToWalk, longTest, PHONE, test, type Person } from './support/world.ts';

/** What nobody carries in the Spanish example. */
const WELCOME = 'Bienvenida';

const PAGES = [
  ...[
    '/',
    '/care',
    '/care/new',
    '/care/rotas/new',
    '/care/shares',
    '/rest',
    '/people',
    '/people/me',
  ],
  ...['/invite', '/door', '/settings'],
  ...['passphrase', 'device', 'door-log', 'boards', 'protection', 'erase'].map(
    (page) => `/settings/${page}`,
  ),
];

/** In npm test each state of these pages is looked at in the galleries (08-states). */
for (const lang of languagesToWalk('en'))
  longTest(`axe finds nothing and nothing scrolls sideways, in ${lang}`, async ({ world }) => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    const ana = await world.person('Ana', { lang, size: PHONE });
    const look = async (person: Person, place: string): Promise<void> => {
      faults.push(...(await faultsOf(person.page, `${place}, ${lang}`)));
    };
    await test.step('the way in', async () => {
      await look(ana, 'first visit');
      await button(ana, m.entry_first_invited).click();
      await look(ana, 'an invitation that came by hand');
      await button(ana, m.entry_back).first().click();
      await button(ana, m.entry_first_found).click();
      await button(ana, m.entry_forgetting_link).click();
      await look(ana, 'forgetting');
      await button(ana, m.entry_back).first().click();
      await look(ana, 'making a vault');
      await makeVault(ana, passphraseOf('Ana'));
      await expect(ana.page.getByLabel(said(ana, m.entry_found_name))).toBeVisible();
      await look(ana, 'founding');
      await ana.page.getByLabel(said(ana, m.entry_found_name)).fill('La Enredadera del Barrio');
      await button(ana, m.far_found_next).click();
      await ana.page.getByRole('radio').nth(1).check();
      await look(ana, 'together or far apart');
      await ana.page.getByRole('radio').first().check();
      await button(ana, m.entry_found_go).click();
      await expect(button(ana, m.entry_found_home)).toBeVisible();
      await look(ana, 'founded');
      await button(ana, m.entry_found_home).click();
      await expect(ana.page.getByRole('navigation')).toBeVisible();
    });
    await test.step('every page', async () => {
      const role = await createRole(ana, {
        title: 'Coordinación de cuidados',
        purpose: 'Para que',
      });
      await expect(note(ana)).toBeVisible();
      await look(ana, 'a role');
      for (const path of [...PAGES, `${role}/edit`, '/care/nothing', '/people/nobody']) {
        await visit(ana, path);
        await expect(ana.page.getByRole('heading', { level: 1 })).toBeVisible();
        await look(ana, path);
      }
    });
    await test.step('the way of a newcomer, and the door', async () => {
      await visit(ana, '/care');
      const url = await makeLink(ana);
      await look(ana, 'a fresh link');
      const ben = await world.person('Ben', { lang, size: PHONE });
      const words = await followLink(ben, url, passphraseOf('Ben'));
      await look(ben, 'the words');
      await button(ana, m.shell_door_action).click();
      await look(ana, 'at the door');
      await enterWords(ana, words);
      await expect(button(ben, m.join_welcome_home_go)).toBeVisible();
      await look(ana, 'in');
      await look(ben, 'the welcome');
      await button(ben, m.join_welcome_home_go).click();
      await expect(ben.page.getByRole('navigation')).toBeVisible();
      await look(ben, 'home of two');
      await lock(ben);
      await look(ben, 'locked');
      await ben.page.goto(`${world.host.url}/join#damaged`);
      await expect(button(ben, m.join_leave)).toBeVisible();
      await look(ben, 'a damaged link');
    });
    expect(faults).toEqual([]);

    // What it would find: a button without a name, and a box that is too wide.
    await ana.page.evaluate(() => {
      const box = document.createElement('div');
      box.style.inlineSize = '400px';
      box.append(document.createElement('button'));
      document.querySelector('main')?.append(box);
    });
    expect((await faultsOf(ana.page, 'spoilt')).join()).toMatch(/button-name.*too wide/s);
  });

async function makeVaultByKeys(person: Person): Promise<void> {
  await type(person, person.page.getByLabel(said(person, m.entry_name)), person.name);
  const passphrase = person.page.getByLabel(said(person, m.entry_passphrase_write));
  await type(person, passphrase, passphraseOf(person.name));
  const again = person.page.getByLabel(said(person, m.entry_passphrase_again));
  await type(person, again, passphraseOf(person.name));
  await person.page.keyboard.press('Enter');
}

test('the main job is done by keyboard alone', async ({ world }) => {
  const ana = await world.person('Ana');
  await press(ana, button(ana, m.entry_first_found));
  await makeVaultByKeys(ana);
  await type(ana, ana.page.getByLabel(said(ana, m.entry_found_name)), 'The Vine');
  await ana.page.keyboard.press('Enter');
  await press(ana, button(ana, m.entry_found_go));
  await press(ana, button(ana, m.entry_found_home));

  await press(ana, ana.page.getByRole('link', { name: said(ana, m.home_first_role) }).first());
  await press(ana, button(ana, m.roles_offer_blank));
  await type(ana, roleField(ana, 'title'), 'Night phone');
  await press(ana, button(ana, m.roles_form_save_new));
  await expect(note(ana)).toBeVisible();
  const ears = await listen(ana.page);
  await type(ana, note(ana), 'The keys are with Ana.');
  await expect(note(ana)).toContainText('The keys are with Ana.');
  await expectSaved(ana);
  expect(await ears.heard(), 'saving is not read out between the letters').toEqual([]);

  await press(ana, ana.page.getByRole('link', { name: said(ana, m.shell_people) }).first());
  await press(ana, ana.page.getByRole('link', { name: said(ana, m.people_invite) }).first());
  await press(ana, button(ana, m.invite_make));
  const url =
    (
      await ana.page
        .getByText(/\/join#/)
        .first()
        .textContent()
    )?.trim() ?? '';

  const ben = await world.person('Ben');
  await ben.page.goto(url);
  await makeVaultByKeys(ben);
  const shown = ben.page.getByRole('list', { name: said(ben, m.join_words_label) });
  await expect(shown.getByRole('listitem')).toHaveCount(4);
  const words = await shown.locator('.word').allTextContents();
  await press(ana, button(ana, m.shell_door_action));
  for (const [at, word] of words.entries()) {
    const place = m.invite_words_label({ position: at + 1 }, { locale: ana.lang });
    await type(ana, ana.page.getByLabel(place), word);
  }
  await press(ana, button(ana, m.invite_door_open));
  await press(ben, button(ben, m.join_welcome_home_go));
  await expect(ben.page.getByRole('main')).toContainText('Night phone');

  await press(ben, button(ben, m.shell_lock));
  await expect(ben.page.getByLabel(said(ben, m.entry_passphrase))).toBeFocused();
});

test('what was done is heard once, and the focus is never nowhere', async ({ world }) => {
  const ana = await world.person('Ana', { lang: 'es' });
  const { page } = ana;
  const title = page.getByRole('heading', { level: 1 });
  const place = (message: Parameters<typeof said>[1]) =>
    press(ana, page.getByRole('navigation').getByRole('link', { name: said(ana, message) }));
  await press(ana, button(ana, m.example_look));
  // What stands there until home has come has a title too, and home takes the focus from it.
  await expect(page.getByRole('main').getByRole('link', { name: WELCOME }).first()).toBeVisible();
  await expect(title).toBeFocused();
  const { heard, forget } = await listen(page);

  await test.step('a page is told by its title alone', async () => {
    await place(m.shell_care);
    await expect(title).toHaveText(said(ana, m.shell_care));
    await expect(title).toBeFocused();
    expect(await heard()).toEqual([]);
  });
  await test.step('the order of the roles', async () => {
    await press(ana, button(ana, m.roles_order));
    await expect(page.locator('.arrow').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(heard).toEqual([m.roles_order_moved({ place: 2, of: 8 }, { locale: 'es' })]);
    await press(ana, button(ana, m.roles_order_done));
    await expect(button(ana, m.roles_order)).toBeFocused();
  });
  await test.step('taking what is open', async () => {
    await place(m.shell_today);
    await expect(title).toBeFocused();
    await forget();
    const open = page.getByRole('button', {
      name: m.home_take_label({ role: WELCOME }, { locale: 'es' }),
    });
    await press(ana, open);
    await expect(title).toBeFocused();
    await expect.poll(heard).toEqual([m.roles_said_take({ role: WELCOME }, { locale: 'es' })]);
  });
  await test.step('a seat taken and left', async () => {
    await press(ana, page.getByRole('link', { name: WELCOME }).first());
    await expect(title).toHaveText(WELCOME);
    await expect(note(ana)).toBeVisible();
    await forget();
    await press(ana, button(ana, m.roles_step_back));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(button(ana, m.roles_take)).toBeFocused();
    await press(ana, button(ana, m.roles_stand_beside));
    await expect(button(ana, m.roles_leave_beside)).toBeFocused();
    await expect
      .poll(heard)
      .toEqual([said(ana, m.roles_stepped_back), said(ana, m.roles_said_beside)]);
  });
  await test.step('another language is in the title of the window too', async () => {
    await place(m.shell_settings);
    await press(ana, page.getByRole('button', { name: 'English' }));
    await expect(page).toHaveTitle(/^Settings/);
    await expect(title).toBeFocused();
  });
});
