/**
 * A person's own sheets when something weighs on them. RULE: sealed rows of the vault beside its board,
 * written as one writes; nothing of them is ever handed to the board, and a sheet in which nothing was
 * written is nowhere. In the example they are forgotten with all else.
 *
 * One row a sheet, and one with their ids in the order in which they were begun: to look through all
 * rows of a board, photos among them, is slow, and done only where that one cannot be read.
 */

import { createSubscriber } from 'svelte/reactivity';
import * as v from 'valibot';
import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { encodeSheet, parseSheet, type SheetFault } from '#lib/domain/conflict/sheet-bytes.ts';
import type { ConflictSheet } from '#lib/domain/conflict/sheet.ts';
import { after } from '#lib/platform/clock.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

/** `fault`: it lies here as it is, and is not written over. */
export type KeptSheet =
  | { readonly id: string; readonly sheet: ConflictSheet; readonly fault: null }
  | { readonly id: string; readonly sheet: null; readonly fault: SheetFault };

/** `not-kept`: the disk did not take it; what was written is on this screen alone. */
export type SheetKeeping = 'kept' | 'keeping' | 'not-kept';

export interface ConflictSheets {
  /** In the order in which they were begun. Null until the disk has answered. */
  readonly all: readonly KeptSheet[] | null;
  readonly keeping: SheetKeeping;
  /** Something was written: it is sealed within a breath. */
  write(sheet: ConflictSheet): void;
  /** Seals at once what has not been sealed yet. */
  flush(): Promise<void>;
  /** False: it is still on the disk. */
  letGo(id: string): Promise<boolean>;
  /** Forgets the plain text; what is sealed stays. */
  close(): Promise<void>;
}

type Disk = Pick<Vault, 'readRow' | 'writeTogether' | 'listPlaces'>;

const SEAL_AFTER_MS = 300;
const kept = new WeakMap<BoardState, ConflictSheets>();

/** `untilLocked`: what is to be done before the keys are forgotten. */
export function conflictSheetsOf(
  board: BoardState,
  vault: Vault | null,
  untilLocked: (stop: () => Promise<void>) => void,
): ConflictSheets {
  const known = kept.get(board);
  if (known !== undefined) return known;
  const sheets = createConflictSheets(board.session.entry.localId, vault, after);
  kept.set(board, sheets);
  if (vault !== null) untilLocked(() => sheets.close());
  return sheets;
}

export function createConflictSheets(
  localId: string,
  disk: Disk | null,
  later: typeof after,
): ConflictSheets {
  const indexPlace = `${localId}/conflict-sheets`;
  const placeOf = (id: string): string => `${localId}/conflict-sheet/${id}`;

  let all: readonly KeptSheet[] | null = disk === null ? [] : null;
  let keeping: SheetKeeping = 'kept';
  /** Written, and not yet sealed. */
  const waiting = new Map<string, ConflictSheet>();
  let callOff: (() => void) | null = null;
  let tell = (): void => undefined;
  // As with wishes: whoever asks first does so while deriving.
  const listen = createSubscriber((update) => {
    tell = update;
    return () => (tell = () => undefined);
  });
  /** One thing at a time, in order: a sheet let go of does not come back with what was written before. */
  let queue: Promise<unknown> = begin();

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = queue.then(act);
    queue = done;
    return done;
  }
  function show(next: { all?: readonly KeptSheet[] | null; keeping?: SheetKeeping }): void {
    if (next.all !== undefined) all = next.all;
    keeping = next.keeping ?? keeping;
    tell();
  }

  async function begin(): Promise<void> {
    if (disk === null) return;
    const found = await Promise.all((await readIds(disk)).map((id) => readOne(disk, id)));
    const written = [...waiting.values()].filter(({ id }) => !found.some((one) => one?.id === id));
    show({ all: [...found.flatMap((one) => one ?? []), ...written.map(opened)] });
  }
  async function readIds(from: Disk): Promise<readonly string[]> {
    const index = await from.readRow(indexPlace);
    if (index.ok && index.value === null) return [];
    const ids = index.ok && index.value !== null ? parseIds(index.value) : null;
    if (ids !== null) return ids;
    const places = await from.listPlaces(localId);
    const prefix = placeOf('');
    return (places.ok ? places.value : [])
      .filter((place) => place.startsWith(prefix))
      .map((place) => place.slice(prefix.length));
  }
  async function readOne(from: Disk, id: string): Promise<KeptSheet | null> {
    const row = await from.readRow(placeOf(id));
    if (!row.ok) return { id, sheet: null, fault: 'unreadable' };
    if (row.value === null) return null;
    const parsed = parseSheet(id, row.value);
    return parsed.ok ? opened(parsed.value) : { id, sheet: null, fault: parsed.error };
  }

  async function seal(): Promise<void> {
    const sheets = [...waiting.values()];
    if (disk === null || all === null || sheets.length === 0) return;
    waiting.clear();
    const index = { place: indexPlace, content: encodeIds(all.map(({ id }) => id)) };
    const rows = sheets.map((sheet) => ({
      ...{ place: placeOf(sheet.id), content: encodeSheet(sheet) },
    }));
    const done = await disk.writeTogether([...rows, index], []);
    // What the disk did not take waits for the next time, unless it was written anew meanwhile.
    if (!done.ok)
      for (const sheet of sheets) if (!waiting.has(sheet.id)) waiting.set(sheet.id, sheet);
    show({ keeping: done.ok ? (waiting.size === 0 ? 'kept' : 'keeping') : 'not-kept' });
  }
  function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    return inTurn(seal);
  }

  return {
    get all() {
      listen();
      return all;
    },
    get keeping() {
      listen();
      return keeping;
    },
    write(sheet) {
      if (disk !== null) waiting.set(sheet.id, sheet);
      const isNew = all?.every(({ id }) => id !== sheet.id) ?? false;
      const next = isNew
        ? [...(all ?? []), opened(sheet)]
        : (all?.map((one) => (one.id === sheet.id ? opened(sheet) : one)) ?? null);
      show({ all: next, keeping: disk === null ? 'kept' : 'keeping' });
      if (disk !== null) callOff ??= later(SEAL_AFTER_MS, () => void flush());
    },
    flush,
    letGo: (id) =>
      inTurn(async () => {
        const rest = (all ?? []).filter((one) => one.id !== id);
        if (disk !== null) {
          const index = { place: indexPlace, content: encodeIds(rest.map((one) => one.id)) };
          const done = await disk.writeTogether([index], [placeOf(id)]);
          if (!done.ok) return false;
        }
        waiting.delete(id);
        show({ all: rest, keeping: waiting.size === 0 ? 'kept' : keeping });
        return true;
      }),
    async close() {
      await flush();
      waiting.clear();
      show({ all: [] });
    },
  };
}

function opened(sheet: ConflictSheet): KeptSheet {
  return { id: sheet.id, sheet, fault: null };
}

const ids = v.array(v.string());

function encodeIds(all: readonly string[]): Uint8Array {
  return encodeUtf8(JSON.stringify(all));
}

function parseIds(bytes: Uint8Array): readonly string[] | null {
  try {
    const checked = v.safeParse(ids, JSON.parse(decodeUtf8(bytes) ?? ''));
    return checked.success ? checked.output : null;
  } catch {
    return null;
  }
}
