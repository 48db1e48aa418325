/** Puts the memorials of a made-up collective onto its documents, by the same acts that pages use. */

import { assert } from '#lib/base/assert.ts';
import type { MemberId } from '#lib/base/brands.ts';
import { write } from '#lib/board/docs.ts';
import type { ExampleBoard } from '#lib/board/example-board.ts';
import {
  beginMemorial,
  carryOn,
  hostGathering,
  lightCandle,
  proposeLine,
  readStory,
} from '#lib/board/memorials.ts';
import { addMemory } from '#lib/board/memories.ts';
import { createParagraph } from '#lib/board/note-schema.ts';
import type { ExampleMemorial } from '#lib/content/example-collective.ts';
import { DAY_MS } from '#lib/domain/plain-date.ts';
import { STATUSES, type LineField } from '#lib/domain/remembrance/records.ts';

export function writeExampleMemorial(
  { docs, today, now, random }: ExampleBoard,
  memorial: ExampleMemorial,
  memberOf: ReadonlyMap<string, MemberId>,
): void {
  const member = (name: string): MemberId => {
    const found = memberOf.get(name);
    assert(found !== undefined, `${name} is in the example`);
    return found;
  };
  const begun = now - memorial.beganDaysAgo * DAY_MS;
  const by = member(memorial.by);
  const { name, status, pronouns = '', way = '', dates = '', ...others } = memorial.lines;
  const known = STATUSES.find((one) => one === status);
  assert(known !== undefined, `${status} is a status`);
  const first = { name, status: known, pronouns, way, dates };
  const made = beginMemorial(docs, by, first, { now: begun, random });
  assert(made.ok, `the page of ${name} fits`);
  const id = made.value;
  for (const [field, words] of Object.entries(others) as [LineField, string][]) {
    const line = { memorial: id, field, words, over: null };
    assert(proposeLine(docs, by, line, { now: begun, random }).ok, `${field} of ${name} fits`);
  }
  const story = readStory(docs, id);
  assert(story !== null, 'a new page has a story');
  write(docs.common, () => {
    story.delete(0, story.length);
    story.insert(0, memorial.story.map(createParagraph));
  });
  for (const [at, { by: author, words, ...more }] of memorial.memories.entries()) {
    const { song = '', food = '', toldBy = '' } = more;
    const fields = { words, song, food, toldBy, withTheirYes: toldBy !== '' };
    const deed = { now: begun + (at + 1) * DAY_MS, random };
    assert(addMemory(docs, member(author), id, fields, false, deed).ok, `a memory of ${name} fits`);
  }
  for (const light of memorial.lights)
    lightCandle(docs, member(light), id, null, { now: begun + DAY_MS, random });
  for (const { by: author, words } of memorial.carries)
    assert(carryOn(docs, member(author), id, words, { now: begun, random }).ok, 'it fits');
  for (const { by: host, on, ...gathering } of memorial.gatherings) {
    const fields = { ...gathering, day: nextOn(on, today) };
    assert(hostGathering(docs, member(host), id, fields, { now, random }).ok, 'it fits');
  }
}

function nextOn(monthAndDay: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const thisYear = `${String(year)}-${monthAndDay}`;
  return thisYear >= today ? thisYear : `${String(year + 1)}-${monthAndDay}`;
}
