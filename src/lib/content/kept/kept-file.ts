/**
 * One HTML file that holds a memorial: a page to read (kept-page.ts), and the same as data to restore
 * it from (domain/remembrance/kept.ts). Its spec is docs/KEPT-FILE.md.
 */

import { assert } from '#lib/base/assert.ts';
import { fromBase64 } from '#lib/base/base64.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { createKeptPage, photoId, type KeptWords } from '#lib/content/kept/kept-page.ts';
import { KEPT_STYLE } from '#lib/content/kept/kept-style.ts';
import { dataInPage, encodeSinglePage } from '#lib/content/single-page.ts';
import {
  joinPhotos,
  KEPT_FORMAT,
  KEPT_LIMITS,
  KEPT_VERSION,
  parseKeptData,
  type KeptMemorial,
} from '#lib/domain/remembrance/kept.ts';

const DATA_ID = 'kept-data';
const PHOTO = 'data:image/webp;base64,';

export function encodeKeptFile(memorial: KeptMemorial, words: KeptWords): string {
  const photos = memorial.photos.map(({ memory, alt, width, height }) => {
    return { memory, alt, width, height };
  });
  // RULE: only what the format names leaves, whatever else came along.
  const data = parseKeptData({
    ...memorial,
    photos,
    format: KEPT_FORMAT,
    version: KEPT_VERSION,
  });
  assert(typeof data === 'object', 'a memorial within the limits of its format');
  return encodeSinglePage({
    ...{ language: memorial.language, title: words.title, style: KEPT_STYLE, hasPictures: true },
    ...{ dataId: DATA_ID, data: { format: KEPT_FORMAT, version: KEPT_VERSION, ...data } },
    body: createKeptPage(memorial, words),
  });
}

export type KeptFault = 'not-kept' | 'newer' | 'damaged' | 'too-large';

export interface KeptFound {
  readonly memorial: KeptMemorial;
  /** Photos that the file names and no longer holds. */
  readonly lostPhotos: number;
}

/** What a file holds. The bytes of its photos are whatever stood there: nobody has looked at them. */
export function decodeKeptFile(file: string): Result<KeptFound, KeptFault> {
  if (file.length > KEPT_LIMITS.file) return err('too-large');
  const held = dataInPage(file, DATA_ID);
  if (!held.ok) return err(held.error === 'none' ? 'not-kept' : held.error);
  const { value, end } = held.value;
  const data = parseKeptData(value);
  if (typeof data === 'string') return err(data);
  const found = photosOf(file, end, data.photos.length);
  return ok(joinPhotos(data, (place) => found.get(photoId(place)) ?? null));
}

/** By their ids. Reads tag by tag: a file may be long and hostile. */
function photosOf(file: string, from: number, most: number): ReadonlyMap<string, Uint8Array> {
  const photos = new Map<string, Uint8Array>();
  let at = from;
  while (photos.size < most) {
    at = file.indexOf('<img ', at);
    if (at === -1) break;
    const begins = file.indexOf(PHOTO, at);
    const ends = begins === -1 ? -1 : file.indexOf('"', begins);
    if (ends === -1) break;
    const id = /\bid="(photo-\d{1,3})"/.exec(file.slice(at, Math.min(begins, at + 200)))?.[1];
    const bytes = isPhotoLength(ends - begins)
      ? fromBase64(file.slice(begins + PHOTO.length, ends))
      : null;
    if (id !== undefined && bytes !== null && bytes.length > 0 && !photos.has(id))
      photos.set(id, bytes);
    at = ends;
  }
  return photos;
}

function isPhotoLength(characters: number): boolean {
  return characters - PHOTO.length <= (KEPT_LIMITS.photo / 3) * 4 + 4;
}
