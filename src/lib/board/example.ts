/**
 * Puts a made-up collective (content/example-collective.ts) onto empty documents, by the same acts
 * that pages use. Only for documents that are kept nowhere: it writes everyone's own card, which on
 * a board that is shared each person alone can do.
 */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { assert } from '#lib/base/assert.ts';
import { write, type Docs } from '#lib/board/docs.ts';
import type { ExampleBoard } from '#lib/board/example-board.ts';
import { writeExampleAgreement } from '#lib/board/example-agreements.ts';
import { writeExampleMemorial } from '#lib/board/example-memorials.ts';
import { createParagraph } from '#lib/board/note-schema.ts';
import { changeCard, EMPTY_CARD } from '#lib/board/people.ts';
import { archiveRole, createRole, join, readRole, takeUp, type Seat } from '#lib/board/roles.ts';
import { addRest } from '#lib/board/rests.ts';
import { createRota } from '#lib/board/rotas.ts';
import { changeSettings } from '#lib/board/settings.ts';
import type {
  ExampleCollective,
  ExampleNotePart,
  ExampleRest,
  ExampleRole,
  ExampleRota,
} from '#lib/content/example-collective.ts';
import { dayAfter } from '#lib/domain/plain-date.ts';

export function writeExample(board: ExampleBoard, collective: ExampleCollective): void {
  const { docs, members } = board;
  const memberOf = new Map<string, MemberId>();
  assert(changeSettings(docs, { title: collective.title }).ok, 'the example has a title');
  for (const [at, person] of collective.people.entries()) {
    const member = members[at];
    assert(member !== undefined, 'everyone in the example is on the roster');
    memberOf.set(person.name, member);
    const card = { ...EMPTY_CARD, ...person };
    assert(changeCard(docs, member, EMPTY_CARD, card).ok, `the card of ${person.name} fits`);
  }
  for (const role of collective.roles) writeRole(board, role, memberOf);
  for (const rota of collective.rotas) writeRota(board, rota, memberOf);
  for (const rest of collective.rests) writeRest(board, rest, memberOf);
  for (const memorial of collective.memorials) writeExampleMemorial(board, memorial, memberOf);
  for (const agreement of collective.agreements) writeExampleAgreement(board, agreement, memberOf);
}

function writeRota(
  { docs, random, today, zone, now }: ExampleBoard,
  rota: ExampleRota,
  memberOf: ReadonlyMap<string, MemberId>,
): void {
  const { name, purpose, passes, at, every, weekdays, together } = rota;
  const person = (learns: boolean) => (who: string) => {
    const member = memberOf.get(who);
    assert(member !== undefined, `${who} is in the example`);
    return { member, learns, from: null, until: null };
  };
  const places = rota.places.map(({ carry, learn = [] }, nth) => ({
    id: `place-${String(nth)}`,
    people: [...carry.map(person(false)), ...learn.map(person(true))],
  }));
  const from = dayAfter(today, -rota.beganDaysAgo);
  const span = {
    ...{ from, zone, at, every, weekdays: [...weekdays], places, together },
    ...{ opens: null, instead: [], returnsWithin: null },
  };
  const created = createRota(docs, { name, purpose, passes }, span, { now, random });
  assert(created.ok, `the rota ${name} fits`);
}

function writeRest(
  { docs, random, today, now }: ExampleBoard,
  { name, fromDays, untilDays, contact }: ExampleRest,
  memberOf: ReadonlyMap<string, MemberId>,
): void {
  const member = memberOf.get(name);
  assert(member !== undefined, `${name} is in the example`);
  const until = untilDays === null ? null : dayAfter(today, untilDays);
  addRest(docs, member, { from: dayAfter(today, fromDays), until, contact }, { now, random });
}

function writeRole(
  { docs, random, today }: ExampleBoard,
  role: ExampleRole,
  memberOf: ReadonlyMap<string, MemberId>,
): void {
  const { title, purpose, carries, limits, places, term, endsInDays, note } = role;
  const until = endsInDays === null ? null : dayAfter(today, endsInDays);
  const fields = { title, purpose, carries, limits, places, term, until };
  const headings = note.map(({ heading }) => heading);
  const created = createRole(docs, random, fields, headings);
  assert(created.ok, `the role ${title} fits`);
  const id = created.value;
  const { holders, beside = [], learning = [], next = [] } = role;
  const seats: Readonly<Record<Seat, readonly string[]>> = { holders, beside, learning, next };
  for (const [seat, names] of Object.entries(seats) as [Seat, readonly string[]][])
    for (const name of names) {
      const member = memberOf.get(name);
      assert(member !== undefined, `${name} is in the example`);
      if (seat === 'holders') takeUp(docs, id, member, { today, random });
      else join(docs, id, seat, member, { today, random });
    }
  writeNote(docs, id, note);
  if (role.archived === true) archiveRole(docs, id, true);
}

/** Below each heading a new note has an empty paragraph: the first words go into it. */
function writeNote(docs: Docs, id: string, parts: readonly ExampleNotePart[]): void {
  const role = readRole(docs, id);
  assert(role?.kind === 'record' && role.note !== null, 'a new role has a note');
  const { note } = role;
  write(docs.common, () => {
    // From the end, so that places before it stay what they are.
    for (const [at, { paragraphs }] of [...parts.entries()].reverse()) {
      const [first = '', ...others] = paragraphs;
      const below = note.get(2 * at + 1);
      const text = below instanceof Y.XmlElement ? below.get(0) : null;
      assert(text instanceof Y.XmlText, 'a heading is followed by a paragraph');
      text.insert(0, first);
      note.insert(2 * at + 2, others.map(createParagraph));
    }
  });
}
