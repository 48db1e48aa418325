/**
 * Who is asked for which piece of what. A few files at once, each piece by piece from somebody who
 * has it. Every piece is checked against the name before it touches the disk, so it does not matter
 * who sends it, and a file goes on where it stopped. Whoever is slow is passed over for somebody
 * else; what comes late is taken all the same. docs/PROTOCOL.md §12.
 */

import type { DeviceId } from '#lib/base/brands.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import type { PhotoDisk, Progress } from '#lib/sync/photos/photo-disk.ts';
import type { PhotoDoorway } from '#lib/sync/photos/photo-door.ts';
import { encodePhotoMessage } from '#lib/sync/photos/photo-messages.ts';
import { createSources, tell, type Source } from '#lib/sync/photos/photo-sources.ts';
import type { PhotoWants } from '#lib/sync/photos/photo-wants.ts';
import { isPiece, parsePhotoHead } from '#lib/sync/photos/sealed-photo.ts';
import { createThrottle } from '#lib/sync/room-timers.ts';

export interface FetchingDoor {
  /** They hold these, or no longer do. */
  told(names: readonly string[], holds: boolean): DoorReason | null;
  lacked(name: string): void;
  came(name: string, number: number, bytes: Uint8Array): DoorReason | null;
  closed(): void;
}

export interface PhotoFetching {
  open(doorway: PhotoDoorway): FetchingDoor;
  /** Somebody here wants this one now. */
  wish(name: string): void;
  isComing(name: string): boolean;
  /** Whose open doors lead to it. */
  holders(name: string): readonly DeviceId[];
  /** Other records, or more room: more may be asked for. */
  look(): void;
  /** They went from the disk. */
  forget(names: readonly string[]): void;
  stop(): void;
}

interface Parts {
  readonly disk: PhotoDisk;
  readonly wants: PhotoWants;
  readonly after: After;
  /** Only what somebody wishes for is fetched. */
  isHeldBack(): boolean;
  /** False: there is no room on this device, and none could be made. */
  makeRoom(size: number): boolean;
  /** Something about these is otherwise. */
  changed(names: readonly string[]): void;
  /** It is here. */
  arrived(name: string): void;
}

interface Transfer {
  readonly source: Source;
  callOff: (() => void) | null;
  /** The answer that is waited for is late. */
  isLate: boolean;
}

const FILES_AT_ONCE = 6;
/** From people who keep one waiting: the rest is for the others. */
const SLOW_FILES_AT_ONCE = 2;
const SLOW_MS = 4_000;
/** While somebody else could be asked, and when nobody can. */
const ANSWER_WITHIN_MS = 8_000;
const LONE_ANSWER_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 25;
/** The disk was full. */
const TRY_DISK_AGAIN_MS = 60_000;

export function createFetching(parts: Parts): PhotoFetching {
  const { disk, wants, after } = parts;
  const sources = createSources();
  const transfers = new Map<string, Transfer>();
  /** Of files that were begun. */
  const progress = new Map<string, Progress>();
  /** As their heads say. */
  const sizes = new Map<string, number>();
  const wished = new Set<string>();
  const roomless = new Set<string>();
  let isFull = false;
  let isStopped = false;
  let stopWaiting: (() => void) | null = null;
  const lookSoon = createThrottle(after, LOOK_EVERY_MS, look);

  const isHere = (name: string): boolean => disk.kept(name)?.isWhole === true;

  function isDue(name: string): boolean {
    const size = disk.kept(name)?.size ?? sizes.get(name);
    if (isHere(name) || roomless.has(name) || !wants.isWanted(name, size)) return false;
    return wished.has(name) || !parts.isHeldBack();
  }

  function look(): void {
    if (isStopped || isFull) return;
    for (const name of [...transfers.keys()]) if (!isDue(name)) release(name);
    for (const name of [...wished, ...wants.inOrder()]) {
      if (transfers.size >= FILES_AT_ONCE) return;
      if (transfers.has(name) || !isDue(name)) continue;
      const source = sources.choose(name, slowFiles() < SLOW_FILES_AT_ONCE);
      if (source !== null) void start(name, source);
    }
  }

  function slowFiles(): number {
    return [...transfers.values()].filter(({ source }) => sources.isSlow(source)).length;
  }

  async function start(name: string, source: Source): Promise<void> {
    const transfer: Transfer = { source, callOff: null, isLate: false };
    transfers.set(name, transfer);
    parts.changed([name]);
    if (!progress.has(name)) {
      const found = await disk.progress(name);
      // The index had lost it: from here on it is in there again.
      if (found !== null && disk.kept(name) === undefined) await disk.adopt(name);
      if (found !== null && !progress.has(name)) progress.set(name, found);
    }
    if (transfers.get(name) === transfer) goOn(name, transfer);
  }

  function goOn(name: string, transfer: Transfer): void {
    const { source } = transfer;
    const begun = progress.get(name);
    const [missing] = begun?.missing ?? [];
    if (begun !== undefined && missing === undefined) {
      void finish(name);
      return;
    }
    if (!isDue(name) || !sources.mayAsk(source, name)) {
      release(name);
      lookSoon.run();
      return;
    }
    const number = missing === undefined ? 0 : missing + 1;
    const within = sources.isLone(source, name) ? LONE_ANSWER_WITHIN_MS : ANSWER_WITHIN_MS;
    source.owed.set(name, number);
    transfer.isLate = false;
    transfer.callOff = after(SLOW_MS, () => {
      sources.stalled(source);
      transfer.isLate = true;
      transfer.callOff = after(within - SLOW_MS, () => {
        release(name);
        lookSoon.run();
      });
    });
    source.doorway.send(encodePhotoMessage({ type: 'ask', name, number }));
  }

  function release(name: string): void {
    const transfer = transfers.get(name);
    transfer?.callOff?.();
    if (transfers.delete(name)) parts.changed([name]);
  }

  /** Every row of it is on the disk, and only the index did not know. */
  async function finish(name: string): Promise<void> {
    await disk.change([name], { isWhole: true });
    if (isHere(name)) over(name);
    else release(name);
  }

  function over(name: string): void {
    release(name);
    progress.delete(name);
    wished.delete(name);
    if (isStopped) return;
    parts.arrived(name);
    lookSoon.run();
  }

  async function take(name: string, number: number, bytes: Uint8Array): Promise<void> {
    const transfer = transfers.get(name);
    const begun = progress.get(name);
    begun?.missing.delete(number - 1);
    const isLast = begun?.missing.size === 0;
    const isQuiet = wished.has(name) && parts.isHeldBack();
    const written =
      number === 0
        ? await disk.begin(name, bytes, isQuiet)
        : await disk.addPiece(name, number - 1, bytes, isLast);
    if (isStopped) return;
    if (!written.ok) {
      if (number > 0) begun?.missing.add(number - 1);
      else progress.delete(name);
      pause(written.error === 'no-space');
    } else if (isHere(name)) over(name);
    else if (transfer !== undefined && transfers.get(name) === transfer) goOn(name, transfer);
    else lookSoon.run();
  }

  function pause(isWorthTrying: boolean): void {
    isFull = true;
    for (const name of [...transfers.keys()]) release(name);
    stopWaiting?.();
    if (!isWorthTrying) return;
    stopWaiting = after(TRY_DISK_AGAIN_MS, () => {
      isFull = false;
      look();
    });
  }

  /** Whether it is what the name stands for; null: it can no longer be told, and is not needed. */
  function isTrue(name: string, number: number, bytes: Uint8Array): boolean | null {
    const begun = progress.get(name);
    if (number > 0) {
      if (!begun?.missing.has(number - 1)) return null;
      return isPiece(begun.head, number - 1, bytes);
    }
    const head = parsePhotoHead(bytes, name);
    if (head === null) return false;
    // A record may say another size than the file has: no fault of whoever sends it.
    sizes.set(name, head.size);
    if (begun !== undefined || !isDue(name)) return null;
    if (!parts.makeRoom(head.size)) {
      roomless.add(name);
      return null;
    }
    progress.set(name, { head, missing: new Set(head.pieces.keys()) });
    return true;
  }

  function doorOf(source: Source): FetchingDoor {
    const isMine = (name: string): boolean => transfers.get(name)?.source === source;
    const letGo = (name: string): void => {
      if (isMine(name)) release(name);
      lookSoon.run();
    };
    return {
      told(names, holds) {
        if (!tell(source, names, holds)) return 'too-many-photos';
        parts.changed(names);
        lookSoon.run();
        return null;
      },
      lacked(name) {
        source.has.delete(name);
        source.owed.delete(name);
        letGo(name);
        parts.changed([name]);
      },
      came(name, number, bytes) {
        if (source.owed.get(name) !== number) return 'unasked-photo';
        source.owed.delete(name);
        const transfer = isMine(name) ? transfers.get(name) : undefined;
        transfer?.callOff?.();
        if (transfer?.isLate === false) sources.answered(source);
        const found = isTrue(name, number, bytes);
        if (found === true) {
          void take(name, number, bytes);
          return null;
        }
        if (found === false) sources.lied(source);
        letGo(name);
        return found === false ? 'false-photo' : null;
      },
      closed() {
        sources.remove(source);
        for (const name of [...transfers.keys()]) if (isMine(name)) release(name);
        parts.changed([...source.has]);
        lookSoon.run();
      },
    };
  }

  return {
    open: (doorway) => doorOf(sources.add(doorway)),
    wish(name) {
      wished.add(name);
      isFull = false;
      lookSoon.run();
    },
    isComing: (name) => transfers.has(name) || (isDue(name) && sources.isAnywhere(name)),
    holders: sources.holders,
    look() {
      roomless.clear();
      lookSoon.run();
    },
    forget(names) {
      for (const name of names) {
        release(name);
        progress.delete(name);
        sizes.delete(name);
        wished.delete(name);
      }
      roomless.clear();
      lookSoon.run();
    },
    stop() {
      isStopped = true;
      lookSoon.stop();
      stopWaiting?.();
      for (const { callOff } of transfers.values()) callOff?.();
      transfers.clear();
    },
  };
}
