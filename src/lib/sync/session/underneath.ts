/**
 * What goes on below an open board: what others send enters its documents, what is on disk is
 * announced, members meet. Begins when the ledger is open, and ends before it is closed.
 */

import type { Awareness } from 'y-protocols/awareness';
import type { SignKeys } from '#lib/crypto/sign.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { BoardDocs } from '#lib/ledger/replay.ts';
import type { PhotoCarrier } from '#lib/sync/photos/photo-door.ts';
import type { Room } from '#lib/sync/room.ts';
import type { CircleLine } from '#lib/sync/circle/circle-line.ts';
import type { OpenLedger } from '#lib/sync/session/ledger-opening.ts';
import { meet } from '#lib/sync/session/meeting.ts';
import type { OwnWriting, WriteTrouble } from '#lib/sync/session/own-writing.ts';
import type { BoardSessionConfig } from '#lib/sync/session/session-config.ts';
import { createWhoHolds } from '#lib/sync/session/who-holds.ts';

export interface Underneath {
  readonly writing: OwnWriting;
  readonly room: Room;
  isBehind(): boolean;
  /** What an earlier session saved stands in the outbox alone; over with the next thing saved. */
  outboxTrouble(): WriteTrouble | null;
  /** Closes the ledger as well. */
  close(): Promise<void>;
}

export interface UnderneathOptions {
  readonly config: BoardSessionConfig;
  readonly ledger: Ledger;
  readonly signKeys: SignKeys;
  /** They hold everything that counts so far. */
  readonly docs: BoardDocs;
  readonly awareness: Awareness;
  readonly circles: CircleLine;
  readonly photos: PhotoCarrier;
  emit(event: 'board' | 'people' | 'saving' | 'doors' | 'restored'): void;
}

export async function goUnderneath(
  opened: OpenLedger,
  { config, ledger, signKeys, docs, awareness, circles, photos, emit }: UnderneathOptions,
): Promise<Underneath> {
  const { disk, ledgerDoc, writing } = opened;
  let { isBehind, outboxTrouble } = opened;

  let cursor = ledger.counted().cursor;
  const stopFollowing = ledger.onAccepted((runs, isOwn) => {
    disk.touched();
    const counted = ledger.counted(cursor);
    cursor = counted.cursor;
    if (isOwn) {
      outboxTrouble = null;
      emit('saving');
      return;
    }
    docs.apply(counted.payloads);
    emit('board');
    emit('people');
    if (runs.some(({ clientId }) => clientId === docs.contentClientId)) void catchUp();
  });

  async function catchUp(): Promise<void> {
    if (!isBehind || (await writing.isBehind())) return;
    isBehind = false;
    emit('restored');
  }

  const whoHolds = await createWhoHolds(config.vault, config.entry.localId, config.after);
  const parts = { ledger, ledgerDoc, signKeys, awareness, disk, whoHolds, circles, photos };
  const room = await meet(config, parts).catch(async (error: unknown) => {
    // A part of the app that could not be loaded: nothing stays half open.
    stopFollowing();
    disk.stop();
    await opened.close();
    throw error;
  });
  const stopListening = room.on((event) => {
    if (event === 'saved') whoHolds.learned(room.saved());
    emit(event === 'saved' ? 'saving' : 'doors');
  });
  disk.onSettled(() => {
    room.announce();
    void writing.tidy();
    emit('saving');
  });
  disk.touched();

  return {
    writing,
    room,
    isBehind: () => isBehind,
    outboxTrouble: () => outboxTrouble,
    async close() {
      stopListening();
      await room.close();
      stopFollowing();
      disk.stop();
      await writing.tidy();
      await whoHolds.close();
      await opened.close();
    },
  };
}
