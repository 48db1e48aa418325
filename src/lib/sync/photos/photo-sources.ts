/**
 * The doors that photos may come through: who says to have what, who owes an answer, who was slow,
 * and who sent what is not the piece.
 */

import type { DeviceId } from '#lib/base/brands.ts';
import { MOST_FILES } from '#lib/domain/remembrance/photo-budget.ts';
import type { PhotoDoorway } from '#lib/sync/photos/photo-door.ts';

export interface Source {
  readonly doorway: PhotoDoorway;
  readonly has: Set<string>;
  /** What was asked for and not answered, late or not: name → number. */
  readonly owed: Map<string, number>;
}

export interface PhotoSources {
  add(doorway: PhotoDoorway): Source;
  remove(source: Source): void;
  /** Of those who have it and may be asked, whoever kept this device waiting least and owes least. */
  choose(name: string, maySlow: boolean): Source | null;
  mayAsk(source: Source, name: string): boolean;
  isLone(source: Source, name: string): boolean;
  /** Somebody has it, whether or not they may be asked just now. */
  isAnywhere(name: string): boolean;
  holders(name: string): readonly DeviceId[];
  /** Kept this device waiting, the last times that it was asked. */
  isSlow(source: Source): boolean;
  stalled(source: Source): void;
  /** In good time. */
  answered(source: Source): void;
  lied(source: Source): void;
}

/** Who owes so much is asked for nothing more, by whatever door: others are not kept waiting. */
const OWED_AT_ONCE = 2;

export function createSources(): PhotoSources {
  const sources = new Set<Source>();
  const liars = new Set<DeviceId>();
  const stalls = new Map<DeviceId, number>();

  const canGive = ({ has, doorway }: Source, name: string): boolean =>
    has.has(name) && !liars.has(doorway.device);
  const mayAsk = (source: Source, name: string): boolean =>
    sources.has(source) &&
    canGive(source, name) &&
    source.owed.size < OWED_AT_ONCE &&
    !source.owed.has(name);
  const waits = ({ doorway }: Source): number => stalls.get(doorway.device) ?? 0;

  return {
    add(doorway) {
      const source: Source = { doorway, has: new Set(), owed: new Map() };
      sources.add(source);
      return source;
    },
    remove: (source) => void sources.delete(source),
    choose(name, maySlow) {
      const able = [...sources].filter(
        (source) => mayAsk(source, name) && (maySlow || waits(source) === 0),
      );
      able.sort((a, b) => waits(a) - waits(b) || a.owed.size - b.owed.size);
      return able[0] ?? null;
    },
    mayAsk,
    isLone: (source, name) => ![...sources].some((one) => one !== source && mayAsk(one, name)),
    isAnywhere: (name) => [...sources].some((source) => canGive(source, name)),
    holders: (name) =>
      [...sources].filter((source) => canGive(source, name)).map(({ doorway }) => doorway.device),
    isSlow: (source) => waits(source) > 0,
    stalled({ doorway: { device } }) {
      stalls.set(device, (stalls.get(device) ?? 0) + 1);
    },
    answered({ doorway: { device } }) {
      stalls.set(device, Math.max(0, (stalls.get(device) ?? 0) - 1));
    },
    lied: ({ doorway }) => void liars.add(doorway.device),
  };
}

/** False: more than anybody can hold. */
export function tell({ has }: Source, names: readonly string[], holds: boolean): boolean {
  for (const name of names) {
    if (holds) has.add(name);
    else has.delete(name);
  }
  return has.size <= MOST_FILES;
}
