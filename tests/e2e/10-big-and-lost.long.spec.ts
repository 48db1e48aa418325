/**
 * A board of 5 MB reaches somebody who joins it, and what is lost or spoilt on the way comes all the
 * same (G5): devices compare heads and ask for what they lack.
 */

import * as Y from 'yjs';
import {
  changeRole,
  createRole as putRole,
  EMPTY_ROLE,
  readRole,
} from '../../src/lib/board/roles.ts';
import { deviceIdOf } from '../../src/lib/crypto/derive.ts';
import { createBoxKeys } from '../../src/lib/crypto/seal.ts';
import { createSignKeys } from '../../src/lib/crypto/sign.ts';
import { createBatch } from '../../src/lib/ledger/batch.ts';
import { CONTENT, PART_COMMON } from '../../src/lib/ledger/envelope.ts';
import type { ContentDraft } from '../../src/lib/ledger/author.ts';
import { createBoardDocs } from '../../src/lib/ledger/replay.ts';
import { m } from './support/messages.ts';
import { openPage } from '../simulation/page.ts';
import { settle, write, type Person as Member } from '../simulation/person.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';
import {
  button,
  followLink,
  foundCollective,
  letIn,
  makeLink,
  said,
  visit,
} from './support/acts.ts';
import {
  createRole,
  expectSaved,
  join,
  note,
  passphraseOf,
  savingLine,
  writeInNote,
} from './support/board-acts.ts';
import { boardSecrets, seedOfMember, watchRandomness, type Insight } from './support/insight.ts';
import { expect, test, type Person, type World } from './support/world.ts';

const SEED = 10;
const random = createSeededRandom(SEED);
const BIG = 5 * 1024 * 1024;
/** A long handover note, nearly all that one may write. */
const NOTE_CHARACTERS = 45_000;

/** Ben's device in this process, with all that the board holds. */
async function openAsBen(ben: Insight, ana: Insight, anaPage: Person, world: World) {
  const secrets = boardSecrets(ana, world);
  await visit(anaPage, '/people');
  const shown = anaPage.page.getByRole('main').getByRole('link', { name: 'Ben' }).first();
  const id = (await shown.getAttribute('href'))?.split('/').at(-1) ?? '';
  const signKeys = createSignKeys(seedOfMember(ben, secrets.board, id));
  const keys = { name: 'Ben', random, signKeys, boxKeys: createBoxKeys(random(32)) };
  const { board, headerKey, epochKey } = secrets;
  const member = settle(keys, board, headerKey, epochKey, []);
  const page = await openPage(member, world.host.signalUrl);
  const isThere = () =>
    member.ledger.roster().devices.has(deviceIdOf(signKeys.publicKey)) &&
    member.ledger.count(member.contentClient) > 0;
  await expect.poll(isThere, 'the board comes to Ben').toBe(true);
  return { member, page };
}

/** Role after role with a long note each, as the app itself would write them. Gives how many. */
function writeALot(member: Member): number {
  const docs = createBoardDocs(member.contentClient);
  docs.apply(member.ledger.counted().payloads);
  const batch = createBatch(docs.common, member.contentClient);
  const sizeOf = () =>
    member.ledger
      .heads()
      .flatMap(({ clientId }) => member.ledger.sealedFrom(clientId, 0))
      .reduce((sum, sealed) => sum + sealed.length, 0);
  let roles = 0;
  for (; sizeOf() < BIG; roles++) {
    const fields = { ...EMPTY_ROLE, title: `Role ${roles}`, purpose: words(2_000) };
    const id = putRole(docs, random, fields);
    if (!id.ok) throw new Error('the role is as roles are');
    const role = readRole(docs, id.value);
    if (role?.kind !== 'record' || role.note === null) throw new Error('the role is there');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words(NOTE_CHARACTERS))]);
    const closing = new Y.XmlElement('paragraph');
    closing.insert(0, [new Y.XmlText(`The end of note ${roles}.`)]);
    role.note.insert(role.note.length, [paragraph, closing]);
    const before = { ...EMPTY_ROLE, limits: '' };
    changeRole(docs, id.value, before, { ...before, limits: words(1_000) });
    const drafts: ContentDraft[] = [];
    for (let taken = batch.take(); taken !== null; taken = batch.take())
      drafts.push({
        part: PART_COMMON,
        update: taken.update,
        from: taken.from,
        count: taken.count,
      });
    write(member, CONTENT, drafts);
  }
  batch.destroy();
  docs.destroy();
  return roles;
}

/** Words that no compression makes short. */
function words(length: number): string {
  const letters = Array.from(random(length), (byte) =>
    byte < 40 ? ' ' : String.fromCharCode(97 + (byte % 26)),
  );
  return letters.join('').trim().replaceAll(/ +/g, ' ');
}

test('a ledger of 5 MB reaches a newcomer', async ({ world }) => {
  const ana = await world.person('Ana');
  const anaDraws = await watchRandomness(ana);
  await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'The Vine' });
  const ben = await world.person('Ben');
  const benDraws = await watchRandomness(ben);
  await letIn(ana, await followLink(ben, await makeLink(ana), passphraseOf('Ben')));
  await button(ana, m.invite_door_done).click();
  await button(ben, m.join_welcome_home_go).click();
  await expect(savingLine(ben)).toHaveText(said(ben, m.saving_everyone));
  await ben.close();

  const { member, page } = await openAsBen(benDraws, anaDraws, ana, world);
  const roles = writeALot(member);
  page.room.announce();
  await visit(ana, '/care');
  const last = `Role ${roles - 1}`;
  await expect(ana.page.getByRole('link', { name: last, exact: true })).toBeVisible();
  await expectSaved(ana);
  await page.close();

  const started = performance.now();
  const carmen = await join(world, ana, 'Carmen');
  await visit(carmen, '/care');
  await expect(carmen.page.getByRole('link', { name: /^Role \d+/ })).toHaveCount(roles);
  console.log(`5 MB, ${roles} roles: ${Math.round(performance.now() - started)} ms to a newcomer`);
  await carmen.page.getByRole('link', { name: last, exact: true }).click();
  await expect(note(carmen)).toContainText(`The end of note ${roles - 1}.`);
  await expect(savingLine(carmen)).toHaveText(m.saving_here_and_some({ n: 1 }, { locale: 'en' }));
});

interface Line {
  /** What becomes of the next update that this page sends. */
  fate: 'sent' | 'lost' | 'spoilt';
  /** Whether what it tells of its heads is lost too. */
  isMute: boolean;
  failed: number;
}

/** A person on a line that can fail, for what is written after the door has opened. */
async function badLine(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    const line: Line = { fate: 'sent', isMute: false, failed: 0 };
    Object.assign(globalThis, { line });
    const send = RTCDataChannel.prototype.send as (data: Uint8Array<ArrayBuffer>) => void;
    RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
      const frame = data as Uint8Array<ArrayBuffer>;
      // A fragment (6) that is a whole message (3) of y-webrtc (0), a sync message (0), an update (2);
      // or one that tells heads (1).
      const isUpdate = [6, 3, 0, 0, 2].every((byte, at) => frame[at] === byte);
      const isHeads = [6, 3, 1].every((byte, at) => frame[at] === byte);
      if (isHeads && line.isMute) return;
      if (!isUpdate || line.fate === 'sent') {
        send.call(this, frame);
        return;
      }
      line.failed++;
      const isSpoilt = line.fate === 'spoilt';
      line.fate = 'sent';
      if (!isSpoilt) return;
      const spoilt = frame.slice();
      spoilt[spoilt.length - 2]! ^= 1;
      send.call(this, spoilt);
    };
  });
  await person.page.reload();
}

const setLine = (person: Person, change: Partial<Line>) =>
  person.page.evaluate(
    (to) => Object.assign((globalThis as never as { line: Line }).line, to),
    change,
  );
const failures = (person: Person) =>
  person.page.evaluate(() => (globalThis as never as { line: Line }).line.failed);

test('what is lost or spoilt on the way comes all the same', async ({ world }) => {
  const ana = await world.person('Ana');
  await badLine(ana);
  await foundCollective(ana, { passphrase: passphraseOf('Ana'), title: 'The Vine' });
  const ben = await join(world, ana, 'Ben');
  const role = await createRole(ana, { title: 'Night phone' });
  await visit(ben, '/care');
  await ben.page.getByRole('link', { name: 'Night phone' }).click();
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_everyone));
  await visit(ana, role);

  await test.step('an update is lost: the heads that follow tell of it', async () => {
    await setLine(ana, { fate: 'lost' });
    await writeInNote(ana, 'One.');
    await expect(note(ben)).toContainText('One.');
    await expect.poll(() => failures(ana)).toBe(1);
  });

  await test.step('the heads are lost too: asking again brings it', async () => {
    await setLine(ana, { fate: 'lost', isMute: true });
    await writeInNote(ana, ' Two.');
    await expect.poll(() => failures(ana)).toBe(2);
    await expectSaved(ana);
    await ben.page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
    await expect(note(ben)).toContainText('Two.');
    await setLine(ana, { isMute: false });
  });

  await test.step('an update comes spoilt: the door closes, opens again, and it is there', async () => {
    await setLine(ana, { fate: 'spoilt' });
    await writeInNote(ana, ' Three.');
    await expect(note(ben)).toContainText('Three.');
    expect(await failures(ana)).toBe(3);
  });
  await expect(savingLine(ana)).toHaveText(said(ana, m.saving_everyone));
});
