/**
 * What devices in a circle say to each other, as bytes: a closed layout, at most CIRCLE_BYTES, nothing
 * left over. It passes through open doors and is written nowhere. docs/PROTOCOL.md §9.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { decodeUtf8, encodeUtf8, fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { createWriter, type Writer } from '#lib/base/writer.ts';
import {
  CIRCLE_LIMITS,
  turnCode,
  type CircleMessage,
  type CirclePurpose,
  type CircleWord,
  type Here,
  type Seat,
} from '#lib/domain/circle/circle.ts';

export const CIRCLE_BYTES = 1_024;
const CIRCLE_ID_BYTES = 16;

const KINDS = ['notice', 'over', 'here', 'word'] as const;
const PURPOSES: readonly CirclePurpose[] = ['healing', 'opening', 'closing'];
const ANSWERS: readonly Here['answer'][] = ['none', 'yes', 'not-now'];
const MEMBER_BYTES = 16;
const SCRIPT = /^[a-z0-9-]{1,40}$/;
/** Turns on one phone, over all rounds. */
const ENDED_LIMIT = CIRCLE_LIMITS.together * (CIRCLE_LIMITS.rounds + 1);
const NOBODY = 255;

export function encodeCircleMessage(message: CircleMessage): Uint8Array {
  const writer = createWriter().u8(KINDS.indexOf(message.kind)).bytes(idBytes(message.id));
  if (message.kind === 'notice') writer.u8(PURPOSES.indexOf(message.purpose));
  else if (message.kind === 'here') writeHere(writer, message);
  else if (message.kind === 'word') writeWord(writer, message);
  return writer.finish();
}

/** Null for whatever `encodeCircleMessage` cannot have written. */
export function parseCircleMessage(bytes: Uint8Array): CircleMessage | null {
  if (bytes.length > CIRCLE_BYTES) return null;
  try {
    const reader = createReader(bytes);
    const message = readMessage(reader);
    reader.end();
    return message;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

function readMessage(reader: Reader): CircleMessage {
  const kind = oneOf(KINDS, reader.u8());
  const id = toBase64Url(reader.bytes(CIRCLE_ID_BYTES));
  if (kind === 'notice') return { kind, id, purpose: oneOf(PURPOSES, reader.u8()) };
  if (kind === 'over') return { kind, id };
  return kind === 'here' ? { kind, id, ...readHere(reader) } : { kind, id, ...readWord(reader) };
}

function writeHere(writer: Writer, { here, ended }: { here: Here; ended: readonly number[] }) {
  writer.varuint(here.at).u8(here.seats).u8(ANSWERS.indexOf(here.answer)).u8(ended.length);
  for (const code of ended) writer.u8(Math.floor(code / 256)).u8(code % 256);
}

function readHere(reader: Reader): { here: Here; ended: readonly number[] } {
  const here = {
    at: reader.varuint(),
    seats: atMost(CIRCLE_LIMITS.together, reader.u8()),
    answer: oneOf(ANSWERS, reader.u8()),
  };
  const count = atMost(ENDED_LIMIT, reader.u8());
  const ended: number[] = [];
  for (let at = 0; at < count; at++) {
    const step = atMost(CIRCLE_LIMITS.rounds, reader.u8());
    ended.push(turnCode(step, reader.u8()));
  }
  return { here, ended: rising(ended) };
}

/** Members stand once, everything else names them by their place. */
function writeWord(
  writer: Writer,
  { word, ended }: { word: CircleWord; ended: readonly number[] },
): void {
  const asked = word.asked === null ? [] : [word.asked];
  const members = [
    ...new Set([...word.holders, ...asked, ...word.order.map(({ member }) => member)]),
  ];
  const place = (member: MemberId): number => members.indexOf(member);
  writer.varuint(word.clock).u8(PURPOSES.indexOf(word.purpose)).blob(encodeUtf8(word.script));
  writer.u8(word.rounds).u8(word.step).u8(members.length);
  for (const member of members) writer.bytes(idBytes(member));
  writer.u8(word.holders.length);
  for (const holder of word.holders) writer.u8(place(holder));
  writer.u8(word.asked === null ? NOBODY : place(word.asked));
  writer.u8(word.given).u8(word.order.length);
  for (const { id, member } of word.order) writer.u8(id).u8(place(member));
  writer.u8(word.minutes).blob(encodeUtf8(word.prompt)).u8(ended.length);
  for (const code of ended) writer.u8(code % 256);
}

function readWord(reader: Reader): { word: CircleWord; ended: readonly number[] } {
  const clock = reader.varuint();
  const purpose = oneOf(PURPOSES, reader.u8());
  const script = text(reader, 40);
  if (!SCRIPT.test(script)) throw new ReadError('a script has another name');
  const rounds = atMost(CIRCLE_LIMITS.rounds, reader.u8());
  const step = atMost(rounds + 1, reader.u8());
  const members: MemberId[] = [];
  // Whoever is asked or holds may sit nowhere.
  const count = atMost(CIRCLE_LIMITS.members + 3, reader.u8());
  for (let at = 0; at < count; at++)
    members.push(toBase64Url(reader.bytes(MEMBER_BYTES)) as MemberId);
  const holders: MemberId[] = [];
  const held = atMost(2, reader.u8());
  for (let at = 0; at < held; at++) holders.push(oneOf(members, reader.u8()));
  const askedAt = reader.u8();
  const asked = askedAt === NOBODY ? null : oneOf(members, askedAt);
  const given = atMost(CIRCLE_LIMITS.given, reader.u8());
  const order: Seat[] = [];
  const seats = atMost(CIRCLE_LIMITS.seats, reader.u8());
  for (let at = 0; at < seats; at++)
    order.push({ id: atMost(given - 1, reader.u8()), member: oneOf(members, reader.u8()) });
  const minutes = atMost(CIRCLE_LIMITS.minutes, reader.u8());
  const prompt = text(reader, CIRCLE_LIMITS.promptBytes);
  const ended: number[] = [];
  const over = atMost(CIRCLE_LIMITS.seats, reader.u8());
  for (let at = 0; at < over; at++) ended.push(turnCode(step, reader.u8()));
  for (const list of [members, holders, order.map(({ id }) => id)])
    if (new Set<unknown>(list).size !== list.length) throw new ReadError('something stands twice');
  return {
    word: {
      ...{ clock, purpose, script, rounds, step, holders, asked, given, order, minutes, prompt },
    },
    ended: rising(ended),
  };
}

function idBytes(id: string): Uint8Array {
  const bytes = fromBase64Url(id);
  if (bytes?.length !== CIRCLE_ID_BYTES) throw new Error('an id has 16 bytes');
  return bytes;
}

function text(reader: Reader, limit: number): string {
  const read = decodeUtf8(reader.blob(limit));
  if (read === null) throw new ReadError('this is no text');
  return read;
}

function oneOf<T>(all: readonly T[], at: number): T {
  const one = all[at];
  if (one === undefined) throw new ReadError('there is no such thing');
  return one;
}

function atMost(limit: number, value: number): number {
  if (value > limit) throw new ReadError('a number is above its limit');
  return value;
}

function rising(codes: readonly number[]): readonly number[] {
  if (codes.some((code, at) => at > 0 && code <= codes[at - 1]!))
    throw new ReadError('turns stand in their order, each once');
  return codes;
}
