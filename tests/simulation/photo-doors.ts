/**
 * Photos of several people in one process, with doors between them that are lists of messages, and a
 * clock that is moved by hand: nothing waits for real time, and every step can be looked at.
 */

import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import type { NamedFile } from '#lib/domain/remembrance/photo-budget.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import { randomBytes } from '#lib/platform/random.ts';
import type { PhotoDoor } from '#lib/sync/photos/photo-door.ts';
import { openPhotos, type OpenPhotos, type PhotosConfig } from '#lib/sync/photos/open-photos.ts';
import { parsePhotoMessage, type PhotoMessage } from '#lib/sync/photos/photo-messages.ts';
import type { PutFile } from '#lib/sync/photos/photo-store.ts';
import { createKeptRows, type KeptRows } from './kept-rows.ts';

export interface HandClock {
  after(milliseconds: number, act: () => void): () => void;
  /** Lets everything happen that happens by itself, and then what is due after so long. */
  pass(milliseconds?: number): Promise<void>;
}

export function createHandClock(): HandClock {
  let now = 0;
  let number = 0;
  const timers = new Map<number, { at: number; act: () => void }>();
  async function settle(): Promise<void> {
    // One turn of the event loop, and with it everything that needs no time.
    for (let at = 0; at < 3; at++) await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    after(milliseconds, act) {
      const id = number++;
      timers.set(id, { at: now + milliseconds, act });
      return () => void timers.delete(id);
    },
    async pass(milliseconds = 0) {
      const until = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers]
          .filter(([, { at }]) => at <= until)
          .sort((a, b) => a[1].at - b[1].at);
        if (next === undefined) break;
        const [id, { at, act }] = next;
        timers.delete(id);
        now = Math.max(now, at);
        act();
        await settle();
      }
      now = until;
    },
  };
}

export interface PhotoPerson extends OpenPhotos {
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly rows: KeptRows;
  readonly log: { by: DeviceId; reason: DoorReason }[];
  /** Closes, and opens again on the same disk. */
  again(isWhole?: boolean): Promise<PhotoPerson>;
}

export async function createPhotoPerson(
  name: string,
  clock: HandClock,
  changes: Partial<PhotosConfig> = {},
  rows: KeptRows = createKeptRows(),
  isWhole = true,
): Promise<PhotoPerson> {
  const opened = await openPhotos({
    rows,
    localId: 'board',
    member: name as MemberId,
    after: clock.after,
    random: randomBytes,
    memberOf: (device) => device.replace('device of ', '') as MemberId,
    sparesData: () => false,
    ...changes,
  });
  if (isWhole) opened.boardIsWhole();
  return {
    ...opened,
    member: name as MemberId,
    device: `device of ${name}` as DeviceId,
    rows,
    log: [],
    async again(isWholeThen = true) {
      await opened.close();
      return createPhotoPerson(name, clock, changes, rows, isWholeThen);
    },
  };
}

export interface Wire {
  /** Every message that has crossed: who sent it, and the bytes. */
  readonly crossed: { by: string; bytes: Uint8Array }[];
  /** What is on its way and true here never arrives. */
  isLost: (by: string, bytes: Uint8Array) => boolean;
  /** Bytes that each side still has to send. */
  backlog: number;
  close(): void;
}

/** An open door between two; a fault that one proves closes it. */
export function connect(one: PhotoPerson, other: PhotoPerson): Wire {
  const doors = new Map<string, PhotoDoor>();
  let isOpen = true;
  const wire: Wire = {
    crossed: [],
    isLost: () => false,
    backlog: 0,
    close() {
      isOpen = false;
      for (const door of doors.values()) door.closed();
    },
  };
  function sideOf(person: PhotoPerson, peer: PhotoPerson): PhotoDoor {
    return person.carrier.open({
      device: peer.device,
      backlog: () => wire.backlog,
      send(bytes) {
        queueMicrotask(() => {
          if (!isOpen || wire.isLost(person.member, bytes)) return;
          wire.crossed.push({ by: person.member, bytes });
          const reason = doors.get(peer.member)?.receive(bytes) ?? null;
          if (reason === null) return;
          peer.log.push({ by: person.device, reason });
          wire.close();
        });
      },
    });
  }
  doors.set(one.member, sideOf(one, other));
  doors.set(other.member, sideOf(other, one));
  return wire;
}

/** As somebody’s record names what was put. */
export async function putPhoto(
  person: PhotoPerson,
  bytes: Uint8Array,
): Promise<NamedFile & { key: string }> {
  const put = await person.photos.put(bytes);
  if (!put.ok) throw new Error(put.error);
  return { ...put.value, member: person.member };
}

/** Records name these files, on each of them. */
export function recordsName(files: readonly NamedFile[], ...people: PhotoPerson[]): void {
  for (const { photos } of people) photos.named(files);
}

/** Reads it, and finds these bytes. */
export async function shows(
  { photos }: PhotoPerson,
  photo: PutFile,
  bytes: Uint8Array,
): Promise<boolean> {
  const found = await photos.read(photo);
  return found.ok && equalBytes(found.value, bytes);
}

export const rowsLeft = ({ rows }: PhotoPerson): number => rows.onDisk.size;

/** What one of two has said through their door. */
export function said(wire: Wire, by: PhotoPerson): PhotoMessage[] {
  return wire.crossed
    .filter((one) => one.by === by.member)
    .map(({ bytes }) => parsePhotoMessage(bytes)!);
}
