/**
 * The vault as one lives with it: every way of locking, what is being typed while it locks, other
 * passphrases, several vaults and boards in one browser, two tabs, and erasing.
 */

import type { Page } from '@playwright/test';
import { m } from './support/messages.ts';
import {
  button,
  foundCollective,
  lock,
  makeVault,
  nameCollective,
  said,
  unlock,
  visit,
} from './support/acts.ts';
import { expectSaved, found, passphraseOf, roleField } from './support/board-acts.ts';
import { expect, longTest, test, type Person } from './support/world.ts';

const PASSPHRASE = passphraseOf('Ana');

async function expectLocked(person: Person): Promise<void> {
  await expect(button(person, m.entry_open)).toBeVisible();
}

/** Rows in every database of this origin: a sealed row more is all that a disk shows. */
function countRows(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let rows = 0;
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.name));
      });
      for (const store of db.objectStoreNames)
        rows += await new Promise<number>((resolve) => {
          const request = db.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
        });
      db.close();
    }
    return rows;
  });
}

function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  return page.evaluate((to) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('who only looks leaves nothing on the disk', async ({ world }) => {
  const ana = await world.person('Ana');
  await expect(button(ana, m.entry_first_found)).toBeVisible();
  await ana.page.reload();
  await expect(button(ana, m.entry_first_found)).toBeVisible();
  expect(await ana.page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('it locks by its button, by double Escape and by itself, and not by going away', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  await lock(ana);
  await expect(ana.page.locator('body')).not.toContainText('The Vine');
  await unlock(ana, PASSPHRASE);
  await ana.page.keyboard.press('Escape');
  await expect(ana.page.getByText(said(ana, m.shell_escape_hint))).toBeVisible();
  await ana.page.keyboard.press('Escape');
  await expectLocked(ana);
  await unlock(ana, PASSPHRASE);

  await ana.page.clock.install();
  await visit(ana, '/settings');
  await ana.page.getByLabel(said(ana, m.settings_lock_5)).check();
  await setVisibility(ana.page, 'hidden');
  await ana.page.clock.fastForward('04:00');
  await setVisibility(ana.page, 'visible');
  await expect(ana.page.getByRole('navigation')).toBeVisible();
  await ana.page.clock.fastForward('01:30');
  await expectLocked(ana);

  // Asleep with the page in sight, no timer ran: the first touch comes too late to count as one.
  await unlock(ana, PASSPHRASE);
  await ana.page.clock.setSystemTime(Date.now() + 24 * 3_600_000);
  await ana.page.keyboard.press('Shift');
  await expectLocked(ana);
});

test('what is being typed is there again after locking, and after a crash', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  await visit(ana, '/care/new');
  await roleField(ana, 'title').fill('Night phone');
  await roleField(ana, 'purpose').fill('Nobody waits alone');
  await lock(ana);
  await expect(ana.page.getByText(said(ana, m.entry_lock_draft))).toBeVisible();
  await unlock(ana, PASSPHRASE);
  await visit(ana, '/care/new');
  await expect(ana.page.getByText(said(ana, m.roles_form_resumed))).toBeVisible();
  await expect(roleField(ana, 'purpose')).toHaveValue('Nobody waits alone');
  await button(ana, m.roles_form_discard).click();
  await expect(roleField(ana, 'title')).toHaveValue('');

  await expectSaved(ana);
  const before = await countRows(ana.page);
  await roleField(ana, 'title').fill('Friday’s pot');
  await expect.poll(() => countRows(ana.page)).toBeGreaterThan(before);
  await ana.kill();
  await ana.reopen();
  await unlock(ana, PASSPHRASE);
  await visit(ana, '/care/new');
  await expect(roleField(ana, 'title')).toHaveValue('Friday’s pot');

  // A thumb that trembles presses twice, and makes one role.
  await button(ana, m.roles_form_save_new).dblclick();
  await expect(ana.page.getByRole('heading', { level: 1, name: 'Friday’s pot' })).toBeVisible();
  await visit(ana, '/care');
  await expect(ana.page.getByRole('link', { name: 'Friday’s pot' })).toHaveCount(1);
});

/** Keeps whatever would write to a board waiting, as a disk does that is failing, until it is let go. */
async function holdUpBoards(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name === 'cobijo') continue;
      const request = indexedDB.open(name ?? '');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const stores = [...request.result.objectStoreNames];
      const store = request.result.transaction(stores, 'readwrite').objectStore(stores[0] ?? '');
      const hold = (): void => {
        if (!('letGo' in window)) store.count().onsuccess = hold;
      };
      hold();
    }
  });
  return () => page.evaluate(() => void Object.assign(window, { letGo: true }));
}

test('it locks though the disk does not answer', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  await expectSaved(ana);
  await visit(ana, '/care/new');
  await roleField(ana, 'title').fill('Night phone');
  const letGo = await holdUpBoards(ana.page);
  await ana.page.clock.install();
  await button(ana, m.roles_form_save_new).click();
  await button(ana, m.shell_lock).first().click();
  await expect(ana.page.locator('body')).not.toContainText(/The Vine|Night phone/);
  // Not for ever: what the disk does not take in ten seconds was never called saved.
  await ana.page.clock.fastForward(4_000);
  await expect(button(ana, m.entry_open)).toBeHidden();
  await ana.page.clock.fastForward(7_000);
  await expectLocked(ana);
  await letGo();
  await unlock(ana, PASSPHRASE);
  await visit(ana, '/care');
  await expect(ana.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the passphrase is changed, and the old one is told kindly that it does not open', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  await visit(ana, '/settings/passphrase');
  const change = async (old: string, next: string): Promise<void> => {
    await ana.page.getByLabel(said(ana, m.settings_pass_old)).fill(old);
    await ana.page.getByLabel(said(ana, m.settings_pass_new)).fill(next);
    await ana.page.getByLabel(said(ana, m.entry_passphrase_again)).fill(next);
    await button(ana, m.settings_pass_save).click();
  };
  const next = 'nusol tamir veldo kapen rufa';
  await change('not the one in use', next);
  await expect(ana.page.getByText(said(ana, m.settings_pass_wrong))).toBeVisible();
  await change(PASSPHRASE, next);
  await expect(ana.page.getByText(said(ana, m.settings_pass_done))).toBeVisible();
  await lock(ana);
  await ana.page.getByLabel(said(ana, m.entry_passphrase)).fill(PASSPHRASE);
  await button(ana, m.entry_open).click();
  await expect(ana.page.getByText(said(ana, m.error_wrong_passphrase))).toBeVisible();
  await unlock(ana, next);
});

longTest(
  'two vaults in one browser: no names on the lock screen, each opens its own',
  async ({ world }) => {
    const ana = await found(world, 'Ana', 'The Vine');
    await lock(ana);
    await button(ana, m.entry_lock_new).click();
    // A slip of one's own words, unseen: nothing is made that nobody could open.
    await makeVault({ ...ana, name: 'Dalia' }, passphraseOf('Dalia'), 'a slip of the finger');
    await expect(ana.page.getByText(said(ana, m.entry_passphrase_differs))).toBeVisible();
    await makeVault({ ...ana, name: 'Dalia' }, passphraseOf('Dalia'));
    await nameCollective(ana, 'The Pot');
    await button(ana, m.entry_found_home).click();
    await lock(ana);
    for (const word of ['Ana', 'Dalia', 'The Vine', 'The Pot'])
      await expect(ana.page.locator('body')).not.toContainText(word);
    await expect(ana.page.getByRole('radio')).toHaveCount(2);
    // The newest is chosen: whoever forgot a passphrase and began again has that one.
    await unlock(ana, passphraseOf('Dalia'));
    await expect(ana.page.getByText('The Pot').first()).toBeVisible();
    await lock(ana);
    await ana.page.getByRole('radio').nth(0).check();
    await unlock(ana, PASSPHRASE);
    await expect(ana.page.getByText('The Vine').first()).toBeVisible();
  },
);

test('two boards in one vault: one is announced at a time', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  await expect.poll(() => world.signals.length).toBeGreaterThan(0);
  const vine = new Set(world.signals.map(({ topic }) => topic));
  await visit(ana, '/settings/boards');
  await ana.page.getByRole('link', { name: said(ana, m.settings_boards_found) }).click();
  await button(ana, m.entry_first_found).click();
  await nameCollective(ana, 'The Pot');
  await button(ana, m.entry_found_home).click();
  await expect(ana.page.getByRole('navigation')).toBeVisible();

  // Opened anew, the last board alone is announced, and the other is not.
  world.signals.length = 0;
  await ana.reopen();
  await unlock(ana, PASSPHRASE);
  await expect(ana.page.getByText('The Pot').first()).toBeVisible();
  await expect.poll(() => world.signals.length).toBeGreaterThan(0);
  const pot = new Set(world.signals.map(({ topic }) => topic));
  expect([...pot].filter((topic) => vine.has(topic))).toEqual([]);

  world.signals.length = 0;
  await ana.page
    .getByRole('button', { name: said(ana, m.shell_boards_switch) })
    .first()
    .click();
  await ana.page.getByRole('dialog').getByRole('link', { name: 'The Vine' }).click();
  await expect.poll(() => world.signals.some(({ topic }) => vine.has(topic))).toBe(true);
  await expect(ana.page.getByText('The Vine').first()).toBeVisible();

  // Locked in the middle of a switch, it stays locked: a board that opens later is closed unseen.
  await ana.page
    .getByRole('button', { name: said(ana, m.shell_boards_switch) })
    .first()
    .click();
  await ana.page.getByRole('dialog').getByRole('link', { name: 'The Pot' }).click();
  await ana.page.keyboard.press('Escape');
  await ana.page.keyboard.press('Escape');
  await expectLocked(ana);
  world.signals.length = 0;
  await unlock(ana, PASSPHRASE);
  await expect.poll(() => world.signals.length).toBeGreaterThan(0);
  const announced = [...new Set(world.signals.map(({ topic }) => topic))];
  expect([vine, pot].some((board) => announced.every((topic) => board.has(topic)))).toBe(true);

  await visit(ana, '/settings/boards');
  const label = m.settings_boards_leave_label({ board: 'The Pot' }, { locale: 'en' });
  const databases = () => ana.page.evaluate(async () => (await indexedDB.databases()).length);
  const before = await databases();
  await ana.page.getByRole('link', { name: label }).click();
  await button(ana, m.settings_erase_begin).click();
  await button(ana, m.settings_erase_yes).click();
  await expect(
    ana.page.getByRole('heading', { level: 1, name: said(ana, m.settings_erase_gone_title) }),
  ).toBeVisible();
  expect(await databases()).toBe(before - 1);
  await button(ana, m.settings_erase_on).click();
  await expect(ana.page.getByText('The Vine').first()).toBeVisible();
  await visit(ana, '/settings/boards');
  await expect(ana.page.getByText('The Pot')).toHaveCount(0);
});

longTest('a second tab may take over, and the first says that it stopped', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const page = await ana.page.context().newPage();
  await page.goto(world.host.url);
  const second: Person = { ...ana, page };
  await page.getByLabel(said(ana, m.entry_passphrase)).fill(PASSPHRASE);
  await button(second, m.entry_open).click();
  await expect(
    page.getByRole('heading', { level: 1, name: said(ana, m.entry_other_tab_title) }),
  ).toBeVisible();
  await button(second, m.entry_other_tab_go).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(
    ana.page.getByRole('heading', { level: 1, name: said(ana, m.entry_lost_tab_title) }),
  ).toBeVisible();
  await expect(ana.page.locator('body')).not.toContainText('The Vine');
});

test('what is erased from this device is gone from its disk', async ({ world }) => {
  const ana = await world.person('Ana');
  await foundCollective(ana, { passphrase: PASSPHRASE, title: 'The Vine' });
  await visit(ana, '/settings/erase');
  await button(ana, m.settings_erase_begin).click();
  await button(ana, m.settings_erase_yes).click();
  await expect(
    ana.page.getByRole('heading', { level: 1, name: said(ana, m.settings_erase_gone_title) }),
  ).toBeVisible();
  const names = await ana.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(names).toEqual(['cobijo']);
  expect(await countRows(ana.page)).toBe(0);
  await button(ana, m.settings_erase_on).click();
  await expect(button(ana, m.entry_first_found)).toBeVisible();
});
