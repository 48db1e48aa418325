/**
 * The roles of a board: begun from one already written, put in the collective's order by keyboard,
 * and the same order for whoever else is there; who has carried one is remembered, and comes back with
 * it when it was put away.
 */

import { m } from './support/messages.ts';
import { roleTemplates } from '../../src/lib/content/roles.ts';
import { button, said, visit } from './support/acts.ts';
import { createRole, expectSaved, found, join, note, roleField } from './support/board-acts.ts';
import { expect, longTest, PHONE, test, type Person } from './support/world.ts';

async function titles(person: Person): Promise<string[]> {
  const roles = person.page.getByRole('region', { name: said(person, m.rotas_roles_title) });
  return roles.getByRole('listitem').getByRole('link').allTextContents();
}

test('a role begins from one already written, and the order is everyone’s', async ({ world }) => {
  const ana = await found(world, 'Ana', 'La Enredadera', { lang: 'es', size: PHONE });
  const ben = await join(world, ana, 'Ben');
  await createRole(ana, { title: 'La huerta' });

  const night = roleTemplates('es').find(({ key }) => key === 'night-phone');
  await visit(ana, '/care/new');
  await button(ana, m.roles_offer_choose).click();
  const sheet = ana.page.getByRole('dialog');
  await expect(sheet.getByRole('listitem')).toHaveCount(8);
  await sheet.getByRole('button', { name: night?.fields.title ?? '' }).click();
  await expect(roleField(ana, 'purpose')).toHaveValue(night?.fields.purpose ?? '');
  await expect(roleField(ana, 'title')).toBeFocused();
  await button(ana, m.roles_form_save_new).click();
  await expect(note(ana)).toContainText(night?.noteHeadings[0] ?? '');
  await createRole(ana, { title: 'La olla' });

  await visit(ben, '/care');
  await visit(ana, '/care');
  await expect.poll(() => titles(ben)).toEqual(['La huerta', 'Teléfono de noche', 'La olla']);
  await button(ana, m.roles_order).click();
  const up = m.roles_order_earlier({ title: 'La olla' }, { locale: 'es' });
  await ana.page.getByRole('button', { name: up }).focus();
  await ana.page.keyboard.press('Enter');
  await expect(ana.page.getByRole('button', { name: up })).toBeFocused();
  await ana.page.keyboard.press('Enter');
  const first = m.roles_order_moved({ place: 1, of: 3 }, { locale: 'es' });
  await expect(ana.page.getByText(first)).toBeAttached();
  // At the top there is no further up: the focus stays with the role.
  const down = m.roles_order_later({ title: 'La olla' }, { locale: 'es' });
  await expect(ana.page.getByRole('button', { name: down })).toBeFocused();
  await button(ana, m.roles_order_done).click();
  await expect(ana.page.getByRole('link', { name: said(ana, m.roles_new) })).toBeVisible();
  await expect.poll(() => titles(ben)).toEqual(['La olla', 'La huerta', 'Teléfono de noche']);
});

/** The lines of a role's memory, name and time; opens it where it is folded. */
async function memory(person: Person): Promise<string[]> {
  const fold = person.page.getByRole('group').filter({
    has: person.page.getByText(said(person, m.roles_history_title), { exact: true }),
  });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  const lines = await fold.getByRole('listitem').allInnerTexts();
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
}

function dialogButton(person: Person, message: Parameters<typeof said>[1]) {
  return person.page.getByRole('dialog').getByRole('button', { name: said(person, message) });
}

longTest(
  'a role remembers who carried it, and comes back with it when it was put away',
  async ({ world }) => {
    const ana = await found(world, 'Ana', 'La Enredadera', { lang: 'es', size: PHONE });
    const ben = await join(world, ana, 'Ben');
    const role = await createRole(ana, { title: 'La huerta' });
    await button(ana, m.roles_take).click();
    await visit(ben, '/care');
    await ben.page.getByRole('link', { name: 'La huerta' }).click();
    await button(ben, m.roles_stand_beside).click();

    await test.step('since when, and until when, in words and by months', async () => {
      await expect
        .poll(() => memory(ben))
        .toEqual([
          expect.stringMatching(/^Ana since \p{L}+ \d{4}$/u),
          expect.stringMatching(/^Ben beside, since \p{L}+ \d{4}$/u),
        ]);
      await button(ana, m.roles_step_back).click();
      await dialogButton(ana, m.roles_step_back).click();
      await expect
        .poll(() => memory(ana))
        .toEqual([
          expect.stringMatching(/^Ana en \p{L}+ de \d{4}$/u),
          expect.stringMatching(/^Ben al lado, desde \p{L}+ de \d{4}$/u),
        ]);
      await button(ana, m.roles_history_thank).click();
      await expect(note(ana)).toBeFocused();
    });

    await test.step('put away by Ben, brought back by Ana, whole', async () => {
      await button(ben, m.roles_archive).click();
      await dialogButton(ben, m.roles_archive_yes).click();
      await expect(ben.page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(ana.page.getByText(said(ana, m.roles_archived_note))).toBeVisible();
      // Nobody carries what is put away, and so nobody does "since" then.
      await expect
        .poll(() => memory(ana))
        .toContainEqual(expect.stringMatching(/^Ben al lado, a partir de \p{L}+ de \d{4}$/u));
      await visit(ana, '/');
      await expect(ana.page.getByText('La huerta')).toHaveCount(0);
      await visit(ana, '/care');
      const away = ana.page.locator('section', {
        has: ana.page.getByRole('heading', { name: said(ana, m.roles_archived_title) }),
      });
      await away.getByRole('link', { name: 'La huerta' }).click();
      await button(ana, m.roles_restore).click();
      await expect(ana.page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(ben.page.getByText(said(ben, m.roles_archived_note))).toHaveCount(0);
      await expect
        .poll(() => memory(ben))
        .toEqual([
          expect.stringMatching(/^Ana in \p{L}+ \d{4}$/u),
          expect.stringMatching(/^Ben beside, since \p{L}+ \d{4}$/u),
        ]);
    });

    await test.step('whoever asks to be left out is, on every device', async () => {
      await memory(ben);
      await button(ben, m.roles_history_choose).click();
      const out = m.roles_history_forget_label({ name: 'Ana' }, { locale: 'en' });
      await ben.page.getByRole('button', { name: out }).click();
      await dialogButton(ben, m.roles_history_forget_yes).click();
      await expect.poll(() => memory(ben)).toEqual([expect.stringMatching(/^Ben /)]);
      await visit(ana, role);
      await expect.poll(() => memory(ana)).toEqual([expect.stringMatching(/^Ben /)]);
      await expectSaved(ben);
    });
  },
);
