/**
 * Whether the ledger on disk still holds, byte for byte, what a snapshot covers. Nothing of it is
 * shown to others or built on before this has been asked: the snapshot was sealed under the vault's
 * key, the ledger's rows lie beside it, and whoever writes to the disk could have changed them.
 */

import { equalBytes } from '#lib/base/bytes.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import type { JudgedChain } from '#lib/ledger/judged.ts';
import { sha256 } from '#lib/platform/digest.ts';

/** SHA-256 over label, number of envelopes (u32), and each with its length (u32) before it. */
export function digestOf(sealed: readonly Uint8Array[]): Promise<Uint8Array> {
  const label = LABELS.coveredRows;
  const total = sealed.reduce((sum, one) => sum + 4 + one.length, label.length + 4);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  bytes.set(label);
  view.setUint32(label.length, sealed.length);
  let at = label.length + 4;
  for (const one of sealed) {
    view.setUint32(at, one.length);
    bytes.set(one, at + 4);
    at += 4 + one.length;
  }
  return sha256(bytes);
}

/** `sealedOf` gives what lies on disk of a chain, from its first envelope on. */
export async function holdsCovered(
  chains: readonly JudgedChain[],
  sealedOf: (clientId: number) => readonly Uint8Array[],
): Promise<boolean> {
  const found = await Promise.all(
    chains.map(async ({ clientId, count, digest }) => {
      const sealed = sealedOf(clientId);
      if (sealed.length < count) return false;
      return equalBytes(await digestOf(sealed.slice(0, count)), digest);
    }),
  );
  return found.every(Boolean);
}
