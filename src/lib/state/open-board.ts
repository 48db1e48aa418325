/**
 * An open board and what stands around it. Opening has two steps, so that whoever locked meanwhile
 * finds only a session to close.
 */

import { toBase64Url } from '#lib/base/bytes.ts';
import { readInvitation } from '#lib/board/invitations.ts';
import { deriveInvitation } from '#lib/crypto/derive.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { createBoardState, type BoardState } from '#lib/state/board.svelte.ts';
import { createCharterKeeper, type CharterKeeper } from '#lib/state/charter-keeper.svelte.ts';
import { createDoorKeeper, type DoorKeeper } from '#lib/state/door-keeper.svelte.ts';
import { createDrafts, type Drafts } from '#lib/state/drafts.svelte.ts';
import { openPathChoice, type PathChoice } from '#lib/state/path-choice.svelte.ts';
import { signallingOf, surroundings } from '#lib/state/surroundings.ts';
import { openBoardSession, type BoardSession } from '#lib/sync/session/board-session.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface OpenBoard {
  readonly board: BoardState;
  readonly drafts: Drafts;
  /** Nobody comes to an example, and nothing is decided in it. */
  readonly door: DoorKeeper | null;
  readonly charter: CharterKeeper | null;
  /** Ends the looking after its photos. */
  leavePhotos(): void;
}

export interface OpenedSession {
  readonly session: BoardSession;
  readonly paths: PathChoice;
}

/** Null if it does not open: the disk, or a part of the app that the host no longer gives. */
export async function openSession(
  vault: Vault,
  entry: BoardEntry,
  seed: readonly Run[],
): Promise<OpenedSession | null> {
  const paths = await openPathChoice(vault, entry.localId);
  const signalling = signallingOf(entry.signalling);
  try {
    const opened = await openBoardSession({
      ...surroundings,
      ice: paths.ice,
      vault,
      entry,
      seed,
      signalling,
    });
    return opened.ok ? { session: opened.value, paths } : null;
  } catch (error) {
    reportError(error);
    return null;
  }
}

export function createOpenBoard(vault: Vault, { session, paths }: OpenedSession): OpenBoard {
  const board = createBoardState(session, paths);
  return {
    board,
    drafts: createDrafts(vault, session.entry.localId),
    charter: createCharterKeeper(session, vault),
    door: createDoorKeeper(session, paths.ice, () => board.settings.title),
    leavePhotos: lookAfterPhotos(session),
  };
}

/** By a part of its own, for which neither opening nor locking waits. */
function lookAfterPhotos(session: BoardSession): () => void {
  let isLeft = false;
  let stop = (): void => undefined;
  const begin = async (): Promise<void> => {
    const { keepPhotosNamed } = await import('#lib/state/photo-keeping.ts');
    if (!isLeft) stop = keepPhotosNamed(session);
  };
  // If the host no longer gives that part, photos stay as they are until the next opening.
  begin().catch(() => undefined);
  return () => {
    isLeft = true;
    stop();
  };
}

export function isInvitationOf({ docs }: BoardState, secret: Uint8Array): boolean {
  return readInvitation(docs, toBase64Url(deriveInvitation(secret).id)) !== null;
}
