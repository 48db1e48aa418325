/**
 * Which rounds this device has shown as adopted, so that it can say when one does not hold after all
 * (domain/consent/reopened.ts). Sealed in the vault beside its board; nobody else learns of it. In the
 * example it is forgotten with all else.
 */

import * as v from 'valibot';
import { createSubscriber } from 'svelte/reactivity';
import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import type { SeenAdopted } from '#lib/domain/consent/reopened.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface RoundMarks {
  /** Null until the disk has answered: until then nothing is told. */
  readonly all: readonly SeenAdopted[] | null;
  note(adopted: readonly SeenAdopted[]): Promise<void>;
  /** Somebody has read that it does not hold. */
  putAway(round: string): Promise<void>;
}

/** The oldest go first: another round has long followed on them. */
const MOST = 500;
const ROW = 'round-marks';
const kept = new WeakMap<BoardState, RoundMarks>();

export function roundMarksOf(board: BoardState, vault: Vault | null): RoundMarks {
  const known = kept.get(board);
  if (known !== undefined) return known;
  const marks = createRoundMarks(`${board.session.entry.localId}/${ROW}`, vault);
  kept.set(board, marks);
  return marks;
}

/** What is noted before the disk has answered waits for it, so that nothing kept there is lost. */
export function createRoundMarks(
  place: string,
  vault: Pick<Vault, 'readRow' | 'writeRow'> | null,
): RoundMarks {
  let all: readonly SeenAdopted[] | null = vault === null ? [] : null;
  let tell = (): void => undefined;
  const listen = createSubscriber((update) => {
    tell = update;
    return () => (tell = () => undefined);
  });
  const begun = begin();

  async function begin(): Promise<void> {
    if (vault === null) return;
    const row = await vault.readRow(place);
    all = row.ok && row.value !== null ? parseMarks(row.value) : [];
    tell();
  }
  async function set(next: readonly SeenAdopted[]): Promise<void> {
    all = next.slice(-MOST);
    tell();
    // Of a row that the disk does not take nothing is lost but this news.
    await vault?.writeRow(place, encodeUtf8(JSON.stringify(all)));
  }

  return {
    get all() {
      listen();
      return all;
    },
    async note(adopted) {
      await begun;
      const known = new Set((all ?? []).map(({ round }) => round));
      const fresh = adopted.filter(({ round }) => !known.has(round));
      if (fresh.length > 0) await set([...(all ?? []), ...fresh]);
    },
    async putAway(round) {
      await begun;
      await set((all ?? []).filter((one) => one.round !== round));
    },
  };
}

const text = v.pipe(v.string(), v.maxLength(200));
const marksSchema = v.fallback(
  v.array(v.object({ round: text, agreement: text, ends: v.number() })),
  [],
);

function parseMarks(bytes: Uint8Array): readonly SeenAdopted[] {
  try {
    return v.parse(marksSchema, JSON.parse(decodeUtf8(bytes) ?? '[]'));
  } catch {
    return [];
  }
}
