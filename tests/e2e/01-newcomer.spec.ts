/**
 * The first test of all: somebody with a phone and a link, helped by nothing but what the screens
 * say. Ana has founded the collective on a computer, in English; Carmen reads Spanish.
 */

import { m } from './support/messages.ts';
import { button, followLink, foundCollective, letIn, makeLink, said } from './support/acts.ts';
import { expect, PHONE, test } from './support/world.ts';

test.use({ keepsApp: true });

test('a newcomer at phone size goes from the link through safety words to the welcome', async ({
  world,
}) => {
  const ana = await world.person('Ana', { lang: 'en' });
  await foundCollective(ana, { passphrase: 'bonas kifer mimal kisol lifil', title: 'The Vine' });
  const url = await makeLink(ana);

  const carmen = await world.person('Carmen', { lang: 'es', size: PHONE });
  const words = await followLink(carmen, url, 'tamu rovel sipa nuedo kalim');
  expect(carmen.page.url(), 'the secret has left the address').not.toContain('#');
  expect(words).toHaveLength(4);

  await letIn(ana, words);
  await expect(carmen.page.getByRole('heading', { level: 1 })).toContainText('The Vine');
  await button(carmen, m.join_welcome_home_go).click();
  await expect(carmen.page.getByRole('navigation')).toBeVisible();
  await carmen.page.getByRole('link', { name: said(carmen, m.shell_people) }).click();
  await expect(carmen.page.getByText('Ana')).toBeVisible();
  await expect(carmen.page.getByText('Carmen').first()).toBeVisible();

  await button(ana, m.invite_door_done).click();
  await expect(ana.page.getByRole('main').getByText('Carmen')).toBeVisible();
});
