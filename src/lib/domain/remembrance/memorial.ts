/**
 * One memorial as its page shows it: a pure function of its records, the moment and who was there.
 * Nothing in it is counted or ranked: whatever is listed stands in the order in which it was written.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { DAY_MS } from '#lib/domain/plain-date.ts';
import { resolveLines, type Lines } from '#lib/domain/remembrance/lines.ts';
import {
  byMade,
  refOf,
  STATUSES,
  type Beginning,
  type Candle,
  type CarryingOn,
  type Gathering,
  type HandingOn,
  type Memory,
  type MemorialId,
  type Photo,
  type Remembrance,
  type Status,
} from '#lib/domain/remembrance/records.ts';
import { resolveTenders, type ApartBy, type Tenders } from '#lib/domain/remembrance/tenders.ts';

export interface ShownMemory {
  readonly memory: Memory;
  readonly photos: readonly Photo[];
  /** A tender has taken it down, since whoever told it asked; shown to nobody but its writer. */
  readonly isTakenDown: boolean;
}

export interface Memorial {
  readonly id: MemorialId;
  readonly beginning: Beginning;
  readonly lines: Lines;
  readonly name: string;
  readonly status: Status;
  readonly portrait: Photo | null;
  readonly tenders: readonly MemberId[];
  readonly asked: readonly HandingOn[];
  readonly memories: readonly ShownMemory[];
  readonly candles: readonly Candle[];
  readonly carries: readonly CarryingOn[];
  readonly gatherings: readonly Gathering[];
  /** Tenders who would close it. */
  readonly closing: readonly MemberId[];
  /** When the last of them said so; null: it is open. */
  readonly closedAt: number | null;
}

export interface Around {
  readonly now: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly apartBy: ApartBy;
}

/** For so long a closed page can be opened again; then its photos go from every device. */
export const REOPENS_MS = 30 * DAY_MS;

/** Every memorial, in the order in which they were begun. */
export function resolveMemorials(all: Remembrance, around: Around): readonly Memorial[] {
  return all.beginnings
    .toSorted(byMade)
    .map((beginning) => resolveMemorial(beginning, of(all, refOf(beginning)), around));
}

export function resolveMemorial(
  beginning: Beginning,
  records: Remembrance,
  around: Around,
): Memorial {
  const { now, today } = around;
  const { tendings, handings } = records;
  const tenders = resolveTenders({ beginning, tendings, handings, apartBy: around.apartBy });
  const lines = resolveLines(records.proposals, records.voices, tenders, now);
  const status = lines.byField.status.words;
  return {
    id: refOf(beginning),
    beginning,
    lines,
    name: lines.byField.name.words,
    status: isStatus(status) ? status : 'own',
    portrait: photoNamed(records.photos, lines.byField.portrait.words),
    tenders: tenders.at(now),
    asked: tenders.asked,
    memories: memoriesOf(records, tenders),
    candles: records.candles.filter(({ until }) => until === null || today <= until),
    carries: records.carries.toSorted(byMade),
    gatherings: records.gatherings.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    ...closingOf(records, tenders, now),
  };
}

/** Whether the page is gone for good: closed, and past the time in which it can be opened again. */
export function isGone({ closedAt }: Memorial, now: number): boolean {
  return closedAt !== null && now >= closedAt + REOPENS_MS;
}

/**
 * RULE: what somebody outside the board told comes down when a tender says that they asked for it;
 * what a member wrote of their own, nobody takes down but them.
 */
function memoriesOf(records: Remembrance, tenders: Tenders): readonly ShownMemory[] {
  const takenDown = new Set(
    records.takedowns
      .filter(({ member, made }) => tenders.tendedAt(member, made))
      .map(({ memory }) => memory),
  );
  return records.memories
    .filter(({ toldBy, withTheirYes }) => toldBy === '' || withTheirYes)
    .toSorted(byMade)
    .map((memory) => ({
      memory,
      photos: photosOf(records.photos, memory),
      isTakenDown: memory.toldBy !== '' && takenDown.has(refOf(memory)),
    }));
}

/** RULE: a memory shows its own author's photos and nobody else's. */
function photosOf(photos: readonly Photo[], { member, id }: Memory): readonly Photo[] {
  return photos
    .filter((photo) => photo.member === member && photo.memory === id)
    .toSorted((a, b) => a.order - b.order || byMade(a, b));
}

function photoNamed(photos: readonly Photo[], ref: string): Photo | null {
  return photos.find((photo) => refOf(photo) === ref) ?? null;
}

/**
 * RULE: a page is closed when every tender who is there says so, and by nobody else. Whoever said of
 * another that they are apart closes nothing without them.
 */
function closingOf(
  { closings }: Remembrance,
  tenders: Tenders,
  now: number,
): Pick<Memorial, 'closing' | 'closedAt'> {
  const there = tenders.at(now);
  const said = closings.filter(
    ({ member, made }) => there.includes(member) && tenders.tendedAt(member, made),
  );
  const closing = there.filter((member) => said.some((one) => one.member === member));
  const isClosed =
    closing.length > 0 &&
    closing.every((member) =>
      tenders.besides(member, now).every((other) => closing.includes(other)),
    );
  return { closing, closedAt: isClosed ? Math.max(...said.map(({ made }) => made)) : null };
}

/** What of all records is about one memorial. */
function of(all: Remembrance, memorial: MemorialId): Remembrance {
  const about = <T extends { readonly memorial: MemorialId }>(records: readonly T[]) =>
    records.filter((record) => record.memorial === memorial);
  return {
    beginnings: all.beginnings,
    proposals: about(all.proposals),
    voices: about(all.voices),
    tendings: about(all.tendings),
    handings: about(all.handings),
    closings: about(all.closings),
    memories: about(all.memories),
    takedowns: about(all.takedowns),
    candles: about(all.candles),
    carries: about(all.carries),
    gatherings: about(all.gatherings),
    photos: about(all.photos),
  };
}

function isStatus(words: string): words is Status {
  return STATUSES.some((status) => status === words);
}
