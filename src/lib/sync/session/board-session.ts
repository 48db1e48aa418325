/**
 * One open board, from unlocking to locking: its ledger with the disk below it, the two inner
 * documents that pages read and write, the saving of one's own edits, and the room where members
 * meet. Everything that is opened here is closed here, in the opposite order.
 */

import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Clock, DeviceId, MemberId, Random } from '#lib/base/brands.ts';
import { ok, type Result } from '#lib/base/result.ts';
import { clientIdOf, deriveEpoch, deviceIdOf, memberIdOf } from '#lib/crypto/derive.ts';
import { createSignKeys, type SignKeys } from '#lib/crypto/sign.ts';
import { createBatch } from '#lib/ledger/batch.ts';
import { CONTENT } from '#lib/ledger/envelope.ts';
import { createLedger, type Ledger } from '#lib/ledger/ledger.ts';
import type { Operation } from '#lib/ledger/operations.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import { FROM_LEDGER, type BoardDocs } from '#lib/ledger/replay.ts';
import type { Roster } from '#lib/ledger/roster.ts';
import type { DoorEntry } from '#lib/sync/door/door-log.ts';
import type { IceChoice } from '#lib/sync/door/ice.ts';
import type { After, WebRtcPlatform } from '#lib/sync/door/peer-connection.ts';
import { openLedgerStore, type LedgerStoreError } from '#lib/sync/ledger-store.ts';
import { openRoom, type Peer, type Room } from '#lib/sync/room.ts';
import { createDiskWatch, type DiskWatch } from '#lib/sync/session/disk-watch.ts';
import { createOwnWriting, type WriteTrouble } from '#lib/sync/session/own-writing.ts';
import { createSavingLoop, type SavingLoop } from '#lib/sync/session/saving-loop.ts';
import { readLedgerRuns } from '#lib/sync/session/ledger-runs.ts';
import { openDocs, writeSnapshot } from '#lib/sync/session/snapshots.ts';
import { createWhoHolds, type WhoHolds } from '#lib/sync/session/who-holds.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface BoardSessionConfig {
  readonly vault: Vault;
  readonly entry: BoardEntry;
  readonly signalling: readonly string[];
  readonly ice?: IceChoice | undefined;
  readonly platform: WebRtcPlatform;
  readonly clock: Clock;
  readonly after: After;
  readonly random: Random;
  /** The page or the network came back. */
  onWake(listener: () => void): () => void;
  /** Control envelopes that a welcome brought: a newcomer's ledger begins with them. */
  readonly seed?: readonly Run[];
}

/**
 * What of a session may have changed: `board` is its documents, `people` the roster. `restored`: what
 * this device had lost came back from others; the session must be opened anew before anyone writes.
 */
export type SessionEvent = 'board' | 'people' | 'saving' | 'doors' | 'restored';

export interface BoardSession {
  readonly entry: BoardEntry;
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly signKeys: SignKeys;
  readonly ledger: Ledger;
  readonly docs: BoardDocs;
  readonly awareness: Awareness;
  roster(): Roster;
  peers(): readonly Peer[];
  doorLog(): readonly DoorEntry[];
  isSignallingReachable(): boolean;
  /** Others are there, and no way leads to any of them. */
  isPathMissing(): boolean;
  /** Everything that was edited here is on this device's disk. */
  isSaved(): boolean;
  trouble(): WriteTrouble | null;
  /**
   * This disk has lost some of what was written here. Others still have it. Until `restored`, nothing
   * may be edited: new words would take the places of the lost ones.
   */
  isBehind(): boolean;
  /** Other members whose device has said that it holds everything that was written here. */
  holders(): readonly MemberId[];
  /** Saves at once what was edited. */
  flush(): Promise<void>;
  /** Writes a roster operation; saved when it resolves with ok. */
  operate(operation: Operation): Promise<Result<void, WriteTrouble>>;
  on(listener: (event: SessionEvent) => void): () => void;
  /** Saves, then closes everything. */
  close(): Promise<void>;
}

export async function openBoardSession(
  config: BoardSessionConfig,
): Promise<Result<BoardSession, LedgerStoreError>> {
  const { vault, entry, after } = config;
  const ledgerDoc = new Y.Doc();
  const listeners = new Set<(event: SessionEvent) => void>();
  const emit = (event: SessionEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const opened = await openLedgerStore(entry.dbName, ledgerDoc, {
    onTrouble: () => emit('saving'),
  });
  if (!opened.ok) return opened;
  const store = opened.value;

  const signKeys = createSignKeys(entry.signSeed);
  const { board, headerKey, incarnation, localId } = entry;
  const ledger = createLedger({ board, headerKey, epochKeys: entry.epochs });
  const contentClient = clientIdOf(board, signKeys.publicKey, CONTENT, incarnation);
  fillLedger(ledger, ledgerDoc, config.seed ?? []);

  const disk = createDiskWatch({ store, ledgerDoc, ledger, after });
  const writing = createOwnWriting({
    vault,
    localId,
    ledger,
    ledgerDoc,
    store,
    signKeys,
    incarnation,
    random: config.random,
    hasUnsettled: disk.hasUnsettled,
  });
  const recovered = await writing.recover();
  let isBehind = await writing.isBehind();
  const docs = await openDocs(vault, localId, ledger, contentClient);
  const saving = watchEdits(docs, contentClient, (options) =>
    createSavingLoop({
      ...options,
      write: writing.content,
      after,
      changed: () => emit('saving'),
    }),
  );
  /** What an earlier session saved stands in the outbox alone; over with the next thing saved. */
  let outboxTrouble: WriteTrouble | null = recovered.ok ? null : recovered.error;

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
    if (runs.some(({ clientId }) => clientId === contentClient)) void catchUp();
  });

  async function catchUp(): Promise<void> {
    if (!isBehind || (await writing.isBehind())) return;
    isBehind = false;
    emit('restored');
  }

  const whoHolds = await createWhoHolds(vault, localId, after);
  const awareness = new Awareness(docs.common);
  awareness.setLocalState(null);
  const parts = { ledger, ledgerDoc, signKeys, awareness, disk, whoHolds };
  const room = await meet(config, parts).catch(async (error: unknown) => {
    // A part of the app that could not be loaded: nothing stays half open.
    awareness.destroy();
    disk.stop();
    await store.close();
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

  const member = memberIdOf(board, signKeys.publicKey);
  async function close(): Promise<void> {
    // A save that fails must not leave the room open.
    await saving.loop.flush().catch((error: unknown) => reportError(error));
    saving.stop();
    stopListening();
    await room.close();
    awareness.destroy();
    stopFollowing();
    disk.stop();
    await writing.tidy();
    await writeSnapshot(vault, localId, ledger, docs);
    await whoHolds.close();
    await store.close();
    docs.destroy();
    ledgerDoc.destroy();
    listeners.clear();
  }

  return ok({
    entry,
    member,
    device: deviceIdOf(signKeys.publicKey),
    signKeys,
    ledger,
    docs,
    awareness,
    roster: () => ledger.roster(),
    peers: room.peers,
    doorLog: room.log.entries,
    isSignallingReachable: room.isSignallingReachable,
    isPathMissing: room.isPathMissing,
    isSaved: saving.loop.isSaved,
    isBehind: () => isBehind,
    trouble: () => saving.loop.trouble() ?? outboxTrouble,
    holders: () =>
      room.heldBy(contentClient, ledger.count(contentClient)).filter((id) => id !== member),
    flush: saving.loop.flush,
    async operate(operation) {
      const written = await writing.control(operation);
      if (written.ok) emit('people');
      return written;
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  });
}

/** From disk first, then what a welcome brought; the document follows the ledger. */
function fillLedger(ledger: Ledger, ledgerDoc: Y.Doc, seed: readonly Run[]): void {
  ledger.receive(readLedgerRuns(ledgerDoc));
  const { accepted } = ledger.receive(seed);
  if (accepted.length > 0) Y.applyUpdate(ledgerDoc, encodeOuterUpdate(accepted), 'welcome');
}

type LoopParts = Pick<Parameters<typeof createSavingLoop>[0], 'common' | 'owned'>;

/** Every local transaction of the inner documents wakes the saving loop. */
function watchEdits(
  docs: BoardDocs,
  contentClient: number,
  create: (parts: LoopParts) => SavingLoop,
): { readonly loop: SavingLoop; stop(): void } {
  const common = createBatch(docs.common, contentClient);
  const owned = createBatch(docs.owned, contentClient);
  const loop = create({ common, owned });
  const onTransaction = (transaction: Y.Transaction): void => {
    if (transaction.origin !== FROM_LEDGER && transaction.changed.size > 0) loop.edited();
  };
  for (const doc of [docs.common, docs.owned]) doc.on('afterTransaction', onTransaction);
  return {
    loop,
    stop() {
      loop.stop();
      for (const doc of [docs.common, docs.owned]) doc.off('afterTransaction', onTransaction);
      common.destroy();
      owned.destroy();
    },
  };
}

interface Meeting {
  readonly ledger: Ledger;
  readonly ledgerDoc: Y.Doc;
  readonly signKeys: SignKeys;
  readonly awareness: Awareness;
  readonly disk: DiskWatch;
  readonly whoHolds: WhoHolds;
}

function meet(config: BoardSessionConfig, meeting: Meeting): Promise<Room> {
  const { entry } = config;
  const epoch = entry.epochs.at(-1);
  if (epoch === undefined) throw new Error('a board has an epoch');
  const { topic, password, doorSecret } = deriveEpoch(epoch.key, entry.board);
  return openRoom({
    ledger: meeting.ledger,
    ledgerDoc: meeting.ledgerDoc,
    signKeys: meeting.signKeys,
    awareness: meeting.awareness,
    board: entry.board,
    headerKey: entry.headerKey,
    incarnation: entry.incarnation,
    topic,
    password,
    doorSecret,
    signalling: config.signalling,
    ice: config.ice,
    clock: config.clock,
    after: config.after,
    random: config.random,
    platform: config.platform,
    durableHeads: meeting.disk.durableHeads,
    saved: meeting.whoHolds.known(),
    onWake: config.onWake,
  });
}
