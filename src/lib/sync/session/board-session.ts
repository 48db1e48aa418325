/**
 * One open board, from unlocking to locking: the two inner documents that pages read and write, the
 * saving of one's own edits, and below them the ledger with its disk and the room where members meet.
 * Everything that is opened here is closed here, in the opposite order.
 */

import { Awareness } from 'y-protocols/awareness';
import { equalBytes } from '#lib/base/bytes.ts';
import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { clientIdOf, deviceIdOf, memberIdOf } from '#lib/crypto/derive.ts';
import { createSignKeys, type SignKeys } from '#lib/crypto/sign.ts';
import { CONTENT } from '#lib/ledger/envelope.ts';
import type { Judged } from '#lib/ledger/judged.ts';
import { createLedger, type Ledger } from '#lib/ledger/ledger.ts';
import type { Operation } from '#lib/ledger/operations.ts';
import { createBoardDocs, type BoardDocs } from '#lib/ledger/replay.ts';
import type { Roster } from '#lib/ledger/roster.ts';
import { createCircleLine, type CircleLine } from '#lib/sync/circle/circle-line.ts';
import type { DoorEntry } from '#lib/sync/door/door-log.ts';
import type { LedgerStoreError } from '#lib/sync/ledger-store.ts';
import { openPhotos } from '#lib/sync/photos/open-photos.ts';
import type { PhotoStore } from '#lib/sync/photos/photo-store.ts';
import type { Peer } from '#lib/sync/room.ts';
import { openLedger, type OpeningTrouble } from '#lib/sync/session/ledger-opening.ts';
import type { WriteTrouble } from '#lib/sync/session/own-writing.ts';
import { createSavingLoop } from '#lib/sync/session/saving-loop.ts';
import type { BoardSessionConfig } from '#lib/sync/session/session-config.ts';
import {
  discardSnapshot,
  readSnapshot,
  writeSnapshot,
  type Snapshot,
  type SnapshotPlace,
} from '#lib/sync/session/snapshots.ts';
import { watchEdits } from '#lib/sync/session/watch-edits.ts';
import { goUnderneath, type Underneath } from '#lib/sync/session/underneath.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';

/**
 * What of a session may have changed: `board` is its documents, `people` the roster. After these the
 * session must be opened anew before anyone writes: `restored`, what this device had lost came back
 * from others; `astray`, the disk does not hold what the snapshot showed. After `unreadable` there is
 * nothing to open: the ledger below cannot be read, or a part of the app not be loaded.
 */
export type SessionEvent =
  'board' | 'people' | 'saving' | 'doors' | 'restored' | 'astray' | 'unreadable';

export interface BoardSession {
  readonly entry: BoardEntry;
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly signKeys: SignKeys;
  readonly ledger: Ledger;
  readonly docs: BoardDocs;
  readonly awareness: Awareness;
  /** What is said in a circle passes here, and is kept nowhere; null where nobody is met. */
  readonly circles: CircleLine | null;
  /** What lies beside the ledger. */
  readonly photos: PhotoStore;
  /** When the ledger below a board that was shown at once is open as well; false if it is not. */
  whenReady(): Promise<boolean>;
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

/**
 * With a snapshot that holds all that was written here, the board can be read at once, and what lies
 * below it follows: the ledger is loaded and compared, and only then is anything saved or a door
 * opened. Otherwise that comes first.
 */
export async function openBoardSession(
  config: BoardSessionConfig,
): Promise<Result<BoardSession, LedgerStoreError>> {
  const { vault, entry } = config;
  const { board, localId, incarnation } = entry;
  const signKeys = createSignKeys(entry.signSeed);
  const contentClient = clientIdOf(board, signKeys.publicKey, CONTENT, incarnation);
  const start = { config, signKeys, place: { vault, localId, board, contentClient } };
  const opened = await openFrom(start, await readSnapshot(start.place));
  if (opened.ok || opened.error !== 'astray') return opened as Opened;
  await discardSnapshot(start.place);
  return (await openFrom(start, null)) as Opened;
}

/** Only what a snapshot showed can be astray. */
type Opened = Result<BoardSession, LedgerStoreError>;

interface Start {
  readonly config: BoardSessionConfig;
  readonly signKeys: SignKeys;
  readonly place: SnapshotPlace;
}

async function openFrom(
  { config, signKeys, place }: Start,
  snapshot: Snapshot | null,
): Promise<Result<BoardSession, OpeningTrouble>> {
  const { entry } = config;
  const { contentClient } = place;
  const listeners = new Set<(event: SessionEvent) => void>();
  const emit = (event: SessionEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const { board, headerKey } = entry;
  const ledger = createLedger({ board, headerKey, epochKeys: entry.epochs });
  const judged = snapshot?.judged ?? null;
  if (judged !== null) ledger.recallControl(judged);
  const opening = { config, ledger, signKeys, judged, onTrouble: () => emit('saving') };
  const member = memberIdOf(board, signKeys.publicKey);
  // Begun here, so that the disk looks for both at once.
  const besideOpens = openPhotos({
    rows: config.vault,
    localId: entry.localId,
    member,
    after: config.after,
    random: config.random,
    memberOf: (device) => ledger.roster().memberOfDevice(device),
    sparesData: config.sparesData,
  });
  const isShownAtOnce = judged !== null && (await coversOwnWriting(place, judged));
  const first = isShownAtOnce ? null : await openLedger(opening);
  const beside = await besideOpens;
  if (first?.ok === false) {
    await beside.close();
    snapshot?.docs.destroy();
    return first;
  }
  const docs = snapshot?.docs ?? createBoardDocs(contentClient);
  docs.apply(ledger.counted().payloads);
  const awareness = new Awareness(docs.common);
  awareness.setLocalState(null);
  const circles = createCircleLine(
    (device) => ledger.roster().memberOfDevice(device),
    config.clock,
  );
  let below: Underneath | null = null;
  let isClosing = false;

  async function goOn(): Promise<Result<Underneath, OpeningTrouble>> {
    // The page draws before the disk is read.
    if (isShownAtOnce) await new Promise<void>((resolve) => config.after(0, resolve));
    const opened = first ?? (await openLedger(opening));
    if (!opened.ok) return opened;
    if (isShownAtOnce) {
      // Own words that the snapshot lacks would stand where new ones may have been put meanwhile.
      if (ledger.count(contentClient) !== countIn(judged, contentClient)) {
        await opened.value.close();
        return err('astray');
      }
      docs.apply(ledger.counted().payloads);
    }
    // Before anybody reads the records of it: what it does not name may go.
    if (!opened.value.isBehind) beside.boardIsWhole();
    if (isShownAtOnce) {
      emit('board');
      emit('people');
    }
    const parts = {
      config,
      ledger,
      signKeys,
      docs,
      awareness,
      circles,
      photos: beside.carrier,
      emit,
    };
    below = await goUnderneath(opened.value, parts);
    emit('doors');
    return ok(below);
  }

  const ready = goOn();
  const whenReady = (): Promise<boolean> =>
    ready.then(
      (found) => found.ok,
      () => false,
    );
  const saving = watchEdits(docs, contentClient, (options) =>
    createSavingLoop({
      ...options,
      async write(drafts) {
        const found = await ready;
        return found.ok ? found.value.writing.content(drafts) : err('closed');
      },
      after: config.after,
      changed: () => emit('saving'),
    }),
  );
  if (isShownAtOnce) void ready.then(tell, tell);
  else {
    const found = await ready.catch(async (error: unknown) => {
      saving.stop();
      await beside.close();
      awareness.destroy();
      docs.destroy();
      throw error;
    });
    if (!found.ok) return found;
  }

  /** Of a board that is shown already. */
  async function tell(found: Result<Underneath, OpeningTrouble> | Error): Promise<void> {
    if (found instanceof Error) reportError(found);
    else if (found.ok) return;
    else if (found.error === 'astray') await discardSnapshot(place);
    const isAstray = !(found instanceof Error) && found.error === 'astray';
    if (!isClosing) emit(isAstray ? 'astray' : 'unreadable');
  }

  async function close(): Promise<void> {
    isClosing = true;
    const isOpen = await whenReady();
    // A save that fails must not leave the room open.
    await saving.loop.flush().catch((error: unknown) => reportError(error));
    saving.stop();
    circles.close();
    await below?.close();
    await beside.close();
    awareness.destroy();
    if (isOpen) await writeSnapshot(place, ledger, judged);
    docs.destroy();
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
    circles,
    photos: beside.photos,
    whenReady,
    roster: () => ledger.roster(),
    peers: () => below?.room.peers() ?? [],
    doorLog: () => below?.room.log.entries() ?? [],
    isSignallingReachable: () => below?.room.isSignallingReachable() ?? true,
    isPathMissing: () => below?.room.isPathMissing() ?? false,
    isSaved: saving.loop.isSaved,
    isBehind: () => below?.isBehind() ?? false,
    trouble: () => saving.loop.trouble() ?? below?.outboxTrouble() ?? null,
    holders: () =>
      (below?.room.heldBy(contentClient, ledger.count(contentClient)) ?? []).filter(
        (id) => id !== member,
      ),
    flush: saving.loop.flush,
    async operate(operation) {
      const found = await ready;
      if (!found.ok) return err('closed');
      const written = await found.value.writing.control(operation);
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

/** Then what is written next comes right after it. */
async function coversOwnWriting(place: SnapshotPlace, judged: Judged): Promise<boolean> {
  const saved = await place.vault.ownHead(place.localId);
  if (!saved.ok) return false;
  const own = judged.chains.find(({ clientId }) => clientId === place.contentClient);
  if (saved.value === null || own === undefined)
    return own === undefined && (saved.value?.content.count ?? 0) === 0;
  const { count, hash } = saved.value.content;
  return count === own.count && equalBytes(hash, own.hash);
}

function countIn({ chains }: Judged, contentClient: number): number {
  return chains.find(({ clientId }) => clientId === contentClient)?.count ?? 0;
}
