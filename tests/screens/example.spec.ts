/**
 * The walk through the example, page by page, and the README's pictures of it.
 */

import { m } from '../e2e/support/messages.ts';
import { button, said, visit } from '../e2e/support/acts.ts';
import { expect, PHONE, test, type Person } from '../e2e/support/world.ts';
import { EXAMPLES, personAt, roleAt } from './collective.ts';
import { createShots, takeForReadme, type Lang, type Shots } from './shots.ts';

const PAGES = ['/people/me', '/settings', '/settings/protection', '/settings/door-log'] as const;
const NOT_HERE = [
  ...['/invite', '/door', '/settings/passphrase', '/settings/device'],
  ...['/settings/boards', '/settings/erase'],
] as const;

for (const lang of ['es', 'en'] as const)
  test(`the example, in ${lang}`, async ({ world }) => {
    const shots = createShots('example', lang);
    const guest = await world.person('Guest', { lang, size: PHONE, args: ['--hide-scrollbars'] });
    const { page } = guest;
    page.setDefaultTimeout(20_000);
    await button(guest, m.example_look).click();
    await expect(page.getByRole('navigation')).toBeVisible();
    await shots.take(page, 'home');
    await takeHome(guest, lang);
    await visit(guest, '/care');
    await expect(page.getByRole('link', { name: roleAt(lang, 0).title })).toBeVisible();
    await shots.take(page, 'care');
    for (const { title } of EXAMPLES[lang].roles) await lookAtRole(guest, title, shots);
    await visit(guest, '/care/new');
    await shots.take(page, 'role-new');
    await visit(guest, '/people');
    await shots.take(page, 'people');
    for (const at of [0, 1, 4, personCount(lang) - 1]) {
      await visit(guest, '/people');
      await page
        .getByRole('main')
        .getByRole('link', { name: personAt(lang, at).name })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(personAt(lang, at).name);
      await shots.take(page, `person-${at}`);
    }
    for (const path of [...PAGES, ...NOT_HERE]) {
      await visit(guest, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await shots.take(page, path.slice(1).replace('/', '-'));
    }
    await button(guest, m.example_leave_label).click();
    await expect(button(guest, m.entry_first_found)).toBeVisible();
    await shots.take(page, 'left');
  });

function personCount(lang: Lang): number {
  return EXAMPLES[lang].people.length;
}

async function takeHome({ page }: Person, lang: Lang): Promise<void> {
  if (lang === 'es')
    await takeForReadme(page, 'home-es-360', { scheme: 'light', width: 360, height: 760 });
  else await takeForReadme(page, 'home-en-1280', { scheme: 'light', width: 1280, height: 720 });
}

async function lookAtRole(guest: Person, title: string, shots: Shots): Promise<void> {
  const { page, lang } = guest;
  await visit(guest, '/care');
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page.locator('.note-text')).toBeVisible();
  const at = EXAMPLES[lang].roles.findIndex((role) => role.title === title);
  await shots.take(page, `role-${at}`);
  if (at === 0) await shots.print(page, 'role');
  if (lang === 'es' && at === 0)
    await takeForReadme(page, 'role-dark-360', {
      scheme: 'dark',
      width: 360,
      height: 760,
      from: page.getByRole('heading', { name: said(guest, m.roles_handover) }),
    });
}
