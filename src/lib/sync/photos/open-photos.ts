/** What photo-store.ts promises, on a vault's rows and through open doors. */

import type { DeviceId, MemberId, Random } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import {
  BOARD_BYTES,
  hasRoomFor,
  MOST_FILES,
  roomOf,
  type NamedFile,
} from '#lib/domain/remembrance/photo-budget.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import { openAnswering, type AnsweringDoor } from '#lib/sync/photos/photo-answering.ts';
import { openPhotoDisk, readPieces, type PhotoRows } from '#lib/sync/photos/photo-disk.ts';
import type { PhotoCarrier, PhotoDoor, PhotoDoorway } from '#lib/sync/photos/photo-door.ts';
import { createFetching } from '#lib/sync/photos/photo-fetching.ts';
import { createForgetting } from '#lib/sync/photos/photo-forgetting.ts';
import { parsePhotoMessage } from '#lib/sync/photos/photo-messages.ts';
import type {
  PhotoStore,
  PutFile,
  PutTrouble,
  ReadTrouble,
  Whereabouts,
} from '#lib/sync/photos/photo-store.ts';
import { createPhotoWants } from '#lib/sync/photos/photo-wants.ts';
import { openPhoto, piecesOf, sealPhoto } from '#lib/sync/photos/sealed-photo.ts';

export interface OpenPhotos {
  readonly photos: PhotoStore;
  readonly carrier: PhotoCarrier;
  /** From now on the documents hold the whole board as this device knows it. */
  boardIsWhole(): void;
  close(): Promise<void>;
}

export interface PhotosConfig {
  readonly rows: PhotoRows;
  readonly localId: string;
  readonly member: MemberId;
  readonly after: After;
  readonly random: Random;
  memberOf(device: DeviceId): MemberId | null;
  /** The person or the browser asks to spare data. */
  sparesData(): boolean;
}

export async function openPhotos(config: PhotosConfig): Promise<OpenPhotos> {
  const { rows, localId, member, after, random } = config;
  const disk = await openPhotoDisk(rows, localId);
  const wants = createPhotoWants(member);
  const listeners = new Set<(name: string) => void>();
  const doors = new Set<AnsweringDoor>();
  /** Put and not named yet, with what they count for. */
  const put = new Map<string, NamedFile>();
  let isWhole = false;
  let isClosed = false;

  const isOver = (): boolean => isClosed;
  const isHere = (name: string): boolean => disk.kept(name)?.isWhole === true;

  function changed(names: readonly string[]): void {
    for (const name of names)
      if (wants.isNamed(name)) for (const listener of [...listeners]) listener(name);
  }
  function moved(names: readonly string[]): void {
    for (const door of doors) door.changed(names);
    changed(names);
  }

  function gone(names: readonly string[]): void {
    fetching.forget(names);
    moved(names);
  }

  const forgetting = createForgetting({ disk, wants, after, gone });
  const fetching = createFetching({
    disk,
    wants,
    after,
    isHeldBack: config.sparesData,
    makeRoom,
    changed,
    arrived: (name) => moved([name]),
  });

  /** What has no room on the board goes first, and nothing else goes for what comes. */
  function makeRoom(size: number): boolean {
    let excess = disk.room() + roomOf(size) - BOARD_BYTES;
    const leaving: string[] = [];
    for (const name of [...wants.spare()].reverse()) {
      const kept = disk.kept(name);
      if (excess <= 0) break;
      if (kept === undefined || leaving.includes(name)) continue;
      leaving.push(name);
      excess -= roomOf(kept.size);
    }
    if (excess > 0) return false;
    if (leaving.length > 0) void disk.drop(leaving).then(() => gone(leaving));
    return true;
  }

  function isGiven(name: string, number = 0): boolean {
    const kept = disk.kept(name);
    if (kept?.isWhole !== true || number > piecesOf(kept.size)) return false;
    return wants.isKept(name, kept.size);
  }

  const answering = {
    after,
    isGiven,
    isTold: (name: string) =>
      isGiven(name) && !(disk.kept(name)?.isQuiet === true && config.sparesData()),
    row: disk.row,
    missed,
  };

  /** A row was not there. Looked at again, since this may be the only copy: then it is fetched anew. */
  async function miss(name: string): Promise<void> {
    const progress = await disk.progress(name);
    if (progress?.missing.size === 0) return;
    await disk.change([name], { isWhole: false });
    moved([name]);
    fetching.look();
  }
  function missed(name: string): void {
    void miss(name);
  }

  function open(doorway: PhotoDoorway): PhotoDoor {
    const source = fetching.open(doorway);
    const door = openAnswering(doorway, answering);
    doors.add(door);
    door.changed([...disk.all().keys()].slice(0, MOST_FILES));
    return {
      receive(bytes) {
        const message = parsePhotoMessage(bytes);
        if (message === null) return 'malformed-photo';
        if (message.type === 'have') return source.told(message.names, message.holds);
        if (message.type === 'ask') return door.asked(message.name, message.number);
        if (message.type === 'lack') source.lacked(message.name);
        else return source.came(message.name, message.number, message.bytes);
        return null;
      },
      closed() {
        doors.delete(door);
        door.closed();
        source.closed();
      },
    };
  }

  async function putFile(bytes: Uint8Array): Promise<Result<PutFile, PutTrouble>> {
    if (isClosed) return err('closed');
    const sealed = sealPhoto(bytes, random);
    if (sealed === 'too-large') return err(sealed);
    const { name, key, size } = sealed;
    const file = { name, size, member };
    if (!hasRoomFor(file, [...wants.files(), ...put.values()])) return err('over-budget');
    put.set(name, file);
    forgetting.put(name);
    const written = await disk.keep(sealed);
    if (written.ok) return ok({ name, key, size });
    put.delete(name);
    return written;
  }

  async function read({ name, key, size }: PutFile): Promise<Result<Uint8Array, ReadTrouble>> {
    if (isClosed) return err('closed');
    if (!isHere(name)) return err('elsewhere');
    const found = await readPieces(disk, name);
    if (isOver()) return err('closed');
    if (!found.ok) {
      missed(name);
      return err('elsewhere');
    }
    const { head, pieces } = found.value;
    const opened = head.size === size ? openPhoto(head, pieces, key) : null;
    return opened === null ? err('damaged') : ok(opened);
  }

  function where(name: string): Whereabouts {
    if (isHere(name)) return 'here';
    if (fetching.isComing(name)) return 'coming';
    if (wants.isNamed(name) && !wants.isWanted(name)) return 'over-budget';
    const isHeld = wants.isWanted(name) && config.sparesData() && fetching.holders(name).length > 0;
    return isHeld ? 'held-back' : 'elsewhere';
  }

  /** What the index has lost and a record names is looked for, row by row. */
  async function findAgain(): Promise<void> {
    const lost = wants.inOrder().filter((name) => disk.kept(name) === undefined);
    for (const name of lost) if (!isOver() && (await disk.adopt(name))) moved([name]);
  }

  function named(files: readonly NamedFile[]): void {
    if (isClosed) return;
    const before = wants.files().map(({ name }) => name);
    wants.set(files);
    for (const { name } of files) put.delete(name);
    forgetting.looked(isWhole);
    const after = wants.files().map(({ name }) => name);
    for (const door of doors) door.changed([...new Set([...before, ...after])]);
    if (disk.hadNoIndex) void findAgain();
    fetching.look();
  }

  return {
    photos: {
      put: putFile,
      read,
      where,
      fetch: fetching.wish,
      named,
      holders(name) {
        const members = fetching.holders(name).map((device) => config.memberOf(device));
        return [...new Set(members)].filter((one) => one !== null && one !== member) as MemberId[];
      },
      on(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    carrier: { open },
    boardIsWhole() {
      isWhole = true;
    },
    async close() {
      isClosed = true;
      fetching.stop();
      forgetting.stop();
      for (const door of doors) door.closed();
      listeners.clear();
      await disk.settled();
    },
  };
}
