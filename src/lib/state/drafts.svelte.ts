/**
 * What is being typed into a form: kept sealed in the vault while one types, so that locking, a
 * killed tab or an empty battery loses nothing, and there again when one comes back.
 */

import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { after } from '#lib/platform/clock.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface Drafts {
  /** Something was typed since the board was opened that has not been sent, and all of it is sealed. */
  readonly isKept: boolean;
  /** What was typed before, or null. */
  read(name: string): Promise<unknown>;
  keep(name: string, draft: unknown): void;
  discard(name: string): Promise<void>;
  /** Seals at once what has not been sealed yet. */
  flush(): Promise<void>;
}

const SEAL_AFTER_MS = 300;

/** `scope` keeps two boards' drafts apart. */
export function createDrafts(vault: Vault, scope: string): Drafts {
  const waiting = new Map<string, unknown>();
  const open = new Set<string>();
  let callOff: (() => void) | null = null;
  const placeOf = (name: string): string => `${scope}/draft/${name}`;

  async function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    const kept = [...waiting];
    waiting.clear();
    for (const [name, draft] of kept) {
      const written = await vault.writeRow(placeOf(name), encodeUtf8(JSON.stringify(draft)));
      // Not for want of trying: what the disk did not take stays here, for the next time.
      if (!written.ok && open.has(name) && !waiting.has(name)) waiting.set(name, draft);
    }
  }

  return {
    get isKept() {
      return open.size > 0 && waiting.size === 0;
    },
    async read(name) {
      if (waiting.has(name)) return waiting.get(name);
      const row = await vault.readRow(placeOf(name));
      if (!row.ok || row.value === null) return null;
      return parse(row.value);
    },
    keep(name, draft) {
      open.add(name);
      waiting.set(name, draft);
      callOff ??= after(SEAL_AFTER_MS, () => void flush());
    },
    async discard(name) {
      open.delete(name);
      waiting.delete(name);
      await vault.deleteRow(placeOf(name));
    },
    flush,
  };
}

/** Null for a draft that an older version wrote in another shape of bytes. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? 'null');
  } catch {
    return null;
  }
}
