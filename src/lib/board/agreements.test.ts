import { describe, expect, it } from 'vitest';
import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { beginAgreement, changeDraft, readDraft, replaceDraft } from '#lib/board/agreements.ts';
import type { Docs } from '#lib/board/docs.ts';
import { changeOwn } from '#lib/board/own-records.ts';
import { giveAnswer, openRound, readAnswers, readRounds, type Signer } from '#lib/board/rounds.ts';
import { blocksOf } from '#lib/board/versions.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import type { Block, VersionText } from '#lib/domain/consent/version.ts';
import * as Y from 'yjs';
import { createSeededRandom } from '../../../tests/simulation/seeded-random.ts';

const random = createSeededRandom(31);
const board = random(32);
const personOf = (): Signer => ({
  ...{ board, me: toBase64Url(random(16)) as MemberId, keys: createSignKeys(random(32)) },
});
const [ana, ben] = [personOf(), personOf()];
const members = [ana.me, ben.me];
const deviceOf = ({ keys }: Signer) => toBase64Url(keys.publicKey) as DeviceId;
const signers = {
  ...{ board, members },
  memberOfDevice: (device: DeviceId) =>
    device === deviceOf(ana) ? ana.me : device === deviceOf(ben) ? ben.me : null,
};
const deed = (now: number) => ({ now, random });

const blocks: readonly Block[] = [
  { type: 'h2', runs: [{ text: 'Rest', marks: '', href: '' }] },
  {
    type: 'p',
    runs: [
      { text: 'Nobody asks ', marks: '', href: '' },
      { text: 'why', marks: 'bi', href: 'https://example.org/why' },
    ],
  },
  {
    type: 'ul',
    items: [
      [{ type: 'p', runs: [{ text: 'rice', marks: '', href: '' }] }],
      [{ type: 'quote', blocks: [{ type: 'p', runs: [] }] }],
    ],
  },
];

function begun() {
  const docs: Docs = { common: new Y.Doc(), owned: new Y.Doc() };
  const fields = { title: ' How we rest ', digest: 'We rest.', shape: 'plain' as const, blocks };
  const made = beginAgreement(docs, ana.me, fields, deed(1));
  if (!made.ok) throw new Error(made.error.problem);
  return { docs, id: made.value };
}

function readOne({ docs, id }: ReturnType<typeof begun>) {
  const state = readDraft(docs, id);
  if (state?.kind !== 'record') throw new Error('no draft');
  return state;
}

function versionOf(there: ReturnType<typeof begun>): VersionText {
  const { title, digest, shape, draft } = readOne(there);
  const found = blocksOf(draft);
  if (!found.ok) throw new Error(found.error);
  return { deed: 'adopt', shape, title, digest, review: '2027-11-22', blocks: found.value };
}

function opened(there = begun()) {
  const text = versionOf(there);
  const asking = { agreement: there.id, text, asked: members, ends: 100, quorum: 50 };
  openRound(there.docs, ana, { ...asking, isHidden: false }, deed(2));
  const { rounds } = readRounds(there.docs, signers);
  return { ...there, round: rounds[0]! };
}

describe('an agreement on the board', () => {
  it('begins with a text, and gives the same text back', () => {
    const there = begun();
    expect(versionOf(there).blocks).toEqual(blocks);
    expect(readOne(there)).toMatchObject({ title: 'How we rest', tenders: [ana.me], begun: 1 });
  });

  it('keeps what somebody else changed meanwhile', () => {
    const there = begun();
    changeDraft(there.docs, there.id, { title: 'Rest' });
    changeDraft(there.docs, there.id, { digest: 'Everybody rests.' });
    expect(readOne(there)).toMatchObject({ title: 'Rest', digest: 'Everybody rests.' });
    expect(changeDraft(there.docs, there.id, { title: '  ' })).toMatchObject({
      error: { field: 'title', problem: 'empty' },
    });
  });

  it('has its text asked about exactly as it was, whatever is written afterwards', () => {
    const there = opened();
    replaceDraft(there.docs, there.id, []);
    expect(readRounds(there.docs, signers).rounds[0]!.text).toEqual({
      ...versionOf(begun()),
    });
    expect(versionOf(there).blocks).toEqual([]);
  });

  it('keeps a text longer than one payload holds', () => {
    const long = {
      type: 'p' as const,
      runs: [{ text: '𝄞ñ'.repeat(60_000), marks: '' as const, href: '' }],
    };
    const there = begun();
    const text = { ...versionOf(there), blocks: [long] };
    const asking = { agreement: there.id, text, asked: members, ends: 100, quorum: 50 };
    openRound(there.docs, ana, { ...asking, isHidden: true }, deed(2));
    expect(readRounds(there.docs, signers).rounds[0]!.text.blocks).toEqual([long]);
  });
});

describe('a statement', () => {
  it('is read when its author’s device has signed it', () => {
    const { docs, round } = opened();
    giveAnswer(docs, ben, round, { says: 'concern', words: ' Not in May ' }, deed(3));
    const { answers, refused } = readAnswers(docs, signers);
    expect(refused).toEqual([]);
    expect(answers).toMatchObject([{ member: ben.me, says: 'concern', words: 'Not in May' }]);
  });

  it('is refused and named when anything in it was altered, or another has signed', () => {
    const { docs, round } = opened();
    const said = giveAnswer(docs, ben, round, { says: 'object', words: 'It harms us' }, deed(3));
    if (!said.ok) throw new Error('not said');
    const id = said.value.split('.')[1]!;
    const changes = [{ says: 'consent' }, { words: '' }, { made: 4 }, { round: `${ben.me}.x` }];
    for (const change of changes) {
      const before = Object.fromEntries(
        Object.keys(change).map((name) => [name, readRaw(docs, ben.me, id).get(name)]),
      );
      changeOwn(docs, 'say', ben.me, id, change);
      expect(readAnswers(docs, signers)).toMatchObject({
        answers: [],
        refused: [{ member: ben.me, why: 'forged' }],
      });
      changeOwn(docs, 'say', ben.me, id, before);
    }
    expect(readAnswers(docs, signers).answers).toHaveLength(1);
    // Ana's device, below Ben's root.
    giveAnswer(docs, { ...ana, me: ben.me }, round, { says: 'consent', words: '' }, deed(4));
    expect(readAnswers(docs, signers).refused).toHaveLength(1);
  });

  it('of a round is refused when its text or its terms are not the signed ones', () => {
    const { docs, round } = opened();
    changeOwn(docs, 'round', ana.me, round.id, { device: deviceOf(ben) });
    expect(readRounds(docs, signers).refused).toMatchObject([{ why: 'forged' }]);
    changeOwn(docs, 'round', ana.me, round.id, { device: deviceOf(ana), ends: 5 });
    expect(readRounds(docs, signers).refused).toMatchObject([{ why: 'altered' }]);
    changeOwn(docs, 'round', ana.me, round.id, { ends: 100, text: Y.Array.from(['[]']) });
    expect(readRounds(docs, signers)).toMatchObject({ rounds: [], refused: [{ why: 'altered' }] });
  });

  it('of a newer version is said to be there, and about what', () => {
    const { docs, id, round } = opened();
    const said = giveAnswer(docs, ben, round, { says: 'object', words: '' }, deed(3));
    if (!said.ok) throw new Error('not said');
    changeOwn(docs, 'say', ben.me, said.value.split('.')[1]!, { v: 2 });
    const about = `${ana.me}.${round.id}`;
    const answer = { sort: 'answer', why: 'unreadable', member: ben.me, about };
    expect(readAnswers(docs, signers)).toMatchObject({ answers: [], refused: [answer] });
    changeOwn(docs, 'round', ana.me, round.id, { v: 2 });
    const refused = [{ sort: 'round', why: 'unreadable', member: ana.me, about: id }];
    expect(readRounds(docs, signers)).toMatchObject({ rounds: [], refused });
  });
});

function readRaw(docs: Docs, member: MemberId, id: string): Y.Map<unknown> {
  return docs.owned.getMap(member).get(`say:${id}`) as Y.Map<unknown>;
}
