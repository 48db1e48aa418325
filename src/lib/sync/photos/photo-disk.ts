/**
 * Photos as sealed rows of the vault: for each a row with its head, one for each piece, and for all
 * of a board one index. Rows and index change in one transaction, so nothing lies there that the
 * index does not name, and nothing is whole that is not there. Changes happen one after the other.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { roomOf } from '#lib/domain/remembrance/photo-budget.ts';
import { encodePhotoIndex, parsePhotoIndex, type KeptPhoto } from '#lib/sync/photos/photo-index.ts';
import {
  parsePhotoHead,
  piecesOf,
  type PhotoHead,
  type SealedPhoto,
} from '#lib/sync/photos/sealed-photo.ts';
import type { StoreTrouble } from '#lib/sync/vault/database.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export type PhotoRows = Pick<Vault, 'readRow' | 'writeTogether'>;

/** What of a file is there. */
export interface Progress {
  readonly head: PhotoHead;
  readonly missing: Set<number>;
}

type EntryChange = Partial<Pick<KeptPhoto, 'isUnnamed' | 'isWhole'>>;

export interface PhotoDisk {
  kept(name: string): KeptPhoto | undefined;
  all(): ReadonlyMap<string, KeptPhoto>;
  /** What all of it counts for. */
  room(): number;
  /** Whole, at once. */
  keep(photo: SealedPhoto): Promise<Result<void, StoreTrouble>>;
  begin(name: string, head: Uint8Array, isQuiet: boolean): Promise<Result<void, StoreTrouble>>;
  /** No index was found when this was opened. */
  readonly hadNoIndex: boolean;
  /** Puts a file that lies here back into an index that has lost it. True: it is there whole. */
  adopt(name: string): Promise<boolean>;
  /** Nothing is written of a file that was dropped meanwhile. */
  addPiece(
    name: string,
    at: number,
    bytes: Uint8Array,
    isLast: boolean,
  ): Promise<Result<void, StoreTrouble>>;
  /** Null: not even a head, or not a sound one. */
  progress(name: string): Promise<Progress | null>;
  /** Row 0 is the head; the piece at `at` is row `at + 1`. */
  row(name: string, number: number): Promise<Uint8Array | null>;
  change(names: readonly string[], changes: EntryChange): Promise<void>;
  drop(names: readonly string[]): Promise<void>;
  /** When what was begun has ended. */
  settled(): Promise<void>;
}

export async function openPhotoDisk(rows: PhotoRows, localId: string): Promise<PhotoDisk> {
  const indexPlace = `${localId}/photos`;
  const placeOf = (name: string, number: number): string =>
    `${localId}/photo-${name}-${String(number)}`;
  const stored = await rows.readRow(indexPlace);
  // An index that does not open is made anew: what is still named is found again row by row.
  const found = stored.ok && stored.value !== null ? parsePhotoIndex(stored.value) : null;
  let index: ReadonlyMap<string, KeptPhoto> = found ?? new Map();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, each from what the one before has left. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function write(
    next: ReadonlyMap<string, KeptPhoto>,
    written: readonly [place: string, content: Uint8Array][],
    deleted: readonly string[] = [],
  ): Promise<Result<void, StoreTrouble>> {
    const contents = [...written, [indexPlace, encodePhotoIndex(next)] as const];
    const done = await rows.writeTogether(
      contents.map(([place, content]) => ({ place, content })),
      deleted,
    );
    if (done.ok) index = next;
    return done;
  }

  function withEntry(name: string, entry: KeptPhoto): ReadonlyMap<string, KeptPhoto> {
    return new Map([...index, [name, entry]]);
  }

  async function row(name: string, number: number): Promise<Uint8Array | null> {
    const found = await rows.readRow(placeOf(name, number));
    return found.ok ? found.value : null;
  }

  function begin(
    name: string,
    head: Uint8Array,
    isQuiet: boolean,
  ): Promise<Result<void, StoreTrouble>> {
    return inTurn(async () => {
      const size = parsePhotoHead(head, name)?.size;
      if (size === undefined || index.has(name)) return ok();
      const entry = { size, isWhole: false, isUnnamed: false, isQuiet };
      return write(withEntry(name, entry), [[placeOf(name, 0), head]]);
    });
  }

  async function progress(name: string): Promise<Progress | null> {
    const headRow = await row(name, 0);
    const head = headRow === null ? null : parsePhotoHead(headRow, name);
    if (head === null) return null;
    const missing = new Set<number>();
    // A row of the vault is what was written there, and nothing is written before it is checked.
    for (let at = 0; at < head.pieces.length; at++)
      if ((await row(name, at + 1)) === null) missing.add(at);
    return { head, missing };
  }

  function change(names: readonly string[], changes: EntryChange): Promise<void> {
    return inTurn(async () => {
      const next = new Map(index);
      for (const name of names) {
        const entry = next.get(name);
        if (entry !== undefined) next.set(name, { ...entry, ...changes });
      }
      await write(next, []);
    });
  }

  return {
    kept: (name) => index.get(name),
    all: () => index,
    room: () => [...index.values()].reduce((sum, { size }) => sum + roomOf(size), 0),
    keep: ({ name, size, head, pieces }) =>
      inTurn(() =>
        write(
          withEntry(name, { size, isWhole: true, isUnnamed: false, isQuiet: false }),
          [head, ...pieces].map((bytes, number) => [placeOf(name, number), bytes]),
        ),
      ),
    begin,
    hadNoIndex: found === null,
    async adopt(name) {
      const head = await row(name, 0);
      if (head === null) return false;
      await begin(name, head, false);
      if ((await progress(name))?.missing.size !== 0) return false;
      await change([name], { isWhole: true });
      return index.get(name)?.isWhole === true;
    },
    addPiece: (name, at, bytes, isLast) =>
      inTurn(async () => {
        const entry = index.get(name);
        if (entry === undefined) return ok();
        const place = placeOf(name, at + 1);
        if (isLast) return write(withEntry(name, { ...entry, isWhole: true }), [[place, bytes]]);
        return rows.writeTogether([{ place, content: bytes }], []);
      }),
    progress,
    row,
    change,
    drop: (names) =>
      inTurn(async () => {
        const next = new Map(index);
        const places = names.flatMap((name) => {
          const entry = next.get(name);
          next.delete(name);
          const count = entry === undefined ? 0 : piecesOf(entry.size) + 1;
          return Array.from({ length: count }, (_, number) => placeOf(name, number));
        });
        if (places.length > 0) await write(next, [], places);
      }),
    async settled() {
      await last;
    },
  };
}

/** Whether all of it is there; and if so, its pieces in order. */
export async function readPieces(
  disk: PhotoDisk,
  name: string,
): Promise<Result<{ head: PhotoHead; pieces: Uint8Array[] }, 'incomplete'>> {
  const headRow = await disk.row(name, 0);
  const head = headRow === null ? null : parsePhotoHead(headRow, name);
  if (head === null) return err('incomplete');
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < head.pieces.length; at++) {
    const piece = await disk.row(name, at + 1);
    if (piece === null) return err('incomplete');
    pieces.push(piece);
  }
  return ok({ head, pieces });
}
