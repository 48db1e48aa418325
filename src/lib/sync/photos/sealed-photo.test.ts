import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { seal } from '#lib/crypto/seal.ts';
import { LARGEST_FILE_BYTES } from '#lib/domain/remembrance/photo-budget.ts';
import { randomBytes } from '#lib/platform/random.ts';
import {
  isPhotoName,
  isPiece,
  openPhoto,
  parsePhotoHead,
  PIECE_BYTES,
  sealPhoto,
  type SealedPhoto,
} from '#lib/sync/photos/sealed-photo.ts';

function sealed(bytes: Uint8Array): SealedPhoto {
  const photo = sealPhoto(bytes, randomBytes);
  if (photo === 'too-large') throw new Error(photo);
  return photo;
}

describe('a sealed photo', () => {
  it('opens to what was sealed, with its own key and under its own name only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3 * PIECE_BYTES }), (bytes) => {
        const photo = sealed(bytes);
        const head = parsePhotoHead(photo.head, photo.name)!;
        expect(isPhotoName(photo.name)).toBe(true);
        expect(head.size).toBe(photo.size);
        expect(photo.pieces.every((piece, at) => isPiece(head, at, piece))).toBe(true);
        expect(openPhoto(head, photo.pieces, photo.key)).toEqual(bytes);
        const other = sealed(bytes);
        expect(other.name).not.toBe(photo.name);
        expect(openPhoto(head, photo.pieces, other.key)).toBeNull();
        expect(parsePhotoHead(photo.head, other.name)).toBeNull();
        expect(isPiece(head, 0, other.pieces[0]!)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('has as many pieces as its size says, and every byte of head and pieces counts', () => {
    const photo = sealed(randomBytes(2 * PIECE_BYTES));
    const head = parsePhotoHead(photo.head, photo.name)!;
    expect(photo.pieces.map(({ length }) => length)).toEqual([PIECE_BYTES, PIECE_BYTES, 16]);
    const changed = photo.pieces[2]!.slice();
    changed[15]! ^= 1;
    expect(isPiece(head, 2, changed)).toBe(false);
    expect(isPiece(head, 2, photo.pieces[2]!.subarray(1))).toBe(false);
    expect(isPiece(head, 1, photo.pieces[0]!)).toBe(false);
    expect(isPiece(head, 3, photo.pieces[2]!)).toBe(false);
    for (let at = 0; at < photo.head.length; at += 7) {
      const bytes = photo.head.slice();
      bytes[at]! ^= 1;
      expect(parsePhotoHead(bytes, photo.name)).toBeNull();
    }
  });

  it('is never larger than may be', () => {
    expect(sealPhoto(new Uint8Array(LARGEST_FILE_BYTES - 15), randomBytes)).toBe('too-large');
    expect(sealed(new Uint8Array(LARGEST_FILE_BYTES - 16)).size).toBe(LARGEST_FILE_BYTES);
  });

  it('shows one picture only, whatever key its author gives to whom', () => {
    const photo = sealed(Uint8Array.of(1, 2, 3));
    const head = parsePhotoHead(photo.head, photo.name)!;
    // As if the same bytes opened under another key too: the head still names one.
    const other = randomBytes(32);
    const pieces = [seal(Uint8Array.of(9), new Uint8Array(24), other)];
    expect(openPhoto({ ...head, pieces: [] }, pieces, toBase64Url(other))).toBeNull();
    for (const key of ['', 'x', `${photo.key}A`, toBase64Url(randomBytes(31))])
      expect(openPhoto(head, photo.pieces, key)).toBeNull();
  });

  it('lies as docs/PROTOCOL.md says', () => {
    const photo = sealed(Uint8Array.of(7));
    const key = fromBase64Url(photo.key)!;
    const box = seal(Uint8Array.of(7), new Uint8Array(24), key);
    expect(concat(...photo.pieces)).toEqual(box);
    const head = createWriter()
      .bytes(hash(LABELS.photoKey, key))
      .u32(17)
      .bytes(hash(LABELS.photoPiece, box))
      .finish();
    expect(photo.head).toEqual(head);
    expect(photo.name).toBe(toBase64Url(hash(LABELS.photo, head)));
  });

  it('with a head of another size, or of no size, is none', () => {
    for (const size of [0, 15, LARGEST_FILE_BYTES + 1, 0xffffffff]) {
      const head = createWriter().bytes(randomBytes(32)).u32(size).bytes(randomBytes(32)).finish();
      expect(parsePhotoHead(head, toBase64Url(hash(LABELS.photo, head)))).toBeNull();
    }
  });
});
