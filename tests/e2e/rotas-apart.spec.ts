/**
 * Three people with one rota, two of them apart: one rests, the other changes how it goes on, and both say
 * yes to the same cover. When they meet it is one calendar, and whoever was second is thanked.
 */

import { m } from './support/messages.ts';
import { dayAfter } from '../../src/lib/domain/plain-date.ts';
import { today } from '../../src/lib/platform/today.ts';
import { button, said, unlock, visit } from './support/acts.ts';
import { expectSaved, found, join, passphraseOf } from './support/board-acts.ts';
import { carriedBy, createWeeks, expectTitle, mine, turnsOf } from './support/rota-acts.ts';
import { expect, longTest, PHONE, test, type Person } from './support/world.ts';

/** The next turns with their names, as they would be pasted somewhere. */
async function turnsInWords(person: Person, rota: string): Promise<string> {
  await visit(person, `${rota}/sheet`);
  const names = person.page.getByLabel(said(person, m.sheet_chat_names));
  await names.check();
  return person.page.getByLabel(said(person, m.sheet_chat_text)).inputValue();
}

async function comeBack(person: Person): Promise<void> {
  await person.reopen();
  await unlock(person, passphraseOf(person.name));
  await expect(person.page.getByRole('navigation')).toBeVisible();
}

longTest(
  'a rest, a change and one cover twice, while apart, are one calendar',
  async ({ world }) => {
    const size = { lang: 'es', size: PHONE } as const;
    const carmen = await found(world, 'Carmen', 'La Enredadera', size);
    const ana = await join(world, carmen, 'Ana', size);
    const ben = await join(world, carmen, 'Ben', { ...size, others: [ana] });
    const rota = await createWeeks(carmen);
    const turn = await turnsOf(carmen);
    const titleOf = async (at: number): Promise<string | null> => {
      await visit(carmen, turn(at));
      await expect(carmen.page.getByRole('heading', { level: 1 })).toHaveText(/turno/);
      return carmen.page.getByRole('heading', { level: 1 }).textContent();
    };
    let at = 2;
    while ((await titleOf(at)) !== mine) at++;

    await test.step('Carmen asks for cover, and goes', async () => {
      await button(carmen, m.turns_ask_me).click();
      await expectSaved(carmen);
      for (const person of [ana, ben]) {
        await visit(person, turn(at));
        await expect(button(person, m.turns_take)).toBeVisible();
      }
      await carmen.close();
      await ben.close();
    });

    await test.step('Ana says yes, and rests later on', async () => {
      await button(ana, m.turns_take).click();
      await expectTitle(ana, mine);
      await visit(ana, '/rest');
      await button(ana, m.rest_open_form).click();
      await ana.page.getByLabel(said(ana, m.rest_from)).fill(dayAfter(today(), 60));
      await ana.page
        .getByRole('textbox', { name: said(ana, m.rest_until) })
        .fill(dayAfter(today(), 75));
      await button(ana, m.rest_begin).click();
      await expectSaved(ana);
      await ana.close();
    });

    await test.step('Ben says yes as well, and turns of two weeks begin later on', async () => {
      await comeBack(ben);
      await visit(ben, turn(at));
      await button(ben, m.turns_take).click();
      await expectTitle(ben, mine);
      await visit(ben, `${rota}/edit`);
      await expect(button(ben, m.roles_form_save)).toBeVisible();
      for (const fold of await ben.page.getByRole('main').locator('form summary').all())
        if (await fold.isVisible()) await fold.click();
      await button(ben, m.rotas_count_more).click();
      const when = ben.page.getByRole('group', { name: said(ben, m.rotas_change_when) });
      await when.getByRole('radio').nth(1).check();
      await ben.page.getByLabel(said(ben, m.rotas_change_day)).fill(dayAfter(today(), 50));
      await button(ben, m.roles_form_save).click();
      await expect(ben.page).toHaveURL((url) => url.pathname === rota);
      await expectSaved(ben);
    });

    await test.step('they meet: one calendar, Ana has it, and Ben is thanked', async () => {
      await comeBack(ana);
      await visit(ben, turn(at));
      await expectTitle(ben, carriedBy(ana));
      await visit(ana, turn(at));
      await expectTitle(ana, mine);
      const whole = await turnsInWords(ana, rota);
      expect(whole).toContain('Ben');
      await expect.poll(() => turnsInWords(ben, rota)).toBe(whole);
      for (const person of [ana, ben]) await visit(person, '/');
      const thanks = m.turns_thanks({ name: 'Ana' }, { locale: 'es' });
      await expect(ben.page.getByText(thanks)).toBeVisible();
      await expect(ana.page.getByText(said(ana, m.turns_thanks_title))).toHaveCount(0);
      await button(ben, m.turns_read).click();
      await expect(ben.page.getByText(thanks)).toHaveCount(0);
    });
  },
);
