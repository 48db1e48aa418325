/**
 * Every other end that joining can have: each has its own screen, on both sides of the door, on a phone
 * and in both languages, and none lets anything of the board out. Ben is the newcomer, Ana the member.
 */

import { m } from './support/messages.ts';
import {
  button,
  enterWords,
  followLink,
  letIn,
  makeLink,
  makeVault,
  said,
  unlock,
  visit,
} from './support/acts.ts';
import { found, join, passphraseOf } from './support/board-acts.ts';
import {
  expect,
  languagesToWalk,
  longTest,
  PHONE,
  test,
  type Person,
  type World,
} from './support/world.ts';

type Lang = Person['lang'];
type Text = Parameters<typeof said>[1];

async function expectTitle(person: Person, message: Text): Promise<void> {
  const heading = person.page.getByRole('heading', { level: 1, name: said(person, message) });
  await expect(heading).toBeVisible();
}

/** Follows a link without a vault. */
async function follow(world: World, name: string, url: string, lang: Lang): Promise<Person> {
  const person = await world.person(name, { lang, size: PHONE });
  await person.page.goto(url);
  return person;
}

/** Follows a link as far as the door. */
async function knock(world: World, name: string, url: string, lang: Lang): Promise<Person> {
  const person = await follow(world, name, url, lang);
  await makeVault(person, passphraseOf(name));
  return person;
}

async function unlockAgain(person: Person): Promise<void> {
  await person.page.getByLabel(said(person, m.entry_passphrase)).fill(passphraseOf(person.name));
  await button(person, m.entry_open).click();
}

/** The four words that a newcomer at the door sees. */
async function shownWords(person: Person): Promise<string[]> {
  const words = person.page.getByRole('list', { name: said(person, m.join_words_label) });
  await expect(words.getByRole('listitem')).toHaveCount(4);
  return words.locator('.word').allTextContents();
}

// Each is a world of its own, and together they are half of all browser tests.
test.describe.configure({ mode: 'parallel' });

for (const lang of languagesToWalk('es')) {
  test(`nobody home, then somebody; declined, then let in; then the link is used, in ${lang}`, async ({
    world,
  }) => {
    const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
    const url = await makeLink(ana);
    await ana.close();

    const ben = await knock(world, 'Ben', url, lang);
    await expectTitle(ben, m.join_waiting_title);
    await ana.reopen();
    await unlock(ana, passphraseOf('Ana'));
    await shownWords(ben);

    await button(ana, m.shell_door_action).click();
    await button(ana, m.invite_door_decline).click();
    await expectTitle(ana, m.error_door_declined_title);
    await expectTitle(ben, m.error_join_declined_title);

    // Declined by a slip: whoever knocks again is seen on that very page.
    await button(ben, m.join_knock_again).click();
    await letIn(ana, await shownWords(ben));
    await expect(button(ben, m.join_welcome_home_go)).toBeVisible();
    await button(ana, m.invite_door_done).click();

    // The link is the one way to Cobijo that Ben kept: it leads home.
    await ben.page.goto(url);
    await unlock(ben, passphraseOf('Ben'));
    await expect(ben.page.getByRole('heading', { level: 1 })).toBeVisible();

    const carmen = await knock(world, 'Carmen', url, lang);
    await expectTitle(carmen, m.error_join_used_title);
  });

  longTest(
    `who goes before anyone looks, and an outcome left unread, keep nobody else waiting, in ${lang}`,
    async ({ world }) => {
      const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
      const url = await makeLink(ana);
      const ben = await knock(world, 'Ben', url, lang);
      await shownWords(ben);
      await expect(button(ana, m.shell_door_action)).toBeVisible();
      await button(ben, m.join_stop).click();
      await expect(button(ana, m.shell_door_action)).toBeHidden();

      await button(ben, m.entry_first_resume).click();
      await letIn(ana, await shownWords(ben));
      await ben.close();
      await visit(ana, '/care');
      const another = await makeLink(ana);
      const carmen = await knock(world, 'Carmen', another, lang);
      await letIn(ana, await shownWords(carmen));
    },
  );

  longTest(
    `two who come at once: one at each door, and nobody is left wondering, in ${lang}`,
    async ({ world }) => {
      const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
      const ben = await join(world, ana, 'Ben', { lang, size: PHONE });
      const toCarmen = await makeLink(ana);
      await visit(ana, '/care');
      const toDalia = await makeLink(ana);
      const atAna = (person: Person) =>
        person.page.getByText(m.door_elsewhere({ name: 'Ana' }, { locale: lang }));

      const carmen = await knock(world, 'Carmen', toCarmen, lang);
      const words = await shownWords(carmen);
      await expect(button(ana, m.shell_door_action)).toBeVisible();
      // Ben's device knows that somebody is there, and not who.
      await expect(atAna(ben)).toBeVisible();
      await expect(button(ben, m.shell_door_action)).toBeHidden();
      await expect(ben.page.getByText('Carmen')).toHaveCount(0);

      // Ana made this link too, and has somebody at the door: whoever is free hears it.
      const dalia = await knock(world, 'Dalia', toDalia, lang);
      await letIn(ben, await shownWords(dalia));
      await button(ben, m.invite_door_done).click();
      await dalia.close();
      await expect(atAna(ben)).toBeVisible();

      await button(carmen, m.join_stop).click();
      await expect(atAna(ben)).toBeHidden();
      await carmen.page.goto(toCarmen);
      await unlockAgain(carmen);
      const again = await shownWords(carmen);
      expect(again).not.toEqual(words);
      await expect(atAna(ben)).toBeVisible();
      await letIn(ana, again);
      await expect(atAna(ben)).toBeHidden();
    },
  );

  longTest(
    `two at the door: each with words of their own, in either order, in ${lang}`,
    async ({ world }) => {
      const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
      const first = await makeLink(ana);
      await visit(ana, '/care');
      const second = await makeLink(ana);
      const ben = await knock(world, 'Ben', first, lang);
      const bensWords = await shownWords(ben);
      await expect(button(ana, m.shell_door_action)).toBeVisible();
      const carmen = await knock(world, 'Carmen', second, lang);
      const carmensWords = await shownWords(carmen);

      await button(ana, m.shell_door_action).click();
      await button(ana, m.invite_door_queue_turn).click();
      await enterWords(ana, carmensWords);
      await expect(button(carmen, m.join_welcome_home_go)).toBeVisible();
      await letIn(ana, bensWords);
      await expect(button(ben, m.join_welcome_home_go)).toBeVisible();
    },
  );

  test(`words that differ: told on both sides, and the third time burns the link, in ${lang}`, async ({
    world,
  }) => {
    const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
    const url = await makeLink(ana);
    const ben = await world.person('Ben', { lang, size: PHONE });
    let words = await followLink(ben, url, passphraseOf('Ben'));
    for (const time of [1, 2, 3]) {
      await button(ana, m.shell_door_action).click();
      // Heard in the wrong order.
      await enterWords(ana, words.toReversed());
      await expectTitle(ana, time < 3 ? m.error_door_words_title : m.error_door_burnt_title);
      await expectTitle(ben, m.error_join_words_title);
      await button(ana, m.invite_door_done).click();
      await button(ben, m.join_knock_again).click();
      if (time < 3) words = await shownWords(ben);
    }
    await expectTitle(ben, m.error_join_burnt_title);
  });

  longTest(`withdrawn, and late by either clock, in ${lang}`, async ({ world }) => {
    const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
    const url = await makeLink(ana);
    const row = ana.page.getByRole('button', {
      name: new RegExp(m.invite_withdraw_which({ moment: '' }, { locale: lang }).trim()),
    });
    await row.click();
    await expect(ana.page.getByText(said(ana, m.invite_withdrawn))).toBeVisible();
    // Told before a passphrase has to be thought of.
    const ben = await follow(world, 'Ben', url, lang);
    await expectTitle(ben, m.error_join_withdrawn_title);

    await visit(ana, '/care');
    const second = await makeLink(ana);
    const carmen = await world.person('Carmen', { lang, size: PHONE });
    await carmen.page.clock.setFixedTime(Date.now() + 73 * 3_600_000);
    await carmen.page.goto(second);
    await expectTitle(carmen, m.error_join_late_title);

    // Withdrawn while the words are compared: nobody is left waiting on either side of the door.
    const dalia = await knock(world, 'Dalia', second, lang);
    await shownWords(dalia);
    await expect(button(ana, m.shell_door_action)).toBeVisible();
    await row.click();
    await expectTitle(dalia, m.error_join_withdrawn_title);
    await expect(button(ana, m.shell_door_action)).toBeHidden();
  });

  longTest(`a damaged link, and a host out of reach, in ${lang}`, async ({ world }) => {
    const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
    const url = await makeLink(ana);

    const ben = await follow(world, 'Ben', url.slice(0, -4), lang);
    await expectTitle(ben, m.error_join_damaged_title);
    await button(ben, m.join_leave).click();
    await expect(button(ben, m.entry_first_found)).toBeVisible();

    await ana.close();
    const carmen = await knock(world, 'Carmen', url, lang);
    await expectTitle(carmen, m.join_waiting_title);
    // What is left of waiting for the host is skipped, not slept.
    await carmen.page.clock.install();
    await world.closeHost();
    await expectTitle(carmen, m.join_connecting_title);
    await carmen.page.clock.runFor(25_000);
    await expectTitle(carmen, m.error_join_host_title);
  });

  longTest(
    `a join under way survives a reload and a dead battery, with the same keys, in ${lang}`,
    async ({ world }) => {
      const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
      const ben = await knock(world, 'Ben', await makeLink(ana), lang);
      await shownWords(ben);
      await ben.page.reload();
      await unlockAgain(ben);
      const words = await shownWords(ben);
      // Let in, and gone before the welcome is read: only who was let in gets it afterwards.
      const debug = await ben.page.context().newCDPSession(ben.page);
      await debug.send('Debugger.enable');
      await debug.send('Debugger.pause');
      await letIn(ana, words);
      await ben.kill();
      await ben.reopen();
      await unlockAgain(ben);
      await expect(button(ben, m.join_welcome_home_go)).toBeVisible();
      await ben.page.reload();
      await unlock(ben, passphraseOf('Ben'));
    },
  );

  longTest(
    `a second tab takes a join over with the same keys, and the first one stops, in ${lang}`,
    async ({ world }) => {
      const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
      const url = await makeLink(ana);
      const ben = await knock(world, 'Ben', url, lang);
      await shownWords(ben);
      const page = await ben.page.context().newPage();
      await page.goto(url);
      const second: Person = { ...ben, page };
      await unlockAgain(second);
      await expectTitle(second, m.entry_other_tab_title);
      await button(second, m.entry_other_tab_go).click();
      const words = await shownWords(second);
      await expectTitle(ben, m.entry_lost_tab_title);
      await letIn(ana, words);
      await expect(button(second, m.join_welcome_home_go)).toBeVisible();
    },
  );

  test(`a messenger’s own window hands the link on to a browser, in ${lang}`, async ({ world }) => {
    const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
    const url = await makeLink(ana);
    const agent = 'Mozilla/5.0 (Linux; Android 12; wv) AppleWebKit/537.36 Chrome/125.0 Mobile';
    const ben = await world.person('Ben', { lang, size: PHONE, args: [`--user-agent=${agent}`] });
    await ben.page.goto(url);
    await expectTitle(ben, m.join_inside_title);
    await expect(ben.page.getByText(url, { exact: true })).toBeVisible();
    expect(new URL(ben.page.url()).hash).toBe('');
    await button(ben, m.join_inside_stay).click();
    await expect(ben.page.getByText(said(ben, m.join_home_somebody))).toBeVisible();
    await makeVault(ben, passphraseOf('Ben'));
    await shownWords(ben);
    // Neither the window's title nor a preview of the page names anyone or anything.
    await expect(ben.page).toHaveTitle('Cobijo');
    const served = await (await fetch(`${world.host.url}/join`)).text();
    expect(served).not.toMatch(/<meta[^>]+(?:og:|twitter:|description)/);
    const browser = await ben.page.context().newCDPSession(ben.page);
    const { entries } = await browser.send('Page.getNavigationHistory');
    expect(entries.filter((entry) => entry.url.includes('#'))).toEqual([]);
  });
}
