/** The example collectives fit the board whole, and hold what shows how a board is used. */

import { describe, expect, test } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { readDrafts } from '#lib/board/agreements.ts';
import { writeExample } from '#lib/board/example.ts';
import { checkFragment } from '#lib/board/note-check.ts';
import { readRemembrance, readStory } from '#lib/board/memorials.ts';
import { readRemarks } from '#lib/board/remarks.ts';
import { readAnswers, readRounds } from '#lib/board/rounds.ts';
import { blocksOf } from '#lib/board/versions.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import { blanksIn } from '#lib/domain/consent/blanks.ts';
import { listAgreements } from '#lib/domain/consent/listing.ts';
import { myWordIn } from '#lib/domain/consent/news.ts';
import { readPeople } from '#lib/board/people.ts';
import { readRoles, type Role } from '#lib/board/roles.ts';
import { readRotaCalendar } from '#lib/board/rota-calendar.ts';
import { readSettings } from '#lib/board/settings.ts';
import { ENGLISH_EXAMPLE } from '#lib/content/en/example.ts';
import { SPANISH_EXAMPLE } from '#lib/content/es/example.ts';
import type { ExampleCollective } from '#lib/content/example-collective.ts';
import { lookAround } from '#lib/domain/rotation/around-now.ts';
import { resolveMemorials } from '#lib/domain/remembrance/memorial.ts';
import { createBoardDocs } from '#lib/ledger/replay.ts';

const BOARD = new Uint8Array(32).fill(9);

function put(collective: ExampleCollective) {
  const docs = createBoardDocs(7);
  let drawn = 0;
  const random = (length: number) => new Uint8Array(length).fill(++drawn);
  const signers = collective.people.map(() => ({
    ...{ board: BOARD, me: toBase64Url(random(16)) as MemberId },
    keys: createSignKeys(random(32)),
  }));
  const members = signers.map(({ me }) => me);
  const zone = 'America/Mexico_City';
  const now = Date.parse('2026-11-21T18:00Z');
  const when = { today: '2026-11-21', now, zone };
  writeExample({ docs, members, signers, quorum: 50, random, ...when }, collective);
  const roles = readRoles(docs).filter((role): role is Role => role.kind === 'record');
  return { docs, members, signers, roles };
}

describe.each([
  ['es', SPANISH_EXAMPLE],
  ['en', ENGLISH_EXAMPLE],
] as const)('the example in %s', (_, collective) => {
  const { docs, members, signers, roles } = put(collective);
  const living = roles.filter(({ archived }) => !archived);

  test('has seven to nine people, each with a card of their own', () => {
    const people = readPeople(docs, members);
    expect(people.map(({ name }) => name)).toEqual(collective.people.map(({ name }) => name));
    expect(people.length).toBeGreaterThanOrEqual(7);
    expect(people.length).toBeLessThanOrEqual(9);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(readSettings(docs).title).toBe(collective.title);
  });

  test('has roles in the order in which they are written, each with words in its note', () => {
    expect(roles.map(({ title }) => title)).toEqual(collective.roles.map(({ title }) => title));
    for (const [at, { note }] of roles.entries()) {
      const parts = collective.roles[at]?.note ?? [];
      expect(note === null ? null : checkFragment(note).kind).toBe('fits');
      const words = parts.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
      const written = (note?.toJSON() ?? '').split(/<[^>]+>/).filter((text) => text !== '');
      expect(written).toEqual(words);
    }
  });

  test('shows a role in each of its stages', () => {
    expect(living.length).toBeGreaterThanOrEqual(7);
    expect(roles.some(({ archived }) => archived)).toBe(true);
    expect(living.some(({ holders, learning }) => holders.length > 0 && learning.length > 0)).toBe(
      true,
    );
    expect(
      living.some(({ holders, places }) => holders.length > 0 && holders.length < places),
    ).toBe(true);
    expect(living.some(({ holders }) => holders.length === 0)).toBe(true);
    expect(living.find(({ until }) => until !== null)?.until).toBe('2026-11-30');
  });

  test('asks of nobody more than two roles, and of somebody none', () => {
    const carried = members.map((member) =>
      living.filter(({ holders }) => holders.includes(member)),
    );
    expect(Math.max(...carried.map((one) => one.length))).toBeLessThanOrEqual(2);
  });

  test('has rotas in which somebody carries now, somebody rests and something is open', () => {
    const rotas = readRotaCalendar(docs, members, '2027-01-21');
    expect(rotas.map(({ rota }) => rota.name)).toEqual(collective.rotas.map(({ name }) => name));
    const now = Date.parse('2026-11-21T18:00Z');
    const around = rotas.map(({ turns }) =>
      lookAround(turns, { me: members[0]!, now, end: now + 60 * 86_400_000 }),
    );
    expect(around.some((one) => one.now.some(({ carriers }) => carriers.length > 0))).toBe(true);
    expect(around.some((one) => one.mine.length > 0)).toBe(true);
    expect(around.some((one) => one.open.length > 0)).toBe(true);
    const hows = rotas.flatMap(({ turns }) =>
      turns.flatMap(({ seats }) =>
        seats.flatMap(({ stretches }) => stretches.flatMap((one) => one.carriers)),
      ),
    );
    expect(new Set(hows.map(({ how }) => how))).toContain('stand-in');
  });

  test('keeps somebody who died and somebody in prison, each by many voices', () => {
    const around = { now: Date.parse('2026-11-21T18:00Z'), today: '2026-11-21' };
    const records = readRemembrance(docs, members);
    const pages = resolveMemorials(records, { ...around, apartBy: () => null });
    expect(pages.map(({ name }) => name)).toEqual(
      collective.memorials.map(({ lines }) => lines.name),
    );
    expect(pages.map(({ status }) => status)).toEqual(['died', 'imprisoned']);
    for (const [at, { id, memories, tenders }] of pages.entries()) {
      expect(memories).toHaveLength(collective.memorials[at]!.memories.length);
      expect(tenders).toHaveLength(1);
      const story = readStory(docs, id);
      expect(story === null ? null : checkFragment(story).kind).toBe('fits');
    }
    expect(records.memories.some(({ toldBy }) => toldBy !== '')).toBe(true);
  });

  test('has a ladder in force, a round that waits for whoever looks, and a draft with a comment', () => {
    const ofDevice = (device: string) =>
      signers.find(({ keys }) => toBase64Url(keys.publicKey) === device)?.me ?? null;
    const signed = { board: BOARD, members, memberOfDevice: ofDevice };
    const { rounds, refused } = readRounds(docs, signed);
    const { answers, refused: others } = readAnswers(docs, signed);
    expect([...refused, ...others]).toEqual([]);
    const quorums = { quorum: 50, quorums: new Set([50]) };
    const among = { members, ...quorums, isResting: () => false };
    const now = Date.parse('2026-11-21T18:00Z');
    const agreed = resolveAgreements(rounds, answers, among, now);
    const drafts = readDrafts(docs).filter((draft) => draft.kind === 'record');
    const { open, shelves } = listAgreements(drafts, agreed);
    expect(shelves['in-force'].map(({ draft }) => draft?.shape)).toEqual(['ladder']);
    expect(shelves.written).toHaveLength(1);
    expect(readRemarks(docs, members).map(({ agreement }) => agreement)).toEqual([
      shelves.written[0]!.id,
    ]);
    expect(open.map((one) => myWordIn(one.agreed!.underWay[0]!, members[0]!))).toEqual(['waits']);
    // Only what is being written still has places to fill in.
    const left = drafts
      .map((draft) => blocksOf(draft.draft))
      .map((found) => found.ok && blanksIn(found.value).length);
    expect(left).toEqual([0, 0, 3]);
  });
});
