/**
 * What happened at the door and why, for people to read: in memory, bounded, the newest last. The
 * same thing said again and again is one entry with a count, so that nobody can push the rest out.
 */

import type { Clock, DeviceId } from '#lib/base/brands.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';

export interface DoorEntry {
  readonly at: number;
  /** Who was at the door, or wrote what was refused; null before anybody is proven. */
  readonly device: DeviceId | null;
  readonly reason: DoorReason;
  readonly times: number;
}

export interface DoorLog {
  entries(): readonly DoorEntry[];
  write(device: DeviceId | null, reason: DoorReason): void;
  /** Calls after each entry; the returned function ends that. */
  onEntry(listener: (entry: DoorEntry) => void): () => void;
}

const LIMIT = 200;

export function createDoorLog(clock: Clock): DoorLog {
  let entries: DoorEntry[] = [];
  const listeners = new Set<(entry: DoorEntry) => void>();
  return {
    entries: () => entries,
    write(device, reason) {
      const before = entries.find((one) => one.device === device && one.reason === reason);
      const entry = { at: clock(), device, reason, times: (before?.times ?? 0) + 1 };
      entries = [...entries.filter((one) => one !== before), entry].slice(-LIMIT);
      for (const listener of listeners) listener(entry);
    },
    onEntry(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
