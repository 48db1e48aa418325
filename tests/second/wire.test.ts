// The second implementation holds to the vectors of the wire and the disk, and refuses what they
// refuse. It made them itself: tests/vectors-wire.test.ts holds the project to the same file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openRow, passphraseBytes, readContents, vaultCheck } from './at-rest.js';
import { normalisePassphrase } from '#lib/platform/passphrase-key.ts';
import { recordCheck } from '#lib/sync/vault/registry.ts';
import { fromHex, Refused, toHex, utf8 } from './bytes.js';
import { verify } from './crypto.js';
import {
  ANSWERER,
  CALLER,
  channelKeys,
  DOOR,
  fingerprintOf,
  openFrame,
  readFragments,
  readHeads,
  readHello,
  readIdentity,
  readMore,
  writeFragments,
  writeMore,
  writeProof,
} from './door.js';
import { readLink, readReveal, readWelcome } from './invitation.js';
import { makeWire } from './make-wire.js';

const FILE = new URL('../vectors/wire.json', import.meta.url);
const made = makeWire();
if (process.env['COBIJO_WRITE_VECTORS'] === '1' || !existsSync(FILE))
  writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`);
/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- vectors are JSON of many shapes */
const vectors: any = JSON.parse(readFileSync(FILE, 'utf8'));

const refuses = (act: () => unknown) => expect(act).toThrow(Refused);

it('makes the vectors of the wire', () => {
  expect(made).toEqual(vectors);
});

it('tells good signatures from others', () => {
  for (const { name, key, message, signature, isGood } of vectors.signatures)
    expect([name, verify(fromHex(key), fromHex(signature), fromHex(message))]).toEqual([
      name,
      isGood,
    ]);
});

it('reads a door’s frames as its answerer, and refuses others in their place', () => {
  const { door } = vectors;
  const [board, T0, secret] = [door.board, door.T0, door.secrets.answerer].map(fromHex);
  const doorSecret = fromHex(door.doorSecret);
  const steps: Record<string, (frame: Uint8Array) => void> = {
    hello: (frame) => {
      if (toHex(frame) === door.hellos.answerer) throw new Refused('a mirror');
      channelKeys(DOOR, { secret, theirs: readHello(frame).ephemeral, doorSecret, T0 });
    },
    proof: (frame) => {
      if (toHex(frame) !== toHex(writeProof(keys.mac[CALLER], T0))) throw new Refused('a proof');
    },
    identity: (frame) => readIdentity(openFrame(3, keys.box[CALLER], 0, frame), board, CALLER, T0),
  };
  const theirs = readHello(fromHex(door.hellos.caller)).ephemeral;
  const keys = channelKeys(DOOR, { secret, theirs, doorSecret, T0 });
  steps['hello']?.(fromHex(door.hellos.caller));
  steps['proof']?.(fromHex(door.proofs.caller));
  steps['identity']?.(fromHex(door.identities.caller));
  for (const { instead, frame } of door.refused) refuses(() => steps[instead]?.(fromHex(frame)));
  expect(toHex(writeProof(keys.mac[ANSWERER], T0))).toBe(door.proofs.answerer);
});

it('puts pieces together again', () => {
  const message = new Uint8Array(40_000).fill(7);
  expect(readFragments(writeFragments(message))).toEqual([message]);
  const envelopes = [message, new Uint8Array(3)];
  expect(readMore(writeMore(envelopes))).toEqual(envelopes);
});

it('checks a vault’s row and reads a passphrase as the project does', () => {
  const row = { salt: new Uint8Array(16).fill(1), wrapped: new Uint8Array(72).fill(2) };
  const cost = { memoryKiB: 65_536, passes: 3 };
  expect(toHex(vaultCheck({ ...row, ...cost }))).toBe(toHex(recordCheck({ ...row, cost })));
  for (const typed of [
    '  sol \t\u3000y  luna ',
    'ﬁn de\u00a0año',
    'an\u0303o\ufeff',
    '\u00a8 x',
    '',
  ])
    expect(toHex(passphraseBytes(typed))).toBe(toHex(utf8(normalisePassphrase(typed))));
});

it('refuses heads, fragments and fingerprints', () => {
  for (const { bytes } of vectors.heads.refused) refuses(() => readHeads(fromHex(bytes)));
  for (const { frames, messages } of vectors.fragments.good)
    expect(readFragments(frames.map(fromHex)).map(toHex)).toEqual(messages);
  for (const { frames } of vectors.fragments.refused)
    refuses(() => readFragments(frames.map(fromHex)));
  for (const { text, print } of vectors.fingerprints.good)
    expect(toHex(fingerprintOf(text))).toBe(print);
  for (const text of vectors.fingerprints.refused) refuses(() => fingerprintOf(text));
});

it('refuses links and welcomes', () => {
  const { link, linksRefused, welcome, welcomesRefused } = vectors.join;
  expect(readLink(link.text.split('#')[1]).expires).toBe(link.expires);
  for (const { text } of linksRefused) refuses(() => readLink(text));
  expect(readWelcome(fromHex(welcome.bytes)).title).toBe(welcome.title);
  for (const { bytes } of welcomesRefused) refuses(() => readWelcome(fromHex(bytes)));
  refuses(() => readReveal(new Uint8Array(160), {}));
});

it('refuses rows', () => {
  const { vaultKey, place, sizes, refused, contents, contentsRefused } = vectors.atRest;
  for (const { size, row } of sizes)
    expect(openRow(fromHex(vaultKey), place, fromHex(row))).toHaveLength(size);
  for (const { row } of refused) refuses(() => openRow(fromHex(vaultKey), place, fromHex(row)));
  expect(readContents(fromHex(contents.bytes)).name).toBe(contents.name);
  for (const { bytes } of contentsRefused) refuses(() => readContents(fromHex(bytes)));
});
