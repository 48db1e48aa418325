/**
 * By which invitation this vault came to a board. Its link is often the only way to Cobijo that somebody
 * keeps: tapped again it leads home, and is not told to be used up. Lies among the board's own rows, and
 * goes with it.
 */

import { equalBytes } from '#lib/base/bytes.ts';
import { deriveInvitation } from '#lib/crypto/derive.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

const placeOf = (localId: string): string => `${localId}/came-by`;

/** The invitation's id (16 bytes): it opens nothing. */
export async function keepCameBy(
  vault: Vault,
  localId: string,
  { secret }: Invitation,
): Promise<void> {
  await vault.writeRow(placeOf(localId), deriveInvitation(secret).id);
}

/** The board that this invitation led to, while it is on this device; else null. */
export async function boardCameBy(vault: Vault, { secret }: Invitation): Promise<string | null> {
  const { id } = deriveInvitation(secret);
  for (const { localId } of vault.boards()) {
    const row = await vault.readRow(placeOf(localId));
    if (row.ok && row.value !== null && equalBytes(row.value, id)) return localId;
  }
  return null;
}
