/**
 * Places as bytes, for the local snapshot. Only what this device has found and sealed itself is read
 * back: the rules are not looked at again.
 */

import { assert } from '#lib/base/assert.ts';
import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { ReadError, type Reader } from '#lib/base/reader.ts';
import type { Writer } from '#lib/base/writer.ts';
import { NOWHERE, stepsTo, type List, type Places, type Range } from '#lib/ledger/places.ts';

const STANDINGS = ['type', 'gone', 'plain'] as const;
const HAS_ORIGIN = 4;
const LONGEST_NAME = 4_096;
/** So many ranges are read in well under a frame. */
const A_SLICE = 1_000;

/** Clients, lists in the order of their numbers (0 is nowhere), ranges in the order of `added`. */
export function writePlaces(writer: Writer, places: Places): void {
  const { lists, ranges } = places.added();
  const clients = [...new Set(ranges.map(({ client }) => client))];
  const numbers = new Map(clients.map((client, at) => [client, at]));
  const listNumbers = new Map<List, number>([[NOWHERE, 0]]);
  writer.varuint(clients.length);
  for (const client of clients) writer.varuint(client);
  writer.varuint(lists.size);
  for (const [name, list] of lists) {
    listNumbers.set(list, listNumbers.size);
    writer.blob(encodeUtf8(name)).varuint(list.depth);
  }
  const clocks = clients.map(() => 0);
  writer.varuint(ranges.length);
  for (const { client, range } of ranges) {
    const { clock, list, standing, origin } = range;
    const number = numbers.get(client)!;
    const listNumber = listNumbers.get(list);
    assert(listNumber !== undefined, 'a range stands in a list that was added');
    writer.varuint(number).varuint(clock - clocks[number]!);
    clocks[number] = clock;
    writer.varuint(listNumber);
    writer.u8(STANDINGS.indexOf(standing) + (origin === null ? 0 : HAS_ORIGIN));
    if (origin !== null) writer.varuint(numbers.get(origin.client)!).varuint(origin.clock);
  }
}

/** Into places that hold nothing yet; pauses between slices. */
export function* readPlaces(reader: Reader, places: Places): Generator<void, void> {
  const clients: number[] = [];
  for (let left = reader.varuint(); left > 0; left--) clients.push(reader.varuint());
  const named = new Map<string, List>();
  const lists: List[] = [NOWHERE];
  for (let left = reader.varuint(); left > 0; left--) {
    const name = decodeUtf8(reader.blob(LONGEST_NAME));
    if (name === null) throw new ReadError('a list has a name');
    const list = { depth: reader.varuint() };
    named.set(name, list);
    lists.push(list);
  }
  const clocks = clients.map(() => 0);
  const none = new Map<string, List>();
  const first = clients[0];
  if (first !== undefined) places.add({ client: first, ranges: [], lists: named });
  for (let left = reader.varuint(); left > 0; left--) {
    const number = reader.varuint();
    const client = at(clients, number);
    const clock = (clocks[number] ?? 0) + reader.varuint();
    clocks[number] = clock;
    const list = at(lists, reader.varuint());
    const flags = reader.u8();
    const standing = at(STANDINGS, flags & (HAS_ORIGIN - 1));
    const origin = (flags & HAS_ORIGIN) === 0 ? null : spotAt(reader, clients, places);
    const range: Range = { clock, list, standing, origin, ...stepsTo(origin) };
    places.add({ client, ranges: [range], lists: none });
    if (left % A_SLICE === 0) yield;
  }
}

function spotAt(reader: Reader, clients: readonly number[], places: Places) {
  const id = { client: at(clients, reader.varuint()), clock: reader.varuint() };
  const range = places.rangeAt(id);
  if (range === null) throw new ReadError('an origin comes first');
  return { ...id, range };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new ReadError('a number names something');
  return item;
}
