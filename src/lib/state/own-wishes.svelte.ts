/**
 * What somebody wishes of memorials' pages for themselves: which are kept quiet, and of which they want
 * to see the days. Sealed in the vault beside its board; nobody else learns of it, and it is in no
 * ledger. In the example it is forgotten with all else.
 */

import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import type { MemorialId } from '#lib/domain/remembrance/records.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

type Wish = 'quiet' | 'days';

export interface OwnWishes {
  /** False until the disk has answered: until then nothing is shown that may be wished away. */
  readonly isRead: boolean;
  has(wish: Wish, memorial: MemorialId): boolean;
  set(wish: Wish, memorial: MemorialId, isWished: boolean): void;
}

const kept = new WeakMap<BoardState, OwnWishes>();

export function ownWishesOf(board: BoardState, vault: Vault | null): OwnWishes {
  const known = kept.get(board);
  if (known !== undefined) return known;
  const wishes = createOwnWishes(`${board.session.entry.localId}/memorial-wishes`, vault);
  kept.set(board, wishes);
  return wishes;
}

function createOwnWishes(place: string, vault: Vault | null): OwnWishes {
  let isRead = $state(vault === null);
  let all = $state.raw<ReadonlySet<string>>(new Set());
  const nameOf = (wish: Wish, memorial: MemorialId): string => `${wish} ${memorial}`;

  async function begin(from: Vault): Promise<void> {
    const row = await from.readRow(place);
    all = new Set([...(row.ok && row.value !== null ? parseWishes(row.value) : []), ...all]);
    isRead = true;
  }
  if (vault !== null) void begin(vault);

  return {
    get isRead() {
      return isRead;
    },
    has: (wish, memorial) => all.has(nameOf(wish, memorial)),
    set(wish, memorial, isWished) {
      if (!isRead) return;
      const name = nameOf(wish, memorial);
      all = new Set(isWished ? [...all, name] : [...all].filter((one) => one !== name));
      void vault?.writeRow(place, encodeUtf8(JSON.stringify([...all])));
    },
  };
}

function parseWishes(bytes: Uint8Array): readonly string[] {
  try {
    const read: unknown = JSON.parse(decodeUtf8(bytes) ?? '[]');
    return Array.isArray(read) ? read.filter((wish) => typeof wish === 'string') : [];
  } catch {
    return [];
  }
}
