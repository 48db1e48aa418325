/* Some months as one or more lengths of cloth, one below the other, that share their lanes. Pure. */
import {
  cutWeave,
  HEAD,
  layWeave,
  lengthsFor,
  type LaidWeave,
  type WeaveView,
} from '../../weave/weave-plan.ts';
import { monthAfter, periodOf } from './lanes.ts';

/** Px for the names before the cloth: as the longest needs, and no more than a sixth of a page. */
export function nameRoomOf({ lanes }: WeaveView): number {
  const letters = Math.max(4, ...lanes.map(({ name }) => name.length));
  return Math.round(Math.min(176, 46 + letters * 8.2));
}

/** A4 on its side within its margins, in px, and what of its height is left for cloth. */
export const PAPER = { width: 1032, cloth: 590 } as const;
/** Between one length and the next. */
const APART = 24;

export interface Length {
  readonly view: WeaveView;
  /** In days from the whole weave's first. */
  readonly from: number;
  readonly laid: LaidWeave;
}

/** `room.page` is how tall they may be together, in px; 0: one length, as tall as it is. */
export function yearLengths(
  whole: WeaveView,
  month: string,
  months: number,
  room: { readonly length: number; readonly page: number },
): readonly Length[] {
  const lengths = room.page === 0 ? 1 : lengthsFor(whole.lanes.length, room.page);
  const each = Math.ceil(months / lengths);
  const start = periodOf(month, 1).from;
  const parts = Array.from({ length: lengths }, (_, at) =>
    periodOf(monthAfter(month, at * each), each),
  );
  const longest = Math.max(...parts.map(({ from, to }) => to - from));
  const across = room.page === 0 ? 0 : room.page / lengths - HEAD - APART;
  return parts.map((part) => {
    const [from, to] = [part.from - start, Math.min(whole.days, part.to - start)];
    const view = cutWeave(whole, from, to);
    // A day is as long in each of them.
    const length = (room.length * view.days) / longest;
    return { view, from, laid: layWeave(view, { length, across, along: true, lifts: false }) };
  });
}
