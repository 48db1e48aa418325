/**
 * Two people, two browsers, one board: what both write at once, and what they write while apart, is
 * the same for both afterwards, and there again after both browsers were closed (G5).
 */

import { m } from './support/messages.ts';
import { said, unlock, visit } from './support/acts.ts';
import {
  beginEdit,
  createRole,
  expectSaved,
  fillRole,
  found,
  join,
  note,
  noteText,
  passphraseOf,
  rolePage,
  savingLine,
  sendEdit,
  writeInNote,
} from './support/board-acts.ts';
import { expect, test, type Person } from './support/world.ts';

/** Both pages say the same, and each of `parts` stands in it. */
async function expectSame(people: readonly Person[], parts: readonly string[]): Promise<void> {
  await expect(async () => {
    const pages = await Promise.all(people.map(rolePage));
    for (const part of parts) expect(pages[0]).toContain(part);
    for (const page of pages) expect(page).toBe(pages[0]);
  }).toPass();
}

/** All letters of a text, in the order of the alphabet. */
function lettersOf(text: string): string {
  return Array.from(text.replaceAll(/\s/g, '')).sort().join('');
}

async function comeBack(person: Person, role: string): Promise<void> {
  await person.reopen();
  await unlock(person, passphraseOf(person.name));
  await visit(person, role);
  await expect(note(person)).toBeVisible();
}

test('what two people write at once, or apart, is the same for both', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const ben = await join(world, ana, 'Ben');
  const both = [ana, ben];
  const role = await createRole(ana, { title: 'Night phone', term: 'Until spring' });
  await visit(ben, '/care');
  await ben.page.getByRole('link', { name: 'Night phone' }).click();
  await expect(note(ben)).toBeVisible();

  await test.step('the same role: different fields, and the same field', async () => {
    for (const person of both) await beginEdit(person, role);
    await fillRole(ana, { purpose: 'Nobody waits alone', term: 'Three months' });
    await fillRole(ben, { limits: 'Never two nights running', term: 'Four months' });
    await Promise.all(both.map(sendEdit));
    await expectSame(both, ['Nobody waits alone', 'Never two nights running']);
    expect(await rolePage(ana)).toMatch(/(Three|Four) months/);
  });

  await test.step('the same note, key by key', async () => {
    const headings = await noteText(ana);
    await Promise.all([
      writeInNote(ana, ' Ana keeps the spare keys.'),
      writeInNote(ben, ' Ben knows the neighbours.'),
    ]);
    await expectSame(both, []);
    // Both write in one place, so the letters may stand between each other: all are there.
    const letters = lettersOf(await noteText(ana));
    const typed = 'Ana keeps the spare keys. Ben knows the neighbours.';
    expect(letters).toBe(lettersOf(headings + typed));
    await expect(ana.page.locator('.note-caret-name', { hasText: 'Ben' })).toHaveCount(1);
    await expect(ben.page.locator('.note-caret-name', { hasText: 'Ana' })).toHaveCount(1);
    await expect(ana.page.getByText('Also here')).toContainText('Ben');
  });

  await test.step('undoing takes back one’s own words alone', async () => {
    const before = await noteText(ben);
    await writeInNote(ana, ' Undo me.');
    await expect.poll(() => noteText(ana)).toContain('Undo me.');
    await expect.poll(() => noteText(ben)).toContain('Undo me.');
    await writeInNote(ben, ' Keep me.');
    await expect.poll(() => noteText(ana)).toContain('Keep me.');
    await note(ana).focus();
    await ana.page.keyboard.press('Control+z');
    await expect.poll(() => noteText(ana)).not.toContain('Undo');
    await expectSame(both, ['Keep me.']);
    expect((await noteText(ben)).length).toBeLessThanOrEqual(`${before} Keep me.`.length);
  });

  await test.step('both close their browsers; it is there', async () => {
    for (const person of both)
      await expect(savingLine(person)).toHaveText(said(person, m.saving_everyone));
    const before = await rolePage(ana);
    await Promise.all(both.map((person) => person.close()));
    await comeBack(ana, role);
    expect(await rolePage(ana)).toBe(before);
    await ana.close();
    await comeBack(ben, role);
    expect(await rolePage(ben)).toBe(before);
  });

  await test.step('each writes while the other is away; they meet again', async () => {
    await writeInNote(ben, ' Written by Ben alone.');
    await beginEdit(ben, role);
    await fillRole(ben, { carries: 'The phone and the list', term: 'Five months' });
    await sendEdit(ben);
    await expectSaved(ben);
    await expect(savingLine(ben)).toHaveText(said(ben, m.saving_here_only));
    await ben.close();

    await comeBack(ana, role);
    expect(await noteText(ana)).not.toContain('Written by Ben alone.');
    await writeInNote(ana, ' Written by Ana alone.');
    await beginEdit(ana, role);
    await fillRole(ana, { purpose: 'Nobody waits alone at night', term: 'Six months' });
    await sendEdit(ana);
    await expectSaved(ana);

    await comeBack(ben, role);
    await expectSame(both, [
      'Written by Ben alone.',
      'Written by Ana alone.',
      'Nobody waits alone at night',
      'The phone and the list',
    ]);
    for (const person of both)
      await expect(savingLine(person)).toHaveText(said(person, m.saving_everyone));
  });
});

test('the line about saving counts the people who have it', async ({ world }) => {
  const ana = await found(world, 'Ana', 'The Vine');
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_here_alone));
  const ben = await join(world, ana, 'Ben', { lang: 'es' });
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_everyone));
  const carmen = await join(world, ana, 'Carmen', { others: [ben] });
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_everyone));

  await carmen.close();
  await createRole(ana, { title: 'Friday’s pot' });
  await expect(savingLine(ana)).toHaveText(m.saving_here_and_some({ n: 1 }, { locale: 'en' }));

  await ben.close();
  await visit(ana, '/care');
  await createRole(ana, { title: 'The garden' });
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_here_only));
});
