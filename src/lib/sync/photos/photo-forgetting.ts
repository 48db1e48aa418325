/**
 * When a photo goes from this disk.
 *
 * RULE: a photo goes by a word of the whole board alone: when a record named it while this board was
 * open and none does any longer, or when two openings of the whole board found no record that names
 * it; while the board is behind, astray or not read to its end, nothing goes.
 *
 * So a memory withdrawn takes its photos with it; what was put down for a record that was never
 * written goes at a later opening; and a record that a crash took from the ledger has time to come
 * back. What was put here in this session waits for its record.
 */

import type { After } from '#lib/sync/door/peer-connection.ts';
import type { PhotoDisk } from '#lib/sync/photos/photo-disk.ts';
import type { PhotoWants } from '#lib/sync/photos/photo-wants.ts';

export interface PhotoForgetting {
  /** Put here now, for a record that is about to be written. */
  put(name: string): void;
  /** The records were read; `isWhole`: of the whole board. */
  looked(isWhole: boolean): void;
  stop(): void;
}

interface Parts {
  readonly disk: PhotoDisk;
  readonly wants: PhotoWants;
  readonly after: After;
  gone(names: readonly string[]): void;
}

/** Somebody who reads the records twice in a row, once wrongly, loses nothing. */
export const FORGET_AFTER_MS = 10_000;

export function createForgetting({ disk, wants, after, gone }: Parts): PhotoForgetting {
  const awaiting = new Set<string>();
  const seen = new Set<string>();
  const before = new Set(
    [...disk.all()].filter(([, { isUnnamed }]) => isUnnamed).map(([name]) => name),
  );
  let callOff: (() => void) | null = null;

  function isStray(name: string, size: number): boolean {
    return !awaiting.has(name) && !wants.isKept(name, size);
  }

  function due(): string[] {
    return [...disk.all()]
      .filter(([name, { size }]) => isStray(name, size) && (seen.has(name) || before.has(name)))
      .map(([name]) => name);
  }

  async function forget(): Promise<void> {
    callOff = null;
    const names = due();
    await disk.drop(names);
    gone(names);
  }

  function mark(isUnnamed: boolean): void {
    const changed = [...disk.all()].filter(
      ([name, entry]) => entry.isUnnamed !== isUnnamed && isUnnamed === isStray(name, entry.size),
    );
    const names = changed.map(([name]) => name);
    if (names.length > 0) void disk.change(names, { isUnnamed });
  }

  return {
    put: (name) => void awaiting.add(name),
    looked(isWhole) {
      for (const { name } of wants.files()) {
        awaiting.delete(name);
        seen.add(name);
        before.delete(name);
      }
      if (!isWhole) return;
      mark(true);
      mark(false);
      callOff ??= due().length > 0 ? after(FORGET_AFTER_MS, () => void forget()) : null;
    },
    stop() {
      callOff?.();
    },
  };
}
