/**
 * Far apart: servers of one's own, used only where their person said yes; and what both read when
 * signalling brings two devices together and no way leads from one to the other.
 */

import { m } from './support/messages.ts';
import {
  button,
  foundCollective,
  makeLink,
  makeVault,
  readTheWords,
  said,
  visit,
} from './support/acts.ts';
import { expectSaved, found, join, passphraseOf } from './support/board-acts.ts';
import { startStun } from './support/stun.ts';
import { expect, languagesToWalk, longTest, PHONE, test, type Person } from './support/world.ts';

const CONNECTION = '/settings/connection';
/** Nobody answers there. */
const SILENT = 'stun:127.0.0.1:9';

function field(person: Person, message: Parameters<typeof said>[1]) {
  return person.page.getByLabel(said(person, message));
}

function title(person: Person, message: Parameters<typeof said>[1]) {
  return person.page.getByRole('heading', { level: 1, name: said(person, message) });
}

function text(person: Person, message: Parameters<typeof said>[1]) {
  return person.page.getByText(said(person, message));
}

async function choose(person: Person, stun: string): Promise<void> {
  await visit(person, CONNECTION);
  await field(person, m.far_stun).fill(stun);
  await button(person, m.far_save).click();
  await expect(text(person, m.far_saved)).toBeVisible();
}

longTest('what one chooses for all waits for each person’s yes', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const ben = await join(world, ana, 'Ben');
  await expect(text(ben, m.far_banner_ask)).toBeHidden();

  await test.step('chosen by Ana, in use at hers, asked at Ben’s', async () => {
    world.chosenServers.add(SILENT);
    await choose(ana, SILENT);
    await expect.poll(() => [...ana.iceServers]).toEqual([SILENT]);
    await expect(text(ben, m.far_banner_ask)).toBeVisible();
    // Ana's connections were made anew, Ben's among them, and Ben's device asked nobody.
    await expectSaved(ana);
    expect([...ben.iceServers]).toEqual([]);
  });

  await test.step('yes', async () => {
    await button(ben, m.far_banner_look).click();
    await expect(ben.page.getByText('127.0.0.1:9').first()).toBeVisible();
    await button(ben, m.far_ask_yes).click();
    await expect.poll(() => [...ben.iceServers]).toEqual([SILENT]);
    await expect(text(ben, m.far_ask_title)).toBeHidden();
  });

  await test.step('no, and not asked again', async () => {
    const another = 'stun:127.0.0.1:19';
    world.chosenServers.add(another);
    await choose(ana, another);
    await expect(text(ben, m.far_ask_title)).toBeVisible();
    await button(ben, m.far_ask_no).click();
    await expect(text(ben, m.far_declined_title)).toBeVisible();
    await visit(ben, '/people');
    await expect(text(ben, m.far_banner_ask)).toBeHidden();
    expect([...ben.iceServers]).toEqual([SILENT]);
  });
});

longTest(
  'a server is tried from the form, and what is no server is told at its field',
  async ({ world }) => {
    const stun = await startStun();
    world.chosenServers.add(stun.url).add(SILENT);
    const ana = await found(world, 'Ana', 'The Vine');
    await visit(ana, CONNECTION);
    await field(ana, m.far_stun).fill('https://stun.example');
    await button(ana, m.far_save).click();
    await expect(text(ana, m.far_wrong_stun)).toBeVisible();
    await expect(field(ana, m.far_stun)).toBeFocused();

    await field(ana, m.far_stun).fill(stun.url);
    await button(ana, m.far_try_stun).click();
    await expect(text(ana, m.far_try_found_stun)).toBeVisible();
    await field(ana, m.far_stun).fill(SILENT);
    await button(ana, m.far_try_stun).click();
    await expect(text(ana, m.far_try_silent)).toBeVisible();
    stun.close();

    await ana.page.getByRole('switch', { name: said(ana, m.far_relay_only) }).check();
    await button(ana, m.far_save).click();
    await expect(text(ana, m.far_wrong_no_relay)).toBeVisible();
  },
);

test('founded far apart on a host that answers STUN: it is used, by newcomers too', async ({
  world,
}) => {
  const url = 'stun:localhost:3478';
  world.chosenServers.add(url);
  const offer = (person: Person) =>
    person.page
      .context()
      .route('**/host.json', (route) => route.fulfill({ json: { lan: false, stun: 3478 } }));
  const ana = await world.person('Ana');
  await offer(ana);
  await button(ana, m.entry_first_found).click();
  await makeVault(ana, passphraseOf('Ana'));
  await field(ana, m.entry_found_name).fill('The Vine');
  await button(ana, m.far_found_next).click();
  await ana.page.getByRole('radio', { name: said(ana, m.far_found_apart) }).check();
  await expect(ana.page.getByRole('radio', { name: said(ana, m.far_found_host) })).toBeChecked();
  await button(ana, m.entry_found_go).click();
  await button(ana, m.entry_found_home).click();
  await visit(ana, CONNECTION);
  await expect(ana.page.getByText('localhost:3478').first()).toBeVisible();

  const link = await makeLink(ana);
  const ben = await world.person('Ben');
  await offer(ben);
  await ben.page.goto(link);
  await makeVault(ben, passphraseOf('Ben'));
  expect(await readTheWords(ben)).toHaveLength(4);
  expect([...ben.iceServers]).toEqual([url]);
});

for (const lang of languagesToWalk('en'))
  // Its pages are in 08-states; what leads to them is walked in npm run test:long.
  longTest(`no direct path: both read it, and what helps (${lang})`, async ({ world }) => {
    const options = { lang, size: PHONE, walledIn: true };
    const ana = await world.person('Ana', options);
    await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'La Milpa' });
    const link = await makeLink(ana);
    const ben = await world.person('Ben', options);
    await ben.page.goto(link);
    await makeVault(ben, passphraseOf('Ben'));

    await expect(title(ben, m.far_path_title)).toBeVisible();
    await expect(text(ben, m.far_ways_same)).toBeVisible();
    await button(ana, m.far_banner_ways).click();
    await expect(title(ana, m.far_path_title)).toBeVisible();
    await expect(text(ana, m.far_ways_turn)).toBeVisible();

    // Ways of connecting: one's own relay, on this device only.
    const turn = 'turn:127.0.0.1:9';
    world.chosenServers.add(turn);
    await button(ben, m.far_ways_open).click();
    await field(ben, m.far_turn).fill(turn);
    await field(ben, m.far_name).fill('milpa');
    await field(ben, m.far_word).fill('una palabra');
    await button(ben, m.far_save_join).click();
    await expect.poll(() => [...ben.iceServers]).toEqual([turn]);
    await expect(title(ben, m.far_path_title)).toBeVisible();
    expect([...ana.iceServers]).toEqual([]);
  });
