/**
 * Edits of several kinds, each followed by SIGKILL the moment the page says "Saved here". Which kind
 * comes, and its words, follow from a seed, which is printed: COBIJO_SEED plays it again.
 */

import { toHex } from '../../../src/lib/base/bytes.ts';
import { m } from './messages.ts';
import { createSeededRandom } from '../../simulation/seeded-random.ts';
import { button, said, unlock, visit } from './acts.ts';
import {
  createRole,
  expectSaved,
  fillRole,
  found,
  note,
  noteText,
  passphraseOf,
  savedHere,
  writeInNote,
} from './board-acts.ts';
import { expect, type Person, type World } from './world.ts';

export interface Crashes {
  readonly seed: number;
  readonly kills: number;
  /** What was "saved" and was not there after the kill. */
  readonly lost: readonly string[];
}

export function seedOfRun(): number {
  return Number(process.env['COBIJO_SEED'] ?? Date.now() % 2 ** 31);
}

/**
 * Ends as soon as the page itself says so, without another look from outside. Where what was typed
 * stays in sight, it must be there as well: keys that hit nothing are no edit.
 */
async function killWhenSaved(person: Person, typed: string | null): Promise<void> {
  await person.page.waitForFunction(
    ({ saved, inNote }) =>
      document.querySelector('.status .truth')?.textContent.startsWith(saved) === true &&
      (inNote === null || document.querySelector('.note')?.textContent.includes(inNote) === true),
    { saved: savedHere(person), inNote: typed },
    { polling: 20 },
  );
  await person.kill();
}

interface Kind {
  readonly name: string;
  edit(person: Person, words: string, role: string): Promise<void>;
  isThere(person: Person, words: string, role: string): Promise<void>;
}

const KINDS: readonly Kind[] = [
  {
    name: 'role',
    async edit(person, words) {
      await visit(person, '/care/new');
      await fillRole(person, { title: words });
      await button(person, m.roles_form_save_new).click();
    },
    async isThere(person, words) {
      await visit(person, '/care');
      await expect(person.page.getByRole('link', { name: words })).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'card',
    async edit(person, words) {
      await visit(person, '/people/me');
      await person.page.getByLabel(said(person, m.people_form_name)).fill(person.name);
      await person.page.getByLabel(said(person, m.people_form_helps)).fill(words);
      await button(person, m.people_form_save).click();
    },
    async isThere(person, words) {
      await visit(person, '/people');
      const me = person.page.getByRole('main').getByRole('link', { name: person.name }).first();
      await me.click({ timeout: 30_000 });
      await expect(person.page.getByText(words)).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'note',
    async edit(person, words, role) {
      await visit(person, role);
      await writeInNote(person, ` ${words}`);
    },
    async isThere(person, words, role) {
      await visit(person, role);
      await expect(note(person)).toBeVisible();
      await expect.poll(() => noteText(person), { timeout: 30_000 }).toContain(words);
    },
  },
];

export async function crashAfterSaving(
  world: World,
  { seed, kills, url }: { seed: number; kills: number; url?: string },
): Promise<Crashes> {
  console.log(`COBIJO_SEED=${seed}`);
  const random = createSeededRandom(seed);
  const ana = await found(world, 'Ana', 'The Vine', url === undefined ? {} : { url });
  const role = await createRole(ana, { title: 'Night phone' });
  await expectSaved(ana);
  await ana.reopen();
  await unlock(ana, passphraseOf(ana.name));
  const lost: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const kind = KINDS[kill < KINDS.length ? kill : (random(1)[0] ?? 0) % KINDS.length];
    if (kind === undefined) throw new Error('there are kinds of edits');
    const words = `kept ${toHex(random(4))}`;
    await kind.edit(ana, words, role);
    await killWhenSaved(ana, kind.name === 'note' ? words : null);
    await ana.reopen();
    await unlock(ana, passphraseOf(ana.name));
    await kind.isThere(ana, words, role).catch(async (error: unknown) => {
      lost.push(`${kind.name}, kill ${kill + 1}`);
      const shown = await ana.page.getByRole('main').innerText();
      console.log(`${words} is not there: ${String(error)}\nThe page says: ${shown}`);
    });
  }
  return { seed, kills, lost };
}
