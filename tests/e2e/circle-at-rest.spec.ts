/**
 * A circle from its opening to its end on two phones, and then every byte of both disks: databases,
 * storages, caches, the ledger and the vault among them. In this build nothing is sealed, so that what
 * was written would lie open; a role that was written is found, and of the circle nothing. With
 * live-circle.ts replaced by one that writes, the same scan finds it. Ana’s own sheet lies on her disk,
 * and is on nobody else’s: it never reached the ledger.
 */

import { m } from '../../src/lib/paraglide/messages.js';
import { createMarker, scanProfile } from '../scan-profile.ts';
import { ensureVariantBuilt, variantDir } from './support/app-build.ts';
import { foundCollective, said } from './support/acts.ts';
import { createRole, join, passphraseOf, savingLine } from './support/board-acts.ts';
import { gather, goAround } from './support/circle-acts.ts';
import { watchRandomness } from './support/insight.ts';
import { writeSheet } from './support/sheet-acts.ts';
import { expect, longTest, test, type Person, type World } from './support/world.ts';

interface Found {
  readonly ana: readonly string[];
  readonly ben: readonly string[];
}

/** What of the circle, of Ana’s own sheet and of the board beside them lies on the two disks. */
async function foundAfterCircle(world: World): Promise<Found> {
  const question = createMarker('question');
  const title = createMarker('title of a role');
  const sheet = createMarker('sheet');
  const ana = await world.person('Ana', { lang: 'es' });
  const { nonces } = await watchRandomness(ana);
  await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'La Enredadera' });
  const ben = await join(world, ana, 'Ben', { lang: 'en' });
  await gather(ana, ben);
  const id = nonces.at(-1)!;
  await goAround(ana, ben, question.value);
  await writeSheet(ana, sheet.value);
  await createRole(ana, { title: title.value });
  // Ben’s disk has what was written after the sheet.
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_everyone));
  await Promise.all([ana.close(), ben.close()]);
  const markers = [question, sheet, title, { name: 'id', value: id }];
  const foundBy = ({ profile }: Person): string[] =>
    [...new Set(scanProfile(profile, markers).map(({ marker }) => marker))].sort();
  return { ana: foundBy(ana), ben: foundBy(ben) };
}

test.describe('with sealing replaced', () => {
  test.use({ buildDir: variantDir('seal-off.ts') });
  test.beforeAll(() => ensureVariantBuilt('#lib/crypto/seal.ts', 'seal-off.ts'));

  test('no disk holds anything of a circle, nor Ben’s of Ana’s own sheet', async ({ world }) => {
    expect(await foundAfterCircle(world)).toEqual({
      ana: ['sheet', 'title of a role'],
      ben: ['title of a role'],
    });
  });
});

test.describe('with a circle that is written down', () => {
  test.use({ buildDir: variantDir('circle-kept.ts') });
  test.beforeAll(() => ensureVariantBuilt('#lib/sync/circle/live-circle.ts', 'circle-kept.ts'));

  longTest('the same scan finds its id and its question', async ({ world }) => {
    const { ana, ben } = await foundAfterCircle(world);
    expect([...new Set([...ana, ...ben])].sort()).toEqual(['id', 'question']);
  });
});
