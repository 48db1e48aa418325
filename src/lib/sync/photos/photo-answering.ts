/**
 * What this device tells others about its photos, and what it sends them: only through a door that
 * has next to nothing else to carry, one piece at a time, so that no word waits for more than one.
 * Nothing is said or sent of a photo that no record names.
 */

import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import type { PhotoDoorway } from '#lib/sync/photos/photo-door.ts';
import { encodePhotoMessage, NAMES_AT_ONCE } from '#lib/sync/photos/photo-messages.ts';

export interface AnsweringDoor {
  asked(name: string, number: number): DoorReason | null;
  /** Of these it may have to be told that they are here, or no longer. */
  changed(names: readonly string[]): void;
  closed(): void;
}

interface Parts {
  readonly after: After;
  /** It lies here whole, a record names it, and others may know. */
  isTold(name: string): boolean;
  /** It lies here whole, a record names it, and it has that row. */
  isGiven(name: string, number: number): boolean;
  row(name: string, number: number): Promise<Uint8Array | null>;
  /** It should lie here, and does not. */
  missed(name: string): void;
}

interface Ask {
  readonly name: string;
  readonly number: number;
}

/** As much as may wait in the door before a piece is put behind it. */
const IDLE_BYTES = 4_096;
const LOOK_AGAIN_MS = 25;
/** An honest device never has more than two. */
const ASKS_WAITING = 8;

export function openAnswering(doorway: PhotoDoorway, parts: Parts): AnsweringDoor {
  const told = new Set<string>();
  const untold = new Set<string>();
  let asks: Ask[] = [];
  let isClosed = false;
  let isGoing = false;
  let callOff: (() => void) | null = null;

  function goOn(): void {
    if (isGoing || callOff !== null || isClosed) return;
    if (asks.length === 0 && untold.size === 0) return;
    if (doorway.backlog() > IDLE_BYTES) {
      callOff = parts.after(LOOK_AGAIN_MS, () => {
        callOff = null;
        goOn();
      });
      return;
    }
    const ask = untold.size === 0 ? asks.shift() : undefined;
    if (ask === undefined) {
      tellSome();
      goOn();
      return;
    }
    isGoing = true;
    void answer(ask).finally(() => {
      isGoing = false;
      goOn();
    });
  }

  function tellSome(): void {
    const news = [...untold].filter((name) => parts.isTold(name) !== told.has(name));
    const holds = news.length > 0 && !told.has(news[0]!);
    const names = news.filter((name) => told.has(name) !== holds).slice(0, NAMES_AT_ONCE);
    if (names.length === news.length) untold.clear();
    for (const name of names) {
      untold.delete(name);
      if (holds) told.add(name);
      else told.delete(name);
    }
    if (names.length > 0) doorway.send(encodePhotoMessage({ type: 'have', holds, names }));
  }

  async function answer({ name, number }: Ask): Promise<void> {
    const bytes = parts.isGiven(name, number) ? await parts.row(name, number) : null;
    if (isClosed) return;
    if (bytes === null) {
      if (parts.isGiven(name, number)) parts.missed(name);
      doorway.send(encodePhotoMessage({ type: 'lack', name }));
    } else doorway.send(encodePhotoMessage({ type: 'piece', name, number, bytes }));
  }

  return {
    asked(name, number) {
      if (asks.length >= ASKS_WAITING) return 'too-many-asks';
      asks.push({ name, number });
      goOn();
      return null;
    },
    changed(names) {
      for (const name of names) untold.add(name);
      goOn();
    },
    closed() {
      isClosed = true;
      asks = [];
      callOff?.();
    },
  };
}
