import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import type { Random } from '#lib/base/brands.ts';
import {
  encodeContents,
  forgetKeys,
  parseContents,
  type BoardEntry,
} from '#lib/sync/vault/contents.ts';
import { encodeOutboxRow, encodeSavedHead, isSameHead } from '#lib/sync/vault/outbox.ts';
import { parseOutboxRow, parseSavedHead } from '#lib/sync/vault/outbox.ts';
import { openAnyRow, openRow, placeTag, sealRow } from '#lib/sync/vault/sealed-row.ts';

let calls = 0;
const random: Random = (length) => sha256(encodeUtf8(`row ${calls++}`)).subarray(0, length);
const key = sha256(encodeUtf8('a vault key'));
const bytesOf = (text: string): Uint8Array => sha256(encodeUtf8(text));

const entry: BoardEntry = {
  localId: 'local',
  dbName: 'database',
  board: bytesOf('board'),
  headerKey: bytesOf('header'),
  epochs: [{ number: 0, key: bytesOf('epoch') }],
  signSeed: bytesOf('sign'),
  boxSecret: bytesOf('box'),
  incarnation: 0,
  title: 'La manta de Ana',
  signalling: null,
};

describe('a sealed row', () => {
  it('opens to what was sealed, in its own place only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.string(), (content, name) => {
        const place = `draft/${name.slice(0, 40)}`;
        const row = sealRow(key, place, content, random);
        expect(openRow(key, place, row)).toEqual(content);
        expect(openAnyRow(key, row)?.place).toBe(place);
        expect(openRow(key, `${place}x`, row)).toBeNull();
        expect(openRow(bytesOf('another key'), place, row)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('tells sizes only in steps of 1,024 bytes', () => {
    const sizes = [0, 1, 500, 900].map(
      (n) => sealRow(key, 'a/b', new Uint8Array(n), random).length,
    );
    expect(new Set(sizes)).toEqual(new Set([24 + 16 + 1_024]));
    expect(sealRow(key, 'a/b', new Uint8Array(1_020), random)).toHaveLength(24 + 16 + 2_048);
  });

  it('is refused when any byte of it was changed', () => {
    const row = sealRow(key, 'a/b', encodeUtf8('Ana'), random);
    for (const at of [0, 23, 24, 40, row.length - 1]) {
      const changed = row.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openRow(key, 'a/b', changed)).toBeNull();
    }
    expect(openRow(key, 'a/b', row.subarray(0, 10))).toBeNull();
  });

  it('is an array of its own, since a database stores the whole buffer behind a view', () => {
    const row = sealRow(key, 'a/b', encodeUtf8('Ana'), random);
    expect(row.buffer.byteLength).toBe(row.length);
  });

  it('is never made under a forgotten key', () => {
    expect(() => sealRow(new Uint8Array(32), 'a/b', encodeUtf8('Ana'), random)).toThrow();
  });

  it('has a tag that depends on place and vault', () => {
    expect(placeTag(key, 'a/b')).toMatch(/^[\w-]{22}$/);
    expect(placeTag(key, 'a/b')).not.toBe(placeTag(key, 'a/c'));
    expect(placeTag(key, 'a/b')).not.toBe(placeTag(bytesOf('another key'), 'a/b'));
  });
});

describe('a vault’s contents', () => {
  const contents = {
    profile: { name: 'Ana', lockMinutes: 15 },
    boards: [entry, { ...entry, localId: 'second', signalling: 'wss://señal.example/signal' }],
  };

  it('are read back as they were written', () => {
    expect(parseContents(encodeContents(contents))).toEqual({ ok: true, value: contents });
  });

  it('are damaged when cut or longer, and too new with a later version', () => {
    const bytes = encodeContents(contents);
    for (let end = 0; end < bytes.length; end++) {
      expect(parseContents(bytes.subarray(0, end))).toEqual({ ok: false, error: 'damaged' });
    }
    expect(parseContents(Uint8Array.of(...bytes, 0))).toEqual({ ok: false, error: 'damaged' });
    expect(parseContents(Uint8Array.of(2, ...bytes))).toEqual({ ok: false, error: 'too-new' });
  });

  it('keep no key after forgetting', () => {
    const parsed = parseContents(encodeContents(contents));
    if (!parsed.ok) throw new Error(parsed.error);
    forgetKeys(parsed.value);
    for (const { headerKey, signSeed, boxSecret, epochs } of parsed.value.boards) {
      for (const secret of [headerKey, signSeed, boxSecret, ...epochs.map((epoch) => epoch.key)]) {
        expect(secret.every((byte) => byte === 0)).toBe(true);
      }
    }
  });
});

describe('heads and outbox rows', () => {
  const head = {
    control: { count: 1, hash: bytesOf('c') },
    content: { count: 7, hash: bytesOf('d') },
  };

  it('are read back as they were written, and refused when cut', () => {
    const saved = { head, nextAt: 300 };
    expect(parseSavedHead(encodeSavedHead(saved))).toEqual(saved);
    expect(parseSavedHead(encodeSavedHead(saved).subarray(0, -1))).toBeNull();
    const draft = { clientId: 2 ** 53 - 1, clock: 9, sealed: bytesOf('sealed') };
    expect(parseOutboxRow(encodeOutboxRow(draft))).toEqual(draft);
    expect(parseOutboxRow(encodeOutboxRow(draft).subarray(0, 20))).toBeNull();
  });

  it('differ by count and by hash', () => {
    expect(isSameHead(head, structuredClone(head))).toBe(true);
    expect(isSameHead(null, null)).toBe(true);
    expect(isSameHead(head, null)).toBe(false);
    expect(isSameHead(head, { ...head, content: { ...head.content, count: 8 } })).toBe(false);
    const other = { ...head, control: { ...head.control, hash: bytesOf('x') } };
    expect(isSameHead(head, other)).toBe(false);
  });
});
