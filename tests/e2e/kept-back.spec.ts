/** A page that was saved as a file comes back to a board, and can be saved from there again. */

import fs from 'node:fs/promises';
import { m } from './support/messages.ts';
import { fromBase64 } from '../../src/lib/base/base64.ts';
import { parseWebp } from '../../src/lib/base/webp.ts';
import { decodeKeptFile, encodeKeptFile } from '../../src/lib/content/kept/kept-file.ts';
import type { KeptMemorial } from '../../src/lib/domain/remembrance/kept.ts';
import { createKeptWords } from '../../src/lib/ui/screens/remembering/keep/kept-words.ts';
import { button, said, visit } from './support/acts.ts';
import { found } from './support/board-acts.ts';
import { expect, PHONE, test } from './support/world.ts';

const PIXEL = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';
const MEMORIAL: KeptMemorial = {
  ...{ language: 'es', made: '2026-11-22', mark: '', portrait: 0, tenders: [] },
  lines: {
    ...{ name: 'Nicolasa', pronouns: 'ella', status: 'disappeared', way: 'Presente', dates: '' },
    ...{ said: 'Siembra y canta.', note: '', cause: '', unspoken: 'El nombre de su hija' },
  },
  story: [{ type: 'paragraph', content: [{ type: 'text', text: 'Camina mucho.' }] }],
  memories: [{ words: 'Trae atole.', song: '', food: '', by: 'Brisa', toldBy: '' }],
  ...{ carries: [], gatherings: [] },
  photos: [{ memory: null, alt: 'Sonríe.', width: 1, height: 1, bytes: fromBase64(PIXEL)! }],
};

test('A saved page comes back as it was, told by those who tell in it', async ({ world }) => {
  const ana = await found(world, 'Ana', 'La Enredadera', { lang: 'es', size: PHONE });
  const file = encodeKeptFile(MEMORIAL, createKeptWords('x', 'disappeared', ''));
  await visit(ana, '/remembering/restore');
  await ana.page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'para-guardar.html', mimeType: 'text/html', buffer: Buffer.from(file) },
  });
  await expect(ana.page.getByRole('heading', { name: 'Nicolasa' })).toBeVisible();
  await expect(ana.page.getByText('Camina mucho.')).toBeVisible();
  await ana.page.getByLabel(said(ana, m.keep_restore_yes)).check();
  await button(ana, m.keep_restore_do).click();
  await ana.page.waitForURL(/\/remembering\/[\w-]{22}\.[\w-]+$/);
  const id = new URL(ana.page.url()).pathname.split('/').at(-1) ?? '';

  await visit(ana, `/remembering/keep/${id}`);
  await ana.page.locator('summary').first().click();
  await ana.page.getByLabel('Trae atole.').check();
  const saving = ana.page.waitForEvent('download');
  await button(ana, m.keep_file_save).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe(`${said(ana, m.keep_file_neutral)}.html`);
  const read = decodeKeptFile(await fs.readFile(await download.path(), 'utf8'));
  const again = read.ok ? read.value.memorial : null;
  expect(again).toMatchObject({
    ...{ portrait: 0, story: MEMORIAL.story },
    lines: { ...MEMORIAL.lines, unspoken: '' },
    memories: [{ words: 'Trae atole.', by: 'Ana', toldBy: 'Brisa' }],
  });
  expect(again?.photos.map(({ alt, bytes }) => [alt, parseWebp(bytes).ok])).toEqual([
    ['Sonríe.', true],
  ]);
});
