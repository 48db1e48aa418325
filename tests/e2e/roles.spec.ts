/**
 * The roles of a board: begun from one already written, put in the collective's order by keyboard,
 * and the same order for whoever else is there.
 */

import { m } from '../../src/lib/paraglide/messages.js';
import { roleTemplates } from '../../src/lib/content/roles.ts';
import { button, said, visit } from './support/acts.ts';
import { createRole, found, join, note, roleField } from './support/board-acts.ts';
import { expect, PHONE, test, type Person } from './support/world.ts';

async function titles(person: Person): Promise<string[]> {
  return person.page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents();
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
