/**
 * What two people do with the turns of one rota, each on their own device: cover asked for, given and
 * given back; a handover left and received; a swap by two yeses; a rest around which the rota steps.
 */

import { m } from './support/messages.ts';
import { button, said, visit } from './support/acts.ts';
import { expectSaved, found, join } from './support/board-acts.ts';
import {
  carriedBy,
  confirm,
  createWeeks,
  expectTitle,
  mine,
  turnsOf,
} from './support/rota-acts.ts';
import { expect, PHONE, test } from './support/world.ts';

const locale = { locale: 'es' } as const;
test('turns are covered, handed over, swapped, and step around a rest', async ({ world }) => {
  const ana = await found(world, 'Ana', 'La Enredadera', { lang: 'es', size: PHONE });
  const ben = await join(world, ana, 'Ben', { lang: 'es', size: PHONE });
  await createWeeks(ana);
  const turn = await turnsOf(ana);
  await visit(ana, turn(2));
  await expect(ana.page.getByRole('heading', { level: 1 })).toHaveText(/turno/);
  const isFirst = (await ana.page.getByRole('heading', { level: 1 }).textContent()) === mine;
  const [eva, odd] = isFirst ? [ana, ben] : [ben, ana];

  await test.step('cover asked for by one, given by the other, and given back', async () => {
    for (const person of [eva, odd]) await visit(person, turn(2));
    await button(eva, m.turns_ask_me).click();
    await expect(eva.page.getByText(said(eva, m.turns_request_mine))).toBeVisible();
    await button(odd, m.turns_take).click();
    await expectTitle(odd, mine);
    await expectTitle(eva, carriedBy(odd));
    await button(odd, m.turns_give_back).click();
    await confirm(odd, m.turns_give_back).click();
    await expectTitle(odd, carriedBy(eva));
    await expectTitle(eva, mine);
    await button(eva, m.turns_withdraw).click();
    await expect(button(odd, m.turns_take)).toHaveCount(0);
  });

  await test.step('a handover left at a turn’s end, and received', async () => {
    for (const person of [eva, odd]) await visit(person, turn(1));
    await button(odd, m.turns_handover_begin).click();
    const note = odd.page.getByRole('textbox', { name: said(odd, m.turns_note) });
    await note.click();
    await odd.page.keyboard.type('Falta sal.');
    await odd.page.getByLabel('Las llaves').check();
    const read = eva.page.getByRole('main');
    await expect(read).toContainText('Falta sal.');
    await expect(read.getByRole('listitem').filter({ hasText: 'Las llaves' })).toBeVisible();
    await button(eva, m.turns_receive).click();
    const had = m.turns_received_one({ names: eva.name }, locale);
    await expect(odd.page.getByText(had)).toBeVisible();
  });

  await test.step('a swap proposed by one and agreed by the other', async () => {
    for (const person of [eva, odd]) await visit(person, turn(2));
    await button(eva, m.turns_swap_mine).click();
    await expect(confirm(eva, m.turns_swap_go)).toBeDisabled();
    await eva.page.getByRole('dialog').getByRole('radio').first().check();
    await confirm(eva, m.turns_swap_go).click();
    await button(odd, m.turns_swap_yes).click();
    await expectTitle(odd, mine);
    await expectTitle(eva, carriedBy(odd));
    for (const person of [eva, odd]) await visit(person, turn(3));
    await expectTitle(eva, mine);
    await expectTitle(odd, carriedBy(eva));
  });

  await test.step('a rest, seen before it is saved, and the rota steps around it on both', async () => {
    await visit(odd, turn(4));
    await expectTitle(odd, carriedBy(eva));
    await visit(eva, '/rest');
    await button(eva, m.rest_open_form).click();
    await eva.page.getByLabel(said(eva, m.rest_open)).check();
    const stays = m.rest_passed_to({ names: odd.name }, locale);
    await expect(eva.page.getByText(stays).first()).toBeVisible();
    await expectTitle(odd, carriedBy(eva));
    await button(eva, m.rest_begin).click();
    await expectTitle(eva, said(eva, m.rest_title_open));
    await expectTitle(odd, mine);
    await visit(eva, turn(4));
    await expectTitle(eva, carriedBy(odd));
    await visit(eva, '/rest');
    await button(eva, m.rest_end).click();
    await expectTitle(odd, carriedBy(eva));
    await expectSaved(eva);
  });
});
