/**
 * An agreement goes out for another program and comes back in as a draft, in the built app: what one
 * saves is what one chooses, and its words are the same.
 */

import { writeFileSync } from 'node:fs';
import { m } from './support/messages.ts';
import { LADDER_SHORT } from '../../src/lib/content/es/agreements-conflict.ts';
import { button, said, visit } from './support/acts.ts';
import { draft } from './support/agreement-acts.ts';
import { expect, PHONE, test, type Person } from './support/world.ts';

/** Of its text, and of no other's. */
const WORDS = 'Va a haber roces: nos importa mucho lo que hacemos';

test('an agreement is saved for another program, and begun again from that file', async ({
  world,
}, testInfo) => {
  const guest = await world.person('Guest', { lang: 'es', size: PHONE });
  const { page } = guest;
  await button(guest, m.example_look).click();
  await visit(guest, '/agreements');
  await page.getByRole('main').getByRole('link', { name: LADDER_SHORT.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(LADDER_SHORT.title);
  await page.getByRole('link', { name: said(guest, m.agreement_to_keep) }).click();
  await choose(guest, m.share_edit);

  for (const [form, ending] of [
    [m.share_edit_docx, 'docx'],
    [m.share_edit_markdown, 'md'],
  ] as const)
    await test.step(`as .${ending}`, async () => {
      await choose(guest, form);
      const file = testInfo.outputPath(`agreement.${ending}`);
      const download = page.waitForEvent('download');
      await button(guest, m.keep_file_save).click();
      expect((await download).suggestedFilename()).toBe(
        `${said(guest, m.share_file_neutral)}.${ending}`,
      );
      await (await download).saveAs(file);
      const keep = new URL(page.url()).pathname;

      await bring(guest, file);
      await expect(page.getByRole('heading', { name: LADDER_SHORT.title })).toBeVisible();
      await expect(page.getByText(WORDS)).toBeVisible();
      await button(guest, m.bring_do).click();
      await expect(draft(guest)).toContainText(WORDS);
      await visit(guest, keep);
      await choose(guest, m.share_edit);
    });

  await test.step('what it cannot read is told, with what to do', async () => {
    const file = testInfo.outputPath('agreement.pdf');
    writeFileSync(file, '%PDF-1.7');
    await bring(guest, file);
    await expect(page.getByText(said(guest, m.bring_other_program))).toBeVisible();
    await expect(page.getByRole('link', { name: said(guest, m.bring_to_blank) })).toBeVisible();
  });
});

async function choose(person: Person, message: Parameters<typeof said>[1]): Promise<void> {
  await person.page.getByRole('radio', { name: said(person, message), exact: true }).check();
}

async function bring(person: Person, file: string): Promise<void> {
  await visit(person, '/agreements/bring');
  await person.page.locator('input[type=file]').setInputFiles(file);
}
