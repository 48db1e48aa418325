/**
 * By which servers this device finds the others of one board: what its person said yes to, and
 * nothing else, whoever writes in the board's settings (domain/paths.ts). Kept sealed in the vault.
 */

import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { asksFor, NO_SERVERS, parsePaths, type Paths } from '#lib/domain/paths.ts';
import { iceConfigurationOf, type IceChoice } from '#lib/sync/door/ice.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface PathChoice {
  readonly inUse: Paths;
  readonly ice: IceChoice;
  /** What the collective chose and this device does not go by; null when there is nothing to ask. */
  question(shared: Paths | null): Paths | null;
  /** Every connection is made anew by these. */
  use(paths: Paths): Promise<void>;
  /** Not on this device; asked again when the collective chooses something else. */
  decline(shared: Paths): Promise<void>;
}

interface Kept {
  readonly inUse: Paths;
  readonly declined: Paths | null;
}

const placeOf = (localId: string): string => `${localId}/paths`;

export async function openPathChoice(vault: Vault, localId: string): Promise<PathChoice> {
  let kept = $state.raw<Kept>(await readKept(vault, localId));
  const listeners = new Set<() => void>();

  async function keep(next: Kept): Promise<void> {
    kept = next;
    await writeKept(vault, localId, next);
  }

  return {
    get inUse() {
      return kept.inUse;
    },
    ice: {
      now: () => iceConfigurationOf(kept.inUse),
      onChanged(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    question: (shared) => asksFor(shared, kept),
    async use(paths) {
      await keep({ inUse: paths, declined: null });
      for (const listener of [...listeners]) listener();
    },
    decline: (shared) => keep({ ...kept, declined: shared }),
  };
}

/** For a board that is about to be opened for the first time: by what its newcomer came. */
export async function keepPaths(vault: Vault, localId: string, paths: Paths): Promise<void> {
  await writeKept(vault, localId, { inUse: paths, declined: null });
}

async function writeKept(vault: Vault, localId: string, kept: Kept): Promise<void> {
  await vault.writeRow(placeOf(localId), encodeUtf8(JSON.stringify(kept)));
}

async function readKept(vault: Vault, localId: string): Promise<Kept> {
  const row = await vault.readRow(placeOf(localId));
  const { inUse, declined } = row.ok && row.value !== null ? parseRow(row.value) : {};
  return { inUse: parsePaths(inUse) ?? NO_SERVERS, declined: parsePaths(declined) };
}

function parseRow(bytes: Uint8Array): { readonly inUse?: unknown; readonly declined?: unknown } {
  try {
    const value: unknown = JSON.parse(decodeUtf8(bytes) ?? 'null');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
