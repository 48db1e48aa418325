/**
 * Every other end that joining can have: each has its own screen, on both sides of the door, and none
 * lets anything of the board out. Ben is the newcomer, Ana the member.
 */

import { m } from '../../src/lib/paraglide/messages.js';
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
import { found, passphraseOf } from './support/board-acts.ts';
import { expect, test, type Person, type World } from './support/world.ts';

type Text = Parameters<typeof said>[1];

async function expectTitle(person: Person, message: Text): Promise<void> {
  const heading = person.page.getByRole('heading', { level: 1, name: said(person, message) });
  await expect(heading).toBeVisible();
}

/** Follows a link without a vault, as far as the door. */
async function knock(world: World, name: string, url: string): Promise<Person> {
  const person = await world.person(name);
  await person.page.goto(url);
  await makeVault(person, passphraseOf(name));
  return person;
}

/** The four words that a newcomer at the door sees. */
async function shownWords(person: Person): Promise<string[]> {
  const words = person.page.getByRole('list', { name: said(person, m.join_words_label) });
  await expect(words.getByRole('listitem')).toHaveCount(4);
  return words.getByRole('listitem').allTextContents();
}

test('nobody home, then somebody; declined, then let in; then the link is used', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const url = await makeLink(ana);
  await ana.close();

  const ben = await knock(world, 'Ben', url);
  await expectTitle(ben, m.join_waiting_title);
  await ana.reopen();
  await unlock(ana, passphraseOf('Ana'));
  await shownWords(ben);

  await button(ana, m.shell_door_action).click();
  await button(ana, m.invite_door_decline).click();
  await expectTitle(ana, m.error_door_declined_title);
  await expectTitle(ben, m.error_join_declined_title);
  await button(ana, m.invite_door_done).click();

  await button(ben, m.join_knock_again).click();
  await letIn(ana, await shownWords(ben));
  await expect(button(ben, m.join_welcome_home_go)).toBeVisible();
  await button(ana, m.invite_door_done).click();

  const carmen = await knock(world, 'Carmen', url);
  await expectTitle(carmen, m.error_join_used_title);
});

test('who goes before anyone looks, and an outcome left unread, keep nobody else waiting', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const url = await makeLink(ana);
  const ben = await knock(world, 'Ben', url);
  await shownWords(ben);
  await expect(button(ana, m.shell_door_action)).toBeVisible();
  await button(ben, m.join_stop).click();
  await expect(button(ana, m.shell_door_action)).toBeHidden();

  await ben.page.goto(url);
  await ben.page.getByLabel(said(ben, m.entry_passphrase)).fill(passphraseOf('Ben'));
  await button(ben, m.entry_open).click();
  await letIn(ana, await shownWords(ben));
  await ben.close();
  await visit(ana, '/care');
  const another = await makeLink(ana);
  const carmen = await knock(world, 'Carmen', another);
  await letIn(ana, await shownWords(carmen));
});

test('words that differ: told on both sides, and the third time burns the link', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const url = await makeLink(ana);
  const ben = await world.person('Ben');
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

test('withdrawn, and late by either clock', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const url = await makeLink(ana);
  const row = ana.page.getByRole('button', {
    name: new RegExp(m.invite_withdraw_which({ moment: '' }, { locale: 'en' }).trim()),
  });
  await row.click();
  await expect(ana.page.getByText(said(ana, m.invite_withdrawn))).toBeVisible();
  const ben = await knock(world, 'Ben', url);
  await expectTitle(ben, m.error_join_withdrawn_title);

  await visit(ana, '/care');
  const second = await makeLink(ana);
  const carmen = await world.person('Carmen');
  await carmen.page.clock.setFixedTime(Date.now() + 73 * 3_600_000);
  await carmen.page.goto(second);
  await makeVault(carmen, passphraseOf('Carmen'));
  await expectTitle(carmen, m.error_join_late_title);
});

test('a damaged link, and a host out of reach', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const url = await makeLink(ana);

  const ben = await world.person('Ben');
  await ben.page.goto(url.slice(0, -4));
  await expectTitle(ben, m.error_join_damaged_title);
  await button(ben, m.join_leave).click();
  await expect(button(ben, m.entry_first_found)).toBeVisible();

  await ana.close();
  const carmen = await knock(world, 'Carmen', url);
  await expectTitle(carmen, m.join_waiting_title);
  // What is left of waiting for the host is skipped, not slept.
  await carmen.page.clock.install();
  await world.closeHost();
  await expectTitle(carmen, m.join_connecting_title);
  await carmen.page.clock.runFor(25_000);
  await expectTitle(carmen, m.error_join_host_title);
});
