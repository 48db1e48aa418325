/**
 * "We lost someone" by keyboard alone on a phone, after a disappearance: their phone first, each step
 * left or taken, a second loss beside it, and where one is found again after locking. Of all that,
 * nothing is on the board.
 */

import { lossWords } from '../../src/lib/content/loss-path.ts';
import { rotaTemplates } from '../../src/lib/content/rotas.ts';
import { m } from './support/messages.ts';
import { button, link, lock, said, unlock, visit } from './support/acts.ts';
import { expectSaved, found, passphraseOf } from './support/board-acts.ts';
import { press } from './support/keyboard.ts';
import { expect, PHONE, test } from './support/world.ts';

test('the path after a loss, one thing at a time and kept to oneself', async ({ world }) => {
  const ana = await found(world, 'Ana', 'La Enredadera', { lang: 'es', size: PHONE });
  const { steps, title } = lossWords('es', 'disappeared');
  const meals = rotaTemplates('es').find(({ key }) => key === 'meals-and-company');
  const heading = (name: string) => ana.page.getByRole('heading', { name, exact: true });

  await test.step('their phone comes first', async () => {
    await visit(ana, '/remembering/loss');
    const kind = said(ana, m.loss_kind_disappeared);
    await press(ana, ana.page.getByRole('button', { name: kind }));
    await expect(heading(title)).toBeFocused();
    await expect(heading(steps.phone.title)).toBeVisible();
  });

  await test.step('one goes on without having done it, and “not now” leads out of it', async () => {
    await press(ana, button(ana, m.loss_go_on));
    await expect(heading(steps.call.title)).toBeFocused();
    await press(ana, button(ana, m.loss_go_on));
    await expect(heading(steps.meals.title)).toBeFocused();
    await press(ana, button(ana, m.loss_not_now));
    await expect(ana.page.getByText(said(ana, m.home_loss_waits))).toBeVisible();
  });

  await test.step('locked and opened again, the question comes first, and the way on above it', async () => {
    await lock(ana);
    await unlock(ana, passphraseOf('Ana'));
    await visit(ana, '/remembering/loss');
    await expect(heading(said(ana, m.loss_what_more))).toBeVisible();
  });

  await test.step('a second loss has its own path, and the first keeps its place', async () => {
    const kind = said(ana, m.loss_kind_died);
    await press(ana, ana.page.getByRole('button', { name: kind, exact: false }));
    await expect(heading(lossWords('es', 'died').title)).toBeFocused();
    await press(ana, button(ana, m.loss_forget));
    const on = m.loss_resume({ what: title }, { locale: 'es' });
    await press(ana, ana.page.getByRole('button', { name: on }));
    await expect(heading(steps.meals.title)).toBeVisible();
  });

  await test.step('the rota for meals is filled in already', async () => {
    await press(ana, link(ana, m.loss_meals_do));
    const name = ana.page.getByLabel(said(ana, m.rotas_form_name));
    await expect(name).toHaveValue(meals?.fields.name ?? '');
    await expectSaved(ana);
  });

  await test.step('forgotten on asking', async () => {
    await ana.page.goBack();
    await press(ana, button(ana, m.loss_forget));
    await expect(heading(said(ana, m.loss_title))).toBeFocused();
    await ana.page.reload();
    await unlock(ana, passphraseOf('Ana'));
    await visit(ana, '/remembering/loss');
    await expect(heading(said(ana, m.loss_what))).toBeVisible();
  });
});
