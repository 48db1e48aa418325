/**
 * How a collective decides: a change is proposed, read side by side and agreed to, in two languages
 * and by keyboard alone; what people agreed while apart ends the same on both; and whoever may not
 * open the door does not answer it.
 */

import { m } from './support/messages.ts';
import { button, letIn, link, makeLink, makeVault, said, unlock, visit } from './support/acts.ts';
import { found, join, passphraseOf } from './support/board-acts.ts';
import { expect, longTest, PHONE, test, type Person } from './support/world.ts';

const HOW = '/settings/charter';

type Message = Parameters<typeof said>[1];

interface Change {
  /** The label of one share, as the form says it. */
  readonly share?: Message;
  /** Who is named to open the door. */
  readonly names?: readonly string[];
}

/** As the form writes a share: with a capital. */
function shareLabel(person: Person, share: Message): string {
  const words = said(person, share);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

async function propose(person: Person, { share, names = [] }: Change): Promise<void> {
  await visit(person, HOW);
  await link(person, m.charter_propose).click();
  if (names.length > 0)
    await person.page.getByRole('radio', { name: said(person, m.charter_form_named) }).check();
  for (const name of names) await person.page.getByRole('checkbox', { name }).check();
  if (share !== undefined)
    await person.page.getByRole('radio', { name: shareLabel(person, share) }).check();
  await person.page.getByRole('main').locator('button[type="submit"]').click();
  await expect(person.page).toHaveURL((url) => url.pathname === HOW);
}

async function sayYes(person: Person): Promise<void> {
  const yes = said(person, m.charter_yes);
  await person.page
    .getByRole('button', { name: new RegExp(`^${yes}`) })
    .first()
    .click();
  await person.page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click();
}

/** Presses Tab until `wanted` has the focus. */
async function tabTo(person: Person, wanted: ReturnType<typeof button>): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await person.page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(wanted)}`);
}

async function comeBack(person: Person): Promise<void> {
  await person.reopen();
  await unlock(person, passphraseOf(person.name));
}

function says(person: Person, text: string) {
  return person.page.getByRole('main').getByText(text);
}

test('a change is proposed by keyboard, agreed to in another language, and holds for all', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const ben = await join(world, ana, 'Ben', { lang: 'es', size: PHONE });
  await visit(ben, '/');
  await expect(link(ben, m.charter_home_proposed)).toHaveCount(0);

  await test.step('Ana proposes that she opens the door, by keyboard alone', async () => {
    const { keyboard } = ana.page;
    await visit(ana, '/settings');
    await tabTo(ana, ana.page.getByRole('link', { name: said(ana, m.charter_title) }));
    await keyboard.press('Enter');
    await tabTo(ana, link(ana, m.charter_propose));
    await keyboard.press('Enter');
    await tabTo(ana, ana.page.getByRole('radio', { name: said(ana, m.charter_form_any) }));
    await keyboard.press('ArrowDown');
    await tabTo(ana, ana.page.getByRole('checkbox', { name: 'Ana' }));
    await keyboard.press('Space');
    const alone = m.charter_concern_one_admits({ name: 'Ana' }, { locale: 'en' });
    await expect(ana.page.getByText(alone)).toBeVisible();
    await tabTo(ana, button(ana, m.charter_form_send));
    await keyboard.press('Enter');
    await expect(says(ana, said(ana, m.charter_proposed_by_me))).toBeVisible();
    await expect(says(ana, said(ana, m.charter_door_any))).toBeVisible();
  });

  await test.step('Ben finds it on home, and proposes something else as well', async () => {
    await link(ben, m.charter_home_proposed).click();
    const by = m.charter_proposed_by_one({ names: 'Ana' }, { locale: 'es' });
    await expect(says(ben, by)).toBeVisible();
    await expect(ben.page.getByRole('cell', { name: 'Ana', exact: true })).toBeVisible();
    await propose(ben, { share: m.charter_share_third });
    for (const person of [ana, ben])
      await expect(
        person.page.getByRole('heading', { name: said(person, m.charter_proposed_several) }),
      ).toBeVisible();
    // It was read: home says nothing more of it.
    await visit(ben, '/');
    await expect(link(ben, m.charter_home_proposed)).toHaveCount(0);
  });

  await test.step('Ben says yes to hers: it holds for both, and his own fell away', async () => {
    await visit(ana, '/');
    await visit(ben, HOW);
    await sayYes(ben);
    const only = m.charter_door_named_one({ names: 'Ana' }, { locale: 'es' });
    await expect(says(ben, only)).toBeVisible();
    await expect(says(ben, said(ben, m.charter_aside_text))).toBeVisible();
    await link(ana, m.charter_home_changed).click();
    const alone = m.charter_door_named_one({ names: 'Ana' }, { locale: 'en' });
    await expect(says(ana, alone)).toBeVisible();
    await visit(ana, '/');
    await expect(link(ana, m.charter_home_changed)).toHaveCount(0);
  });

  await test.step('Ben is told who opens the door, and how that was decided', async () => {
    await visit(ben, '/invite');
    const ask = m.charter_invite_lead_one({ names: 'Ana' }, { locale: 'es' });
    await expect(says(ben, ask)).toBeVisible();
    await expect(button(ben, m.invite_make)).toHaveCount(0);
    await link(ben, m.charter_invite_why).click();
    await expect(ben.page).toHaveURL((url) => url.pathname === HOW);
  });

  await test.step('whoever may not open the door does not answer: Ana does, once she is back', async () => {
    const url = await makeLink(ana);
    await ana.close();
    const carmen = await world.person('Carmen');
    await carmen.page.goto(url);
    await makeVault(carmen, passphraseOf('Carmen'));
    await expect(carmen.page.getByText(said(carmen, m.join_waiting_title))).toBeVisible();
    await comeBack(ana);
    const words = carmen.page.getByRole('list', { name: said(carmen, m.join_words_label) });
    await expect(words.getByRole('listitem')).toHaveCount(4);
    await letIn(ana, await words.locator('.word').allTextContents());
    await button(carmen, m.join_welcome_home_go).click();
    await visit(carmen, HOW);
    const alone = m.charter_door_named_one({ names: 'Ana' }, { locale: 'en' });
    await expect(says(carmen, alone)).toBeVisible();
    // Whoever comes new finds what is agreed, and no news of it.
    await visit(carmen, '/');
    await expect(link(carmen, m.charter_home_changed)).toHaveCount(0);
  });
});

longTest('what two people agree to while apart ends the same on both', async ({ world }) => {
  const ana = await found(world, 'Ana', 'La Enredadera', { lang: 'es', size: PHONE });
  const ben = await join(world, ana, 'Ben');

  /** Each does theirs while the other is away; then both are there, on the page. */
  async function apart(anas: Change, bens: Change): Promise<void> {
    await ben.close();
    await propose(ana, anas);
    await ana.close();
    await comeBack(ben);
    await propose(ben, bens);
    await comeBack(ana);
    await visit(ana, HOW);
  }

  await test.step('the same change, proposed by both: it holds as soon as they meet', async () => {
    const third = { share: m.charter_share_third };
    await apart(third, third);
    for (const person of [ana, ben]) {
      const share = said(person, m.charter_share_third);
      const now = m.charter_quorum_now({ share }, { locale: person.lang });
      await expect(says(person, now)).toBeVisible();
    }
  });

  await test.step('two changes, each enough by itself: one holds, the other is named', async () => {
    // More than a third of two is one: either may change it alone.
    await apart({ names: ['Ana', 'Ben'] }, { share: m.charter_share_all });
    for (const person of [ana, ben])
      await expect(says(person, said(person, m.charter_aside_both))).toBeVisible();
    const isAnas = await says(
      ana,
      m.charter_door_named({ names: 'Ana y Ben' }, { locale: 'es' }),
    ).isVisible();
    const held = isAnas
      ? m.charter_door_named({ names: 'Ana and Ben' }, { locale: 'en' })
      : m.charter_quorum_now({ share: said(ben, m.charter_share_all) }, { locale: 'en' });
    await expect(says(ben, held)).toBeVisible();
  });
});
