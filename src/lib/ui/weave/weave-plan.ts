/*
 * A rota as a weave, from days to yarn: how thick people's threads lie in the room there is, how long a
 * day is, where months begin, where today lies, and which turn is under a finger. Pure; cloth.ts lays it.
 */
import { layCloth, PITCH, type Cloth, type Run } from './cloth.ts';
import { toThread } from './yarn.ts';

/** One person's lane, or that of gaps: nobody's thread. Runs are in days from the weave's first. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly thread: number | null;
  readonly isMine: boolean;
  readonly runs: readonly Run[];
}

/** In days from the weave's first. */
export interface Slot {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface WeaveView {
  /** How many days it is long. */
  readonly days: number;
  readonly lanes: readonly Lane[];
  /** In order of time. */
  readonly slots: readonly Slot[];
  /** In days from the first, with the part of the day that has passed; null: not within. */
  readonly today: number | null;
  readonly months: readonly {
    readonly at: number;
    readonly label: string;
    readonly short: string;
  }[];
  /** Where weeks begin, and their dates. */
  readonly mondays: readonly { readonly at: number; readonly label: string }[];
}

export interface WeaveRoom {
  /** Px for time: the length of the cloth. Across, 0 is as much as it takes. */
  readonly length: number;
  readonly across: number;
  readonly along: boolean;
  /** One's own lane lies wider. */
  readonly lifts: boolean;
}

export interface LaidWeave extends WeaveRoom {
  readonly cloth: Cloth;
  /** From the cloth's own pixels to the page's. */
  readonly scale: number;
  /** Px a day. */
  readonly day: number;
  /** How wide the cloth lies across, in px. */
  readonly width: number;
}

const ROOMY_ENDS = 5;
const LIFTED = 2;
/** With time along, names stand beside their lanes: none is thinner than a line of text. */
const LEAST_ENDS_ALONG = 3;
/** So many people leave room to lie thicker. */
const FEW = 6;

export function layWeave(view: WeaveView, room: WeaveRoom): LaidWeave {
  const count = Math.max(1, view.lanes.length);
  const lifted = room.lifts && view.lanes.some(({ isMine }) => isMine) ? LIFTED : 0;
  const across = room.across === 0 ? Infinity : room.across;
  const least = room.along ? LEAST_ENDS_ALONG : 1;
  const most = room.along && room.across === 0 && count > FEW ? LEAST_ENDS_ALONG + 1 : ROOMY_ENDS;
  const ends = clamp(Math.floor((across / PITCH - lifted) / count), least, most);
  const scale = Math.min(1, across / ((ends * count + lifted) * PITCH));
  const day = room.length / Math.max(1, view.days);
  const cloth = layCloth({
    warps: view.lanes.map(({ thread, runs, isMine }) => ({
      thread: thread === null ? null : toThread(thread),
      runs,
      ends: isMine ? ends + lifted : ends,
    })),
    ...{ length: view.days, picks: day / scale / PITCH, edge: 0, along: room.along },
  });
  const width = (room.along ? cloth.height : cloth.width) * scale;
  return { ...room, cloth, scale, day, width };
}

/** The days of a weave from one until before another, with every lane where it was. */
export function cutWeave(view: WeaveView, from: number, to: number): WeaveView {
  const marks = <T extends { readonly at: number }>(all: readonly T[]): T[] =>
    all.filter(({ at }) => at >= from && at < to).map((mark) => ({ ...mark, at: mark.at - from }));
  const clip = <T extends { readonly from: number; readonly to: number }>(all: readonly T[]): T[] =>
    all
      .filter((one) => one.from < to && one.to > from)
      .map((one) => ({
        ...one,
        from: Math.max(0, one.from - from),
        to: Math.min(to, one.to) - from,
      }));
  const { today } = view;
  return {
    days: to - from,
    lanes: view.lanes.map((lane) => ({ ...lane, runs: clip(lane.runs) })),
    slots: clip(view.slots),
    today: today !== null && today >= from && today < to ? today - from : null,
    months: marks(view.months),
    mondays: marks(view.mondays),
  };
}

/** As many lengths of cloth, one below the other, as a page has room for. */
export function lengthsFor(lanes: number, room: number): 1 | 2 | 3 | 4 {
  const needed = Math.max(1, lanes) * LEAST_ENDS_ALONG * PITCH + HEAD;
  for (const lengths of [4, 3, 2] as const) if (lengths * needed <= room) return lengths;
  return 1;
}

/** Room above a length of cloth for the names of its months. */
export const HEAD = 34;

/** Px a day on a phone: a turn is a thumb's width, a month no more than a swipe or two. */
export function dayOnPhone(slots: readonly Slot[]): number {
  const lengths = slots.map(({ from, to }) => to - from).sort((a, b) => a - b);
  return clamp(Math.round(44 / (lengths[lengths.length >> 1] ?? 7)), 12, 28);
}

/** Which turn lies at a day; between turns the nearest. */
export function slotAt(slots: readonly Slot[], day: number): Slot | null {
  let found: Slot | null = null;
  let least = Infinity;
  for (const slot of slots) {
    const away = day < slot.from ? slot.from - day : day > slot.to ? day - slot.to : 0;
    if (away < least) [found, least] = [slot, away];
  }
  return found;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
