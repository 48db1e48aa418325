/**
 * Looks for planted markers in the raw bytes of a folder, as somebody would who has taken the disk:
 * UTF-8, Latin-1, UTF-16 both ways, base64 and base64url at each of the three alignments, and hex.
 *
 * Chromium's LevelDB may compress blocks with Snappy, which replaces bytes that came before by
 * references: each half of a marker is looked for by itself, and markers must be random enough that
 * nothing before them resembles them (`createMarker`). The counterpart test, with sealing replaced,
 * shows that this finds them.
 */

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface Marker {
  readonly name: string;
  /** A text, or raw bytes such as a public key. At least 12 bytes long. */
  readonly value: string | Uint8Array;
}

export interface Find {
  readonly marker: string;
  readonly encoding: string;
  readonly file: string;
  readonly offset: number;
}

interface Pattern {
  readonly marker: string;
  readonly encoding: string;
  readonly bytes: Buffer;
}

const SHORTEST_PIECE = 6;
const LARGEST_FILE = 512 * 1024 * 1024;

/** A word that occurs nowhere by chance: 18 random letters after a readable beginning. */
export function createMarker(name: string): Marker & { readonly value: string } {
  const letters = Array.from(randomBytes(18), (byte) => String.fromCharCode(97 + (byte % 26)));
  return { name, value: letters.join('') };
}

/** Empty if the folder holds none of the markers. Throws if there was nothing to look at. */
export function scanProfile(folder: string, markers: readonly Marker[]): Find[] {
  const patterns = markers.flatMap(patternsOf);
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`nothing to scan in ${folder}`);
  return files.flatMap((file) => scanFile(file, patterns));
}

function scanFile(file: string, patterns: readonly Pattern[]): Find[] {
  if (fs.statSync(file).size > LARGEST_FILE) throw new Error(`${file} is too large to scan`);
  const content = fs.readFileSync(file);
  return patterns.flatMap(({ marker, encoding, bytes }) => {
    const offset = content.indexOf(bytes);
    return offset === -1 ? [] : [{ marker, encoding, file, offset }];
  });
}

function patternsOf({ name, value }: Marker): Pattern[] {
  const raw = Buffer.from(typeof value === 'string' ? Buffer.from(value, 'utf8') : value);
  if (raw.length < 2 * SHORTEST_PIECE) throw new Error(`the marker ${name} is too short`);
  const written: [string, Buffer][] = [
    [typeof value === 'string' ? 'utf-8' : 'raw', raw],
    ['hex', Buffer.from(raw.toString('hex'))],
    ...base64Of(raw, 'base64'),
    ...base64Of(raw, 'base64url'),
  ];
  if (typeof value === 'string') {
    const wide = Buffer.from(value, 'utf16le');
    written.push(
      ['utf-16le', wide],
      ['utf-16be', Buffer.from(wide).swap16()],
      ['latin-1', Buffer.from(value, 'latin1')],
    );
  }
  const seen = new Set<string>();
  return written
    .flatMap(([encoding, bytes]) => halvesOf(bytes).map((half) => ({ encoding, bytes: half })))
    .filter(({ bytes }) => {
      const key = bytes.toString('hex');
      return seen.has(key) ? false : Boolean(seen.add(key));
    })
    .map(({ encoding, bytes }) => ({ marker: name, encoding, bytes }));
}

/** Cut on an even byte, so that both halves of a UTF-16 text are whole. */
function halvesOf(bytes: Buffer): Buffer[] {
  const middle = Math.floor(bytes.length / 4) * 2;
  return [bytes.subarray(0, middle), bytes.subarray(middle)];
}

/** Base64 of the marker where it stands 0, 1 or 2 bytes into a group, without the mixed ends. */
function base64Of(raw: Buffer, encoding: 'base64' | 'base64url'): [string, Buffer][] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), raw]).toString(encoding);
    const end = Math.floor(((raw.length + shift) * 8) / 6);
    return [encoding, Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, end))];
  });
}
