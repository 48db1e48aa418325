/**
 * A page for somebody, made by three people of whom two are apart: each tells something, with photos, and
 * when they meet all three read the same, photos too. Afterwards their disks, byte by byte: nothing of
 * a photo, nothing that the camera wrote into it, no word of the page (G2).
 */

import { m } from './support/messages.ts';
import { createMarker, scanProfile, type Marker } from '../scan-profile.ts';
import { button, said, unlock, visit } from './support/acts.ts';
import { expectSaved, found as foundBoard, join, passphraseOf } from './support/board-acts.ts';
import {
  beginPage,
  expectPhotos,
  jpegOf,
  photoBytes,
  readPage,
  tell,
  watchPhotos,
} from './support/memorial-acts.ts';
import { ensureVariantBuilt, variantDir } from './support/app-build.ts';
import { confirm } from './support/rota-acts.ts';
import { expect, longTest, PHONE, test, type Person, type World } from './support/world.ts';

async function comeBack(person: Person): Promise<void> {
  await person.reopen();
  await unlock(person, passphraseOf(person.name));
  await expect(person.page.getByRole('navigation')).toBeVisible();
}

/** From the midst of it, where no two photos are alike. */
function markersOf(base64: string, at: number): Marker {
  const bytes = Buffer.from(base64, 'base64');
  const middle = Math.floor(bytes.length / 2);
  return { name: `photo ${String(at)}`, value: bytes.subarray(middle, middle + 48) };
}

/** Ends with their browsers closed. Gives what may lie on no disk, and the folders of the disks. */
async function makeTogether(world: World): Promise<{ markers: Marker[]; profiles: string[] }> {
  const size = { lang: 'es', size: PHONE } as const;
  const exif = createMarker('what the camera wrote');
  const words = createMarker('words');
  const ana = await foundBoard(world, 'Ana', 'La Enredadera', size);
  const ben = await join(world, ana, 'Ben', size);
  const carmen = await join(world, ana, 'Carmen', { ...size, others: [ben] });
  const page = await beginPage(ana, 'Lucía', m.remembering_status_disappeared);
  for (const person of [ben, carmen]) {
    await visit(person, page);
    await expect(person.page.getByRole('heading', { level: 1, name: 'Lucía' })).toBeVisible();
  }
  await ben.close();
  await carmen.close();

  await test.step('Ana, alone, tells something with a photo', async () => {
    const photo = await jpegOf(ana, 20, exif.value);
    await tell(ana, page, { words: `Ana: ${words.value}`, photo, alt: 'En la cocina' });
    await expectPhotos(ana, 1);
    await ana.close();
  });

  await test.step('Ben, alone, writes down what her mother tells, and leaves a light on', async () => {
    await comeBack(ben);
    const photo = await jpegOf(ben, 140, exif.value);
    const told = { words: 'Canta cuando cree que nadie la oye.', toldBy: 'su mamá' };
    await tell(ben, page, { ...told, photo, alt: 'De niña, en el río' });
    await button(ben, m.remembering_light_add_other).click();
    await confirm(ben, m.remembering_light_add_other).click();
    await expectSaved(ben);
    await ben.close();
  });

  await test.step('Carmen, alone, tells something else', async () => {
    await comeBack(carmen);
    const photo = await jpegOf(carmen, 260, exif.value);
    await tell(carmen, page, { words: 'Me debe una vuelta en bici.', photo, alt: 'La bici' });
  });

  return test.step('they meet: the same page for all three, with three photos', async () => {
    await comeBack(ben);
    await comeBack(ana);
    for (const person of [ana, ben, carmen]) {
      await visit(person, '/remembering');
      await watchPhotos(person);
      await visit(person, page);
      await expect(person.page.getByRole('article')).toHaveCount(3);
      await expectPhotos(person, 3);
    }
    const whole = await readPage(ana);
    expect(whole).toContain('su mamá');
    expect(await readPage(ben)).toBe(whole);
    expect(await readPage(carmen)).toBe(whole);
    const bytes = await photoBytes(ana);
    expect(new Set(bytes).size).toBe(3);
    expect(await photoBytes(ben)).toEqual(bytes);
    expect(await photoBytes(carmen)).toEqual(bytes);
    const light = m.remembering_light_one_other({ names: 'Ben' }, { locale: 'es' });
    for (const person of [ana, carmen]) await expect(person.page.getByText(light)).toBeVisible();
    // Nobody but its author is offered to change it.
    for (const person of [ana, ben, carmen])
      await expect(
        person.page.getByRole('link', { name: said(person, m.remembering_change_mine) }),
      ).toHaveCount(1);

    await Promise.all([ana, ben, carmen].map((person) => person.close()));
    const markers = [exif, words, ...bytes.map(markersOf)];
    return { markers, profiles: [ana, ben, carmen].map(({ profile }) => profile) };
  });
}

function found(profiles: readonly string[], markers: readonly Marker[]): string[] {
  const finds = profiles.flatMap((profile) => scanProfile(profile, markers));
  return [...new Set(finds.map(({ marker }) => marker))].sort();
}

test('three people, two of them apart, make a page together, and no disk shows any of it', async ({
  world,
}) => {
  const { markers, profiles } = await makeTogether(world);
  expect(found(profiles, markers)).toEqual([]);
});

test.describe('with sealing replaced', () => {
  test.use({ buildDir: variantDir('seal-off.ts') });
  test.beforeAll(() => ensureVariantBuilt('#lib/crypto/seal.ts', 'seal-off.ts'));

  longTest(
    'the same scan finds words and photos, and never what the camera wrote',
    async ({ world }) => {
      const { markers, profiles } = await makeTogether(world);
      const all = markers
        .map(({ name }) => name)
        .filter((name) => name !== 'what the camera wrote');
      expect(found(profiles, markers)).toEqual(all.sort());
    },
  );
});
