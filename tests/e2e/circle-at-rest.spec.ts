/**
 * A circle from its opening to its end on two phones, and then every byte of both disks: databases,
 * storages, caches, the ledger and the vault among them. In this build nothing is sealed, so that what
 * was written would lie open; a role that was written is found, and of the circle nothing. With
 * live-circle.ts replaced by one that writes, the same scan finds it.
 */

import { createMarker, scanProfile } from '../scan-profile.ts';
import { ensureVariantBuilt, variantDir } from './support/app-build.ts';
import { foundCollective } from './support/acts.ts';
import { createRole, expectSaved, join, passphraseOf } from './support/board-acts.ts';
import { gather, goAround } from './support/circle-acts.ts';
import { watchRandomness } from './support/insight.ts';
import { expect, longTest, test, type World } from './support/world.ts';

/** What of the circle, and of the board beside it, lies on the two disks. */
async function foundAfterCircle(world: World): Promise<string[]> {
  const question = createMarker('question');
  const title = createMarker('title of a role');
  const ana = await world.person('Ana', { lang: 'es' });
  const { nonces } = await watchRandomness(ana);
  await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'La Enredadera' });
  const ben = await join(world, ana, 'Ben', { lang: 'en' });
  await gather(ana, ben);
  const id = nonces.at(-1)!;
  await goAround(ana, ben, question.value);
  await createRole(ana, { title: title.value });
  await expectSaved(ana);
  await Promise.all([ana.close(), ben.close()]);
  const markers = [question, title, { name: 'id', value: id }];
  const finds = [ana, ben].flatMap(({ profile }) => scanProfile(profile, markers));
  return [...new Set(finds.map(({ marker }) => marker))].sort();
}

test.describe('with sealing replaced', () => {
  test.use({ buildDir: variantDir('seal-off.ts') });
  test.beforeAll(() => ensureVariantBuilt('#lib/crypto/seal.ts', 'seal-off.ts'));

  test('no disk holds anything of a circle', async ({ world }) => {
    expect(await foundAfterCircle(world)).toEqual(['title of a role']);
  });
});

test.describe('with a circle that is written down', () => {
  test.use({ buildDir: variantDir('circle-kept.ts') });
  test.beforeAll(() => ensureVariantBuilt('#lib/sync/circle/live-circle.ts', 'circle-kept.ts'));

  longTest('the same scan finds its id and its question', async ({ world }) => {
    expect(await foundAfterCircle(world)).toEqual(['id', 'question']);
  });
});
