/**
 * An invitation on every way that people use, on a phone and in both languages: a code on another
 * screen, a picture of one, twelve words said aloud; and how few taps and screens it takes.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { encodeQR } from 'qr';
import { m } from './support/messages.ts';
import { parseInvitationWords } from '../../src/lib/sync/invitation/invitation-words.ts';
import { button, letIn, link, makeLink, reachTheWords, said, visit } from './support/acts.ts';
import { found, passphraseOf } from './support/board-acts.ts';
import { expect, languagesToWalk, longTest, PHONE, test, type Person } from './support/world.ts';

/** What a camera sees that is held before a code: grey pixels, as Chromium's false camera plays them. */
function cameraSeeing(text: string, file: string): void {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const [width, height, scale] = [640, 480, Math.floor(440 / rows.length)];
  const [left, top] = [width, height].map((side) => Math.floor((side - rows.length * scale) / 2));
  const luma = Buffer.alloc(width * height, 235);
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let dy = 0; dy < scale; dy++) {
        const at = ((top ?? 0) + y * scale + dy) * width + (left ?? 0) + x * scale;
        luma.fill(16, at, at + scale);
      }
    }),
  );
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    luma,
    Buffer.alloc((width * height) / 2, 128),
  ]);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
  fs.writeFileSync(file, Buffer.concat([header, frame, frame, frame]));
}

/** Ben is understood, gets as far as the words, and Ana lets him in. */
async function comeIn(ana: Person, ben: Person): Promise<void> {
  await letIn(ana, await reachTheWords(ben, passphraseOf(ben.name)));
  await button(ana, m.invite_door_done).click();
  await expect(ana.page).toHaveURL((url) => url.pathname === '/people');
  await expect(button(ben, m.join_welcome_home_go)).toBeVisible();
}

for (const lang of languagesToWalk('es')) {
  longTest(
    `a code is scanned from another screen, or from a picture of it, in ${lang}`,
    async ({ world }) => {
      const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
      const toAna = await makeLink(ana);
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-camera-'));
      const seen = path.join(folder, 'seen.y4m');
      cameraSeeing(toAna, seen);
      const ben = await world.person('Ben', {
        lang,
        size: PHONE,
        args: [
          '--use-fake-device-for-media-stream',
          '--use-fake-ui-for-media-stream',
          `--use-file-for-fake-video-capture=${seen}`,
        ],
      });
      await button(ben, m.entry_first_invited).click();
      await button(ben, m.entry_invited_camera).click();
      await comeIn(ana, ben);
      fs.rmSync(folder, { recursive: true });
      // Ben is a member now, and whoever knocks next could be heard by him.
      await ben.close();

      await visit(ana, '/invite');
      await button(ana, m.invite_make_code).click();
      const code = ana.page.getByRole('img', { name: said(ana, m.invite_code_label) });
      const picture = await code.screenshot();
      const carmen = await world.person('Carmen', { lang, size: PHONE });
      await button(carmen, m.entry_first_invited).click();
      const files = carmen.page.locator('input[type=file]');
      const blank = { name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
      await files.setInputFiles(blank);
      await expect(carmen.page.getByText(said(carmen, m.error_picture_unreadable))).toBeVisible();
      await files.setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
      await comeIn(ana, carmen);
    },
  );

  longTest(
    `twelve words, written without accents by four letters, in ${lang}`,
    async ({ world }) => {
      const ana = await found(world, 'Ana', 'The Vine', { lang, size: PHONE });
      await visit(ana, '/invite');
      await button(ana, m.invite_make_words).click();
      await expect(ana.page.getByText(world.host.url, { exact: true })).toBeVisible();
      const list = ana.page.getByRole('list', { name: said(ana, m.invite_say_label) });
      await expect(list.getByRole('listitem')).toHaveCount(12);
      const words = await list.locator('.word').allTextContents();
      const short = words.map((word) =>
        word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4).toUpperCase(),
      );

      // Whoever comes reads the other language on the screens; the words are understood all the same.
      const ben = await world.person('Ben', { lang: lang === 'es' ? 'en' : 'es', size: PHONE });
      await button(ben, m.entry_first_invited).click();
      const boxes = ben.page.getByRole('group', { name: said(ben, m.entry_invited_words_legend) });
      const write = (written: readonly string[]) =>
        boxes.getByRole('combobox').or(boxes.getByRole('textbox')).first().fill(written.join(' '));
      const open = () => button(ben, m.entry_first_open).last().click();
      // One order in sixteen has a checksum by chance; these are told to be of no invitation.
      const turned = short.map((_, by) => [...short.slice(by), ...short.slice(0, by)]);
      await write(turned.find((order) => !parseInvitationWords(order.join(' ')).ok) ?? []);
      await open();
      await expect(ben.page.getByText(said(ben, m.error_words_mixed))).toBeVisible();
      await write([...short.slice(0, 11), 'zzyzx']);
      await open();
      const unknown = m.error_words_unknown({ word: 'zzyzx' }, { locale: ben.lang });
      await expect(ben.page.locator('p').getByText(unknown)).toBeVisible();
      await write(short);
      await open();
      await comeIn(ana, ben);
    },
  );
}

test('three taps for the member, four screens for the newcomer', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine', { size: PHONE });
  const titles: string[] = [];
  let taps = 0;
  const tap = async (target: Locator) => {
    await target.click();
    taps++;
  };
  await tap(link(ana, m.home_invite));
  await tap(button(ana, m.invite_make));
  const shown = ana.page.getByText(/\/join#/).first();
  await expect(shown).toBeVisible();
  const url = (await shown.textContent())?.trim() ?? '';

  const ben = await world.person('Ben', { size: PHONE });
  const screen = async () => {
    const title = (await ben.page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
    if (titles.at(-1) !== title) titles.push(title);
  };
  await ben.page.goto(url);
  await expect(ben.page.getByLabel(said(ben, m.entry_name))).toBeVisible();
  await screen();
  const words = await reachTheWords(ben, passphraseOf('Ben'));
  await screen();
  await tap(button(ana, m.shell_door_action));
  for (const [at, word] of words.entries())
    await ana.page
      .getByLabel(m.invite_words_label({ position: at + 1 }, { locale: 'en' }))
      .fill(word);
  // The keyboard's own key, under the last word: no tap.
  await ana.page.keyboard.press('Enter');
  await expect(button(ben, m.join_welcome_home_go)).toBeVisible();
  await screen();
  expect(taps).toBe(3);
  expect(titles.length).toBeLessThanOrEqual(4);
});
