// The project against the vectors of the wire and the disk, which the second implementation
// (tests/second) made from docs/PROTOCOL.md: whole handshakes to the byte, and what is refused.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '#lib/base/bytes.ts';
import { createSignKeys, verifySignature } from '#lib/crypto/sign.ts';
import { createHandshake } from '#lib/sync/door/handshake.ts';
import { parseFingerprint } from '#lib/sync/door/fingerprints.ts';
import { createReassembler } from '#lib/sync/door/fragments.ts';
import { encodeHeads, parseHeads } from '#lib/sync/door/heads.ts';
import { createLink, parseInvitation } from '#lib/sync/invitation/link.ts';
import { createMemberSession } from '#lib/sync/invitation/member-session.ts';
import { createNewcomerSession } from '#lib/sync/invitation/newcomer-session.ts';
import { encodeWelcome, parseWelcome } from '#lib/sync/invitation/welcome.ts';
import { safetyIndices } from '#lib/sync/invitation/words.ts';
import { encodeContents, parseContents } from '#lib/sync/vault/contents.ts';
import {
  encodeOutboxRow,
  encodeSavedHead,
  parseOutboxRow,
  parseSavedHead,
} from '#lib/sync/vault/outbox.ts';
import { openRow, placeTag, sealRow } from '#lib/sync/vault/sealed-row.ts';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- vectors are JSON of many shapes */
type Vector = any;
const vectors: Vector = JSON.parse(
  readFileSync(new URL('./vectors/wire.json', import.meta.url), 'utf8'),
);
const hex = (text: string): Uint8Array => fromHex(text)!;
const named = (cases: Vector[]): [string, Vector][] => cases.map((one) => [one.name, one]);
const hexes = (frames: readonly Uint8Array[]) => frames.map(toHex);
/** Gives these bytes, one after another. */
const giving =
  (...values: string[]) =>
  () =>
    hex(values.shift()!);
const printsOf = ({ prints }: Vector) => ({
  caller: hex(prints.caller),
  answerer: hex(prints.answerer),
});

it('tells good signatures from others', () => {
  for (const { name, key, message, signature, isGood } of vectors.signatures)
    expect([name, verifySignature(hex(message), hex(signature), hex(key))]).toEqual([name, isGood]);
});

describe('the door', () => {
  const { door } = vectors;
  const side = (role: 'caller' | 'answerer') =>
    createHandshake({
      role,
      board: hex(door.board),
      topic: door.topic,
      doorSecret: hex(door.doorSecret),
      signKeys: createSignKeys(hex(door.seeds[role])),
      fingerprints: printsOf(door),
      random: giving(door.secrets[role]),
      knows: () => true,
      controlEnvelopes: () => [],
      learn: () => undefined,
    });

  it('says the same as caller and as answerer', () => {
    const [caller, answerer] = [side('caller'), side('answerer')];
    expect(hexes(caller.start())).toEqual([door.hellos.caller]);
    expect(hexes(caller.receive(hex(door.hellos.answerer)).send)).toEqual([door.proofs.caller]);
    expect(hexes(caller.receive(hex(door.proofs.answerer)).send)).toEqual([door.identities.caller]);
    expect(hexes(caller.receive(hex(door.identities.answerer)).send)).toEqual([door.ready.caller]);
    expect(caller.receive(hex(door.ready.answerer)).done).toBeDefined();

    expect(hexes(answerer.start())).toEqual([door.hellos.answerer]);
    expect(hexes(answerer.receive(hex(door.hellos.caller)).send)).toEqual([]);
    expect(hexes(answerer.receive(hex(door.proofs.caller)).send)).toEqual([door.proofs.answerer]);
    const { identities, ready } = door;
    const sent = answerer.receive(hex(identities.caller)).send;
    expect(hexes(sent)).toEqual([identities.answerer, ready.answerer]);
    expect(answerer.receive(hex(ready.caller)).done).toBeDefined();
  });

  it.each(named(door.refused))('refuses %s', (_name, one: Vector) => {
    const answerer = side('answerer');
    const order = ['hello', 'proof', 'identity'];
    const frames = [door.hellos.caller, door.proofs.caller, door.identities.caller];
    const at = order.indexOf(one.instead);
    for (const frame of frames.slice(0, at))
      expect(answerer.receive(hex(frame)).failed).toBeUndefined();
    expect(answerer.receive(hex(one.frame)).failed).toBeDefined();
  });
});

it('reads and refuses heads, fragments and fingerprints', () => {
  for (const { heads, doors, bytes } of vectors.heads.good) {
    const announced = heads.map(({ client, count, hash }: Vector) => ({
      clientId: client,
      count,
      hash: hex(hash),
    }));
    const value = { heads: announced, openTo: doors.map(hex) };
    expect(toHex(encodeHeads(value))).toBe(bytes);
    expect(parseHeads(hex(bytes))).toEqual(value);
  }
  for (const { name, bytes } of vectors.heads.refused)
    expect([name, parseHeads(hex(bytes))]).toEqual([name, null]);
  const outcomes = (frames: string[]) => {
    const reassembler = createReassembler();
    return frames.map((frame) => reassembler.receive(hex(frame)));
  };
  for (const { frames, messages } of vectors.fragments.good)
    expect(hexes(outcomes(frames).filter((one) => typeof one !== 'string'))).toEqual(messages);
  for (const { frames } of vectors.fragments.refused) expect(outcomes(frames)).toContain('broken');
  for (const { text, print } of vectors.fingerprints.good)
    expect(toHex(parseFingerprint(text)!)).toBe(print);
  for (const text of vectors.fingerprints.refused)
    expect([text, parseFingerprint(text)]).toEqual([text, null]);
});

describe('an invitation', () => {
  const { join } = vectors;
  const both = {
    topic: join.topic,
    doorSecret: hex(join.doorSecret),
    invitationId: hex(join.invitationId),
    fingerprints: printsOf(join),
  };
  const member = () =>
    createMemberSession({
      ...both,
      role: 'answerer',
      random: giving(join.secrets.answerer, join.sessionNonce),
    });

  it('has one link', () => {
    const { secret, expires, text } = join.link;
    const link = { secret: hex(secret), expires };
    expect(createLink('https://cobijo.example', link)).toBe(text);
    expect(parseInvitation(text)).toEqual({ ok: true, value: link });
    for (const { name, text: wrong } of join.linksRefused)
      expect([name, parseInvitation(wrong).ok]).toEqual([name, false]);
  });

  it('lets a newcomer and a member say the same, and see the same words', () => {
    const newcomer = createNewcomerSession({
      ...both,
      role: 'caller',
      random: giving(join.secrets.caller, join.nonce),
      signKeys: createSignKeys(hex(join.seed)),
      boxKey: hex(join.boxKey),
      name: join.name,
    });
    expect(hexes(newcomer.start())).toEqual([join.hellos.caller]);
    expect(hexes(newcomer.receive(hex(join.hellos.answerer)).send)).toEqual([join.proofs.caller]);
    newcomer.receive(hex(join.proofs.answerer));
    expect(hexes(newcomer.commit())).toEqual([join.commit]);
    const step = newcomer.receive(hex(join.answer));
    expect(hexes(step.send)).toEqual([join.reveal]);
    const [comparing] = step.events;
    if (comparing?.kind !== 'comparing') throw new Error('it compares words now');
    expect(safetyIndices(comparing.digest)).toEqual(join.words);
    expect(newcomer.receive(hex(join.closed)).events).toEqual([
      { kind: 'closed', reason: 'differed' },
    ]);

    const other = member();
    expect(hexes(other.start())).toEqual([join.hellos.answerer]);
    other.receive(hex(join.hellos.caller));
    expect(hexes(other.receive(hex(join.proofs.caller)).send)).toEqual([join.proofs.answerer]);
    expect(hexes(other.receive(hex(join.commit)).send)).toEqual([join.answer]);
    const [knocking] = other.receive(hex(join.reveal)).events;
    if (knocking?.kind !== 'knocking') throw new Error('it knocks now');
    expect(safetyIndices(knocking.digest)).toEqual(join.words);
    expect(hexes(other.close('differed'))).toEqual([join.closed]);
  });

  it.each(named(join.revealsRefused))('refuses %s', (_name, { frame }: Vector) => {
    const other = member();
    for (const before of [join.hellos.caller, join.proofs.caller, join.commit])
      other.receive(hex(before));
    expect(other.receive(hex(frame)).events).toMatchObject([{ kind: 'broken' }]);
  });

  it('ends with a welcome', () => {
    const { board, inviter, nonce, headerKey, epochs, title, envelopes, bytes } = join.welcome;
    const value = {
      board: hex(board),
      inviter: hex(inviter),
      nonce: hex(nonce),
      headerKey: hex(headerKey),
      epochs: epochs.map(({ number, key }: Vector) => ({ number, key: hex(key) })),
      title,
      controlEnvelopes: envelopes.map(hex),
    };
    expect(toHex(encodeWelcome(value))).toBe(bytes);
    expect(parseWelcome(hex(bytes))).toEqual(value);
    for (const { name, bytes: wrong } of join.welcomesRefused)
      expect([name, parseWelcome(hex(wrong))]).toEqual([name, null]);
  });
});

it('keeps and refuses rows at rest', () => {
  const { vaultKey, nonce, place, filler, sizes, tag, refused, ownHead, outbox } = vectors.atRest;
  const key = hex(vaultKey);
  expect(placeTag(key, place)).toBe(tag);
  for (const { size, row } of sizes) {
    const content = new Uint8Array(size).fill(hex(filler)[0]!);
    expect(toHex(sealRow(key, place, content, giving(nonce)))).toBe(row);
    expect(openRow(key, place, hex(row))).toEqual(content);
  }
  for (const { name, row } of refused)
    expect([name, openRow(key, place, hex(row))]).toEqual([name, null]);

  const head = ({ count, hash }: Vector) => ({ count, hash: hex(hash) });
  const saved = {
    head: { control: head(ownHead.control), content: head(ownHead.content) },
    nextAt: ownHead.next,
  };
  expect(toHex(encodeSavedHead(saved))).toBe(ownHead.bytes);
  expect(parseSavedHead(hex(ownHead.bytes))).toEqual(saved);
  const row = { clientId: outbox.client, clock: outbox.seq, sealed: hex(outbox.sealed) };
  expect(toHex(encodeOutboxRow(row))).toBe(outbox.bytes);
  expect(parseOutboxRow(hex(outbox.bytes))).toEqual(row);

  const { contents, contentsRefused } = vectors.atRest;
  const parsed = parseContents(hex(contents.bytes));
  if (!parsed.ok) throw new Error(parsed.error);
  const { profile, boards } = parsed.value;
  expect(profile).toEqual({ name: contents.name, lockMinutes: contents.lockMinutes });
  expect(boards.map(({ title, signalling }) => [title, signalling])).toEqual(
    contents.boards.map(({ title, signalling }: Vector) => [title, signalling]),
  );
  expect(toHex(encodeContents(parsed.value))).toBe(contents.bytes);
  for (const { name, bytes } of contentsRefused)
    expect([name, parseContents(hex(bytes)).ok]).toEqual([name, false]);
});
