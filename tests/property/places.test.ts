/**
 * Whatever neighbours a patched client names, what counts makes one list in any order of arrival
 * (G5): items of a few people, put between any two that are there, heard in several orders by Yjs.
 * Without rules 8 and 9 some of the same would not. COBIJO_LONG=1 makes many more lists.
 */

import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { createPlaces, type Places } from '#lib/ledger/places.ts';
import { parseInnerUpdate, type InnerId } from '#lib/ledger/yjs-update.ts';
import { updateByHand, valueBeside } from '../ledger-attacks.ts';
import { seededChoice } from '../ledger-people.ts';

const SEED = Number(process.env['COBIJO_SEED'] ?? 2654);
const LISTS = process.env['COBIJO_LONG'] === '1' ? 15_000 : 2_500;
const ORDERS = 5;
console.log(`places.test.ts: seed ${SEED}`);

interface Item extends InnerId {
  readonly update: Uint8Array;
  readonly needs: readonly string[];
}

const nameOf = ({ client, clock }: InnerId): string => `${client}:${clock}`;

/** Items between neighbours chosen at random, of those that `counts` lets in. */
function makeList(seed: string, counts: (places: Places, update: Uint8Array) => boolean): Item[] {
  const choose = seededChoice(seed);
  const places = createPlaces();
  const items: Item[] = [];
  const clocks = [0, 0, 0, 0].slice(choose(2));
  const neighbour = (): Item | undefined => items[choose(items.length + 1)];
  for (let tries = 4 + choose(16); tries > 0; tries--) {
    const client = 1 + choose(clocks.length);
    const clock = clocks[client - 1]!;
    const [left, right] = [neighbour(), neighbour()];
    const struct = valueBeside('needs', left, right, nameOf({ client, clock }));
    const update = updateByHand({ client, from: clock, structs: [struct] });
    if (left === undefined || left !== right) {
      if (!counts(places, update)) continue;
      const before = clock === 0 ? [] : [{ client, clock: clock - 1 }];
      const needs = [...before, left, right].flatMap((id) => (id ? [nameOf(id)] : []));
      items.push({ client, clock, update, needs });
      clocks[client - 1]!++;
    }
  }
  return items;
}

function hasItsPlace(places: Places, update: Uint8Array): boolean {
  const parsed = parseInnerUpdate(update);
  const placing = parsed.ok ? places.place(parsed.value.structs) : null;
  if (placing !== null) places.add(placing);
  return placing !== null;
}

/** What somebody reads who hears the items one by one, each after what it needs. */
function read(items: readonly Item[], choose: (below: number) => number): string {
  const doc = new Y.Doc();
  const heard = new Set<string>();
  let left = [...items];
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((need) => heard.has(need)));
    const next = ready[choose(ready.length)]!;
    Y.applyUpdate(doc, next.update);
    heard.add(nameOf(next));
    left = left.filter((item) => item !== next);
  }
  const values = doc.getArray('needs').toArray();
  expect(values).toHaveLength(items.length);
  return values.join(' ');
}

/** How many lists are read in more than one way, and how many items they have. */
function readAll(counts: (places: Places, update: Uint8Array) => boolean) {
  let differing = 0;
  let counted = 0;
  for (let at = 0; at < LISTS; at++) {
    const items = makeList(`${SEED}/${at}`, counts);
    const choose = seededChoice(`${SEED}/${at}/orders`);
    const readings = new Set(Array.from({ length: ORDERS }, () => read(items, choose)));
    if (readings.size > 1) differing++;
    counted += items.length;
  }
  return { differing, counted };
}

describe('neighbours that a patched client names', () => {
  it('make one list, whatever the order of arrival', () => {
    const { differing, counted } = readAll(hasItsPlace);
    expect(differing).toBe(0);
    expect(counted).toBeGreaterThan(LISTS * 4);
  });

  it('would make several if places were not looked at', () => {
    expect(readAll(() => true).differing).toBeGreaterThan(0);
  });
});
