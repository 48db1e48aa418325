/**
 * Three people write an agreement, one of them apart for a while; they decide on it, one objects, they
 * amend it and adopt it. All three see the same. What is saved of it, signed, is checked by a program
 * that was written from the documents alone, in a process of its own.
 */

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { m } from './support/messages.ts';
import { button, said, unlock, visit } from './support/acts.ts';
import {
  answer,
  beginAgreement,
  draft,
  heading,
  openRound,
  readAgreement,
  setClock,
  writeInDraft,
} from './support/agreement-acts.ts';
import { found, join, passphraseOf } from './support/board-acts.ts';
import { expect, PHONE, test, type Person } from './support/world.ts';

const TITLE = 'Cómo descansamos';
const checker = path.resolve(import.meta.dirname, '../second/agreement-file.js');

async function comeBack(person: Person, moment: string): Promise<void> {
  await person.reopen();
  await setClock(person, moment);
  await unlock(person, passphraseOf(person.name));
}

test('three people decide on an agreement, one apart, one objecting, and anyone can check it', async ({
  world,
}, testInfo) => {
  const size = { lang: 'es', size: PHONE } as const;
  const ana = await found(world, 'Ana', 'La Enredadera', size);
  const ben = await join(world, ana, 'Ben', size);
  const carmen = await join(world, ana, 'Carmen', { ...size, others: [ben] });
  const all = [ana, ben, carmen];
  for (const person of all) await comeInAt(person, '2031-03-03T20:00:00');

  const agreement = await beginAgreement(ana, TITLE);
  await test.step('they write, Carmen for a while without the others', async () => {
    await writeInDraft(ana, 'Nadie pregunta por qué. ');
    await visit(carmen, `${agreement}/draft`);
    await expect(draft(carmen)).toContainText('Nadie pregunta');
    await Promise.all([ana.close(), ben.close()]);
    await writeInDraft(carmen, 'El turno vuelve después. ');
    await carmen.close();
    await comeBack(ana, '2031-03-03T20:01:00');
    await visit(ana, `${agreement}/draft`);
    await writeInDraft(ana, 'Quien vuelve es bienvenida. ');
    await comeBack(ben, '2031-03-03T20:01:00');
    await comeBack(carmen, '2031-03-03T20:01:00');
    for (const person of all) {
      await visit(person, `${agreement}/draft`);
      await expect(draft(person)).toContainText('Quien vuelve es bienvenida.');
      await expect(draft(person)).toContainText('El turno vuelve después.');
    }
  });

  await test.step('Ana asks; Carmen objects', async () => {
    await openRound(ana, agreement, '2031-03-03');
    await answer(ana, agreement, m.round_answer_consent);
    await visit(ben, agreement);
    await expect(heading(ben, m.round_way_title)).toBeVisible();
    await answer(ben, agreement, m.round_answer_consent);
    await visit(carmen, agreement);
    await expect(heading(carmen, m.round_way_title)).toBeVisible();
    await answer(carmen, agreement, m.round_answer_object, 'Falta quién avisa.');
    for (const person of [ana, ben])
      await expect(person.page.getByText('Falta quién avisa.')).toBeVisible();
  });

  await test.step('the next day it is open again, for all of them', async () => {
    for (const person of all) {
      await comeInAt(person, '2031-03-04T00:01:00');
      await visit(person, agreement);
      await expect(heading(person, m.round_end_objected)).toBeVisible();
    }
  });

  await test.step('Ben amends it and asks again; all three consent', async () => {
    await visit(ben, `${agreement}/draft`);
    await writeInDraft(ben, 'Avisa quien descansa, o quien esté al lado.');
    await openRound(ben, agreement, '2031-03-04');
    for (const person of all) await answer(person, agreement, m.round_answer_consent);
  });

  await test.step('it is adopted, and all three read the same', async () => {
    const read: string[] = [];
    for (const person of all) {
      await comeInAt(person, '2031-03-05T00:01:00');
      await visit(person, agreement);
      await expect(
        person.page.getByText(m.agreement_tally({ agreed: 3, asked: 3 }, { locale: 'es' })).first(),
      ).toBeVisible();
      await visit(person, `${agreement}/history`);
      await expect(person.page.getByText('Falta quién avisa.').first()).toBeAttached();
      read.push(await readAgreement(person));
    }
    expect(read[1]).toBe(read[0]);
    expect(read[2]).toBe(read[0]);
  });

  await test.step('the signed file checks, and not when a letter of it is another', async () => {
    await visit(ana, `${agreement}/keep`);
    const file = testInfo.outputPath('agreement.html');
    await saveSigned(ana, file);
    const found = execFileSync(process.execPath, [checker, file], { encoding: 'utf8' });
    expect(found).toContain(TITLE);
    expect(found).toMatch(/3 .* 3/);
  });
});

/** A device that has slept for hours locks itself when it wakes. */
async function comeInAt(person: Person, moment: string): Promise<void> {
  await setClock(person, moment);
  await expect(button(person, m.entry_open)).toBeVisible();
  await unlock(person, passphraseOf(person.name));
}

async function saveSigned(person: Person, file: string): Promise<void> {
  await person.page.getByRole('radio', { name: said(person, m.share_signed), exact: true }).check();
  await button(person, m.share_signed_review).click();
  const download = person.page.waitForEvent('download');
  await button(person, m.share_signed_yes).click();
  await (await download).saveAs(file);
}
