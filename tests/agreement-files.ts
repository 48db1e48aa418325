/**
 * A signed agreement file made as the board makes it, and every way to alter one value in it. Two
 * implementations judge them: the board's own and the one of tests/second/.
 */
import * as Y from 'yjs';
import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { createSignedFile } from '#lib/board/agreement-file.ts';
import type { Docs } from '#lib/board/docs.ts';
import { giveAnswer, openRound, readAnswers, readRounds, type Signer } from '#lib/board/rounds.ts';
import { memberIdOf } from '#lib/crypto/derive.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import type { FileData, SignedData } from '#lib/domain/consent/agreement-file.ts';
import type { AnswerKind } from '#lib/domain/consent/records.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';
import { createSeededRandom } from './simulation/seeded-random.ts';

const random = createSeededRandom(61);
export const board = random(32);
function personOf(): Signer {
  const keys = createSignKeys(random(32));
  return { board, me: memberIdOf(board, keys.publicKey), keys };
}
export const [ana, ben, carmen, dalia] = [personOf(), personOf(), personOf(), personOf()];
export const people = new Map([
  ...([
    [ana.me, 'Ana'],
    [ben.me, 'Ben'],
    [carmen.me, 'Carmen'],
    [dalia.me, 'Dalia'],
  ] as const),
]);
const signers = {
  ...{ board, members: [...people.keys()] },
  memberOfDevice: (device: DeviceId) =>
    [ana, ben, carmen, dalia].find(({ keys }) => toBase64Url(keys.publicKey) === device)?.me ??
    null,
};

export const text: VersionText = {
  ...{ deed: 'adopt', shape: 'plain', title: 'How we rest', digest: 'Nobody asks why.' },
  review: '2031-03-14',
  blocks: [
    { type: 'h2', runs: [{ text: 'Rest', marks: '', href: '' }] },
    {
      type: 'ul',
      items: [[{ type: 'p', runs: [{ text: 'rice', marks: 'b', href: 'https://a.example/' }] }]],
    },
  ],
};
export const OPENED = Date.UTC(2029, 4, 6);
export const ENDS = Date.UTC(2029, 4, 20);

export function decided(says: AnswerKind = 'concern', quorum = 50) {
  const docs: Docs = { common: new Y.Doc(), owned: new Y.Doc() };
  const deed = (now: number) => ({ now, random });
  const asking = { agreement: 'rest', text, asked: [...people.keys()], ends: ENDS, quorum };
  openRound(docs, ana, { ...asking, isHidden: false }, deed(OPENED));
  const round = readRounds(docs, signers).rounds[0]!;
  giveAnswer(docs, ben, round, { says: 'consent', words: '' }, deed(OPENED + 1));
  giveAnswer(docs, carmen, round, { says, words: 'Not in May' }, deed(OPENED + 2));
  return { round, answers: readAnswers(docs, signers).answers };
}

export const nameOf = (member: MemberId): string => people.get(member) ?? '';
export const about = { language: 'en', made: '2030-01-02' } as const;
export function signed(): SignedData {
  const file = createSignedFile(ana, decided(), about, nameOf);
  if (file === null) throw new Error('no file');
  return file;
}
export const plain = (data: FileData): Record<string, unknown> => ({
  ...{ format: 'cobijo-agreement-file', version: 1 },
  ...structuredClone(data),
});

/** Every copy of it in which one value was altered, with where. */
export function* alteredCopies(whole: object): Generator<{ place: string; copy: object }> {
  for (const path of leavesOf(whole))
    for (const altered of alterations(at(whole, path))) {
      const copy = structuredClone(whole);
      put(copy, path, altered);
      yield { place: `${path.join('.')}: ${JSON.stringify(altered)}`, copy };
    }
}

export type Path = readonly (string | number)[];

export function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

export function at(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], whole);
}

export function put(whole: unknown, path: Path, value: unknown): void {
  const holder = at(whole, path.slice(0, -1)) as Record<string, unknown>;
  holder[String(path.at(-1))] = value;
}

function alterations(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  const letters = String(value);
  const other = (letter: string | undefined): string => (letter === 'a' ? 'b' : 'a');
  const middle = Math.floor(letters.length / 2);
  const one = [0, middle, letters.length - 1].map(
    (place) => letters.slice(0, place) + other(letters[place]) + letters.slice(place + 1),
  );
  const known = { en: ['es'], concern: ['consent', 'aside'] }[letters] ?? [];
  const day = letters === '2030-01-02' ? ['2030-01-03'] : [];
  return [...one, ...known, ...day, `${letters}a`];
}
