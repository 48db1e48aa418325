/**
 * A member's patched client at somebody's page: it writes below the others' roots as if it were them.
 * What it wrote counts as empty for everyone alike, and its device is named; the page is as it was.
 */

import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { beginMemorial, handOn, proposeLine, readRemembrance } from '#lib/board/memorials.ts';
import { addMemory, addPhoto } from '#lib/board/memories.ts';
import { resolveMemorials } from '#lib/domain/remembrance/memorial.ts';
import { forge } from '../ledger-attacks.ts';
import { collective, idOf, type Person } from '../ledger-people.ts';

const NOW = Date.UTC(2026, 10, 22);
const file = (letter: string) => ({
  ...{ name: letter.repeat(43), key: 'k'.repeat(43), size: 1000, width: 480, height: 320 },
});

let ana: Person;
let ben: Person;
let carmen: Person;
let memorial: string;
let memory: string;
let proposal: string;

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error('it fits');
  return result.value;
}

beforeEach(() => {
  [ana, ben, carmen] = collective(['Ana', 'Ben', 'Carmen']).people as [Person, Person, Person];
  const deed = { now: NOW, random: ana.random };
  const me = ana.member as MemberId;
  const fields = {
    name: 'Lucía',
    status: 'disappeared',
    pronouns: '',
    way: '',
    dates: '',
  } as const;
  memorial = must(beginMemorial(ana.docs, me, fields, deed));
  const told = { words: 'She sings.', song: '', food: '', toldBy: '', withTheirYes: false };
  memory = must(addMemory(ana.docs, me, memorial, told, true, deed));
  const photo = { memory, alt: '', small: file('s'), large: file('l'), hint: '', order: 0 };
  addPhoto(ana.docs, me, memorial, photo, deed);
  handOn(ana.docs, me, memorial, carmen.member as MemberId, deed);
  ana.save();
  for (const one of [ben, carmen]) one.hear(ana.tell());
  const line = { memorial, field: 'said', words: 'Forget her.', over: null } as const;
  proposal = must(
    proposeLine(ben.docs, ben.member as MemberId, line, { now: NOW, random: ben.random }),
  );
  ben.save();
  for (const one of [ana, carmen]) one.hear(ben.tell());
});

function pageOf(person: Person) {
  const members = [ana, ben, carmen].map(({ member }) => member as MemberId);
  const around = { now: NOW + 1000, today: '2026-11-22', apartBy: () => null };
  return resolveMemorials(readRemembrance(person.docs, members), around);
}

/** Ben's client does it to Ana's records and puts it in a well-signed envelope of its own. */
function attack(act: (hers: Y.Map<unknown>) => void): void {
  const before = pageOf(ana);
  expect(before).toHaveLength(1);
  const root = ben.docs.owned.getMap(ana.member);
  ben.docs.owned.transact(() => act(root));
  const taken = ben.owned.take();
  if (taken === null) throw new Error('Ben wrote something');
  const { update, from, count } = taken;
  const run = forge(ben, { part: 2, plaintext: update, from, count });
  for (const one of [ana, carmen]) {
    const { voided } = one.hear([run]);
    expect(voided.map(({ device }) => device)).toEqual([idOf(ben)]);
    expect(pageOf(one)).toEqual(before);
  }
}

const record = (hers: Y.Map<unknown>, kind: string): Y.Map<unknown> => {
  const key = [...hers.keys()].find((one) => one.startsWith(`${kind}:`));
  return hers.get(key ?? '') as Y.Map<unknown>;
};
const about = (more: object) => new Y.Map(Object.entries({ v: 1, made: NOW, memorial, ...more }));

describe('a patched client cannot, unseen and at all,', () => {
  it('change the words of another’s memory', () =>
    attack((hers) => record(hers, 'memory').set('words', 'She lied.')));

  it('withdraw another’s memory', () => attack((hers) => hers.delete(`memory:${memory}`)));

  it('put another photo in its place', () =>
    attack((hers) => record(hers, 'photo').set('small', file('x'))));

  it('tell something in another’s name', () =>
    attack((hers) => hers.set('memory:new', about({ words: 'Ana says so.' }))));

  it('say yes to its own words in a tender’s name', () =>
    attack((hers) => hers.set('voice:new', about({ proposal, says: 'yes' }))));

  it('close a page in a tender’s name', () => attack((hers) => hers.set('closing:new', about({}))));

  it('make a tender step back', () => attack((hers) => record(hers, 'tend').set('ended', NOW + 1)));

  it('take the page away', () =>
    attack((hers) => hers.delete(`memorial:${memorial.split('.')[1]!}`)));
});
