/**
 * Turns that pass on: a rota of four made by keyboard alone on a phone, its next turns to be seen before
 * it is saved, changed from a later day, and the same turns for whoever else is there; taken along as a
 * calendar file.
 */

import fs from 'node:fs/promises';
import ICAL from 'ical.js';
import { m } from './support/messages.ts';
import { rotaTemplates } from '../../src/lib/content/rotas.ts';
import { button, link, said, visit } from './support/acts.ts';
import { expectSaved, found, join } from './support/board-acts.ts';
import { press, tabTo } from './support/keyboard.ts';
import { expect, PHONE, test, type Person } from './support/world.ts';

/** The turns that a form shows, line by line. */
async function nextTurns(person: Person): Promise<string[]> {
  const preview = person.page.getByRole('region', { name: said(person, m.rotas_preview_title) });
  const lines = await preview.getByRole('listitem').allInnerTexts();
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
}

/** Who is named in each of them. */
async function names(person: Person): Promise<string[]> {
  const lines = await nextTurns(person);
  return lines.map((line) => /Ana|Ben|Carmen|Dalia/.exec(line)?.[0] ?? line);
}

test('a rota of four by keyboard alone, and the same turns for everyone', async ({ world }) => {
  const ana = await found(world, 'Ana', 'La Enredadera', { lang: 'es', size: PHONE });
  const ben = await join(world, ana, 'Ben', { lang: 'es', size: PHONE });
  const carmen = await join(world, ana, 'Carmen', { others: [ben] });
  await join(world, ana, 'Dalia', { others: [ben] });
  const cook = rotaTemplates('es').find(({ key }) => key === 'check-ins')?.fields.name ?? '';
  const preview = ana.page.getByRole('region', { name: said(ana, m.rotas_preview_title) });

  await test.step('from one that is written already, with everyone', async () => {
    await visit(ana, '/care');
    await press(ana, link(ana, m.rotas_first));
    await press(ana, button(ana, m.rotas_offer_choose));
    await press(ana, ana.page.getByRole('dialog').getByRole('button', { name: cook }));
    const name = ana.page.getByLabel(said(ana, m.rotas_form_name));
    await expect(name).toHaveValue(cook);
    await expect(name).toBeFocused();
    await expect(preview).toContainText(said(ana, m.rotas_preview_empty));
    await press(ana, button(ana, m.rotas_everyone));
    await expect.poll(() => names(ana)).toHaveLength(6);
  });

  await test.step('what is shown changes with the order', async () => {
    const order = await names(ana);
    expect(new Set(order.slice(0, 4)).size).toBe(4);
    await press(ana, button(ana, m.roles_order));
    const title = order[1] ?? '';
    const earlier = m.roles_order_earlier({ title }, { locale: 'es' });
    await press(ana, ana.page.getByRole('button', { name: earlier }));
    await expect.poll(() => names(ana)).toEqual([1, 0, 2, 3, 1, 0].map((at) => order[at]));
    // At the top there is no further up: the focus stays with the place.
    const later = m.roles_order_later({ title }, { locale: 'es' });
    await expect(ana.page.getByRole('button', { name: later })).toBeFocused();
    await press(ana, button(ana, m.roles_order_done));
    await press(ana, button(ana, m.rotas_form_save_new));
    await expect(ana.page).toHaveURL(/\/care\/rotas\/[\w-]{22}$/);
    await expectSaved(ana);
  });

  const rota = new URL(ana.page.url()).pathname;
  const before = await test.step('the other browser shows the same', async () => {
    for (const person of [ana, ben]) await visit(person, `${rota}/edit`);
    const turns = await nextTurns(ana);
    expect(turns).toHaveLength(6);
    await expect.poll(() => nextTurns(ben)).toEqual(turns);
    return turns;
  });

  await test.step('changed from a later day, what is before it stays', async () => {
    await press(ana, ana.page.locator('summary', { hasText: said(ana, m.rotas_rhythm_title) }));
    await press(ana, button(ana, m.rotas_count_more));
    const when = ana.page.getByRole('group', { name: said(ana, m.rotas_change_when) });
    await tabTo(ana, when.getByRole('radio').first());
    await ana.page.keyboard.press('ArrowDown');
    const day = ana.page.getByLabel(said(ana, m.rotas_change_day));
    const first = await day.inputValue();
    await tabTo(ana, day);
    await ana.page.keyboard.press('ArrowUp');
    await expect(day).not.toHaveValue(first);
    await expect(
      preview.getByRole('heading', { name: said(ana, m.rotas_preview_stays) }),
    ).toBeVisible();
    await press(ana, button(ana, m.roles_form_save));
    await expect(ana.page).toHaveURL((url) => url.pathname === rota);
    await visit(ana, `${rota}/edit`);
    await visit(ben, '/care');
    await visit(ben, `${rota}/edit`);
    // From what is planned, both see the turns before its day and after it.
    for (const person of [ana, ben]) await press(person, button(person, m.rotas_pending_begin));
    await expect.poll(() => nextTurns(ana)).toHaveLength(8);
    const after = await nextTurns(ana);
    expect(after).not.toEqual(expect.arrayContaining(before));
    await expect.poll(() => nextTurns(ben)).toEqual(after);
  });

  await test.step('without somebody to whom nothing falls for now, until a voice was heard', async () => {
    await visit(ben, `${rota}/edit`);
    const turns = await nextTurns(ben);
    expect(turns.join()).toContain('Carmen');
    await visit(ana, '/people');
    await press(ana, ana.page.getByRole('link', { name: 'Carmen' }));
    await press(ana, button(ana, m.apart_set));
    await press(ana, button(ana, m.apart_set_yes));
    await expect.poll(async () => (await nextTurns(ben)).join()).not.toContain('Carmen');
    await visit(carmen, '/');
    await press(carmen, button(carmen, m.apart_own_here));
    const claim = m.apart_claim_title({ name: 'Carmen' }, { locale: 'es' });
    await expect(ana.page.getByText(claim)).toBeVisible();
    expect((await nextTurns(ben)).join()).not.toContain('Carmen');
    await press(ana, button(ana, m.apart_claim_yes));
    await press(ana, button(ana, m.apart_back_yes));
    await expect.poll(() => nextTurns(ben)).toEqual(turns);
  });

  await test.step('taken along as a calendar file, which names nobody', async () => {
    await visit(ana, `${rota}/sheet`);
    await tabTo(ana, ana.page.getByRole('radio', { name: said(ana, m.sheet_file_mine) }));
    const whole = ana.page.getByRole('radio', { name: said(ana, m.sheet_file_whole) });
    for (const _ of [1, 2]) await ana.page.keyboard.press('ArrowDown');
    await expect(whole).toBeChecked();
    const saved = ana.page.waitForEvent('download');
    await press(ana, button(ana, m.sheet_file_save));
    const download = await saved;
    const name = `${said(ana, m.sheet_file_name)}.ics`;
    expect(download.suggestedFilename()).toBe(name);
    await expect(ana.page.getByText(m.sheet_file_saved({ name }, { locale: 'es' }))).toBeVisible();
    const file = await fs.readFile(await download.path(), 'utf8');
    const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    const titles = new Set(events.map((event) => new ICAL.Event(event).summary));
    expect(events.length).toBeGreaterThan(20);
    expect([...titles]).toEqual([said(ana, m.sheet_file_called_default)]);
    const rest = file.replaceAll(/^UID:.*$/gm, '');
    for (const told of ['Ana', 'Ben', 'Carmen', 'Dalia', 'Enredadera', cook])
      expect(rest).not.toContain(told);
  });
});
