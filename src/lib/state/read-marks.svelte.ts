/**
 * What somebody has read on this device and does not want to see again: thanks, a welcome back. Sealed
 * in the vault beside its board; nobody else learns of it. In the example it is forgotten with all else.
 */

import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface ReadMarks {
  /** Null until the disk has answered: until then nothing is shown that may have been read. */
  readonly all: ReadonlySet<string> | null;
  add(mark: string): void;
}

/** The oldest go first; what they were about is long over by then. */
const MOST_MARKS = 500;
const kept = new WeakMap<BoardState, ReadMarks>();

export function readMarksOf(board: BoardState, vault: Vault | null): ReadMarks {
  const known = kept.get(board);
  if (known !== undefined) return known;
  const marks = createReadMarks(`${board.session.entry.localId}/rotas-read`, vault);
  kept.set(board, marks);
  return marks;
}

function createReadMarks(place: string, vault: Vault | null): ReadMarks {
  let all = $state.raw<ReadonlySet<string> | null>(vault === null ? new Set() : null);

  async function begin(from: Vault): Promise<void> {
    const row = await from.readRow(place);
    const read = row.ok && row.value !== null ? parseMarks(row.value) : [];
    all = new Set([...read, ...(all ?? [])]);
  }
  if (vault !== null) void begin(vault);

  return {
    get all() {
      return all;
    },
    add(mark) {
      all = new Set([...(all ?? []), mark].slice(-MOST_MARKS));
      // Of a row that the disk does not take nothing is lost: the thanks come once more.
      void vault?.writeRow(place, encodeUtf8(JSON.stringify([...all])));
    },
  };
}

function parseMarks(bytes: Uint8Array): readonly string[] {
  try {
    const read: unknown = JSON.parse(decodeUtf8(bytes) ?? '[]');
    return Array.isArray(read) ? read.filter((mark) => typeof mark === 'string') : [];
  } catch {
    return [];
  }
}
