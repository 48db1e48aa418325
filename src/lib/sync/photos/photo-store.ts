/**
 * Photos beside the ledger, as the rest of the app sees them: each sealed under a key of its own,
 * which stands with its name in the signed record of whoever put it there. They lie as sealed rows
 * in the vault and travel on request, after the text; what no record names any longer goes from the
 * disk. open-photos.ts does it. docs/PROTOCOL.md §12, docs/decisions/0009-photos-beside-the-ledger.md.
 */

import type { MemberId } from '#lib/base/brands.ts';
import type { Result } from '#lib/base/result.ts';
import type { NamedFile } from '#lib/domain/remembrance/photo-budget.ts';
import type { SealedFile } from '#lib/domain/remembrance/records.ts';
import type { StoreTrouble } from '#lib/sync/vault/database.ts';

export type PutTrouble =
  /** More than a file may have. */
  | 'too-large'
  /** What this member, or everyone together, may keep on the board is used up. */
  | 'over-budget'
  | StoreTrouble;

export type ReadTrouble =
  /** Nobody reachable has it, or it has not come yet. */
  | 'elsewhere'
  /** It is here, and is not what its record says. */
  | 'damaged'
  | 'closed';

export type Whereabouts =
  | 'here'
  /** Somebody has it, and it is being fetched or is about to be. */
  | 'coming'
  /** Somebody has it, and it comes only when it is asked for (`fetch`): this device spares data. */
  | 'held-back'
  /** There is no room for it on the board. */
  | 'over-budget'
  | 'elsewhere';

export type PutFile = Pick<SealedFile, 'name' | 'key' | 'size'>;

export interface PhotoStore {
  /**
   * Seals and writes: on disk when it resolves with ok. The caller then writes the record that names
   * it. What no record names goes at a later opening.
   */
  put(bytes: Uint8Array): Promise<Result<PutFile, PutTrouble>>;
  /** Opens what is here. Whatever its author put there: it may be no picture at all. */
  read(file: PutFile): Promise<Result<Uint8Array, ReadTrouble>>;
  where(name: string): Whereabouts;
  /** Fetch it now, although it is held back. */
  fetch(name: string): void;
  /**
   * All that the board's records name now, most wanted first; fetched in that order, small ones
   * before large ones. What is here and no longer named goes from this disk. Whoever calls it hands
   * in the whole board's, and calls again after every change of its records.
   */
  named(files: readonly NamedFile[]): void;
  /** Other members whose device says so through an open door. */
  holders(name: string): readonly MemberId[];
  /** Tells which file is somewhere else, or with other people, than before. */
  on(listener: (name: string) => void): () => void;
}
