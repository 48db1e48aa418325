/** Records made by hand, for tests: who said what, and when. */

import type { MemberId } from '#lib/base/brands.ts';
import type {
  Beginning,
  HandingOn,
  LineField,
  MemorialId,
  Proposal,
  RecordRef,
  Remembrance,
  Tending,
  Voice,
} from '#lib/domain/remembrance/records.ts';

export const [ANA, BEN, CARMEN, DALIA] = ['ana', 'ben', 'carmen', 'dalia'] as MemberId[] as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
export const DAY = 86_400_000;
/** The day on which Ana began the page. */
export const BEGUN = 20_000 * DAY;
export const MEMORIAL: MemorialId = 'ana.page';
export const beginning: Beginning = { id: 'page', member: ANA, made: BEGUN };

const about = { memorial: MEMORIAL } as const;
let written = 0;
const nextId = (): string => `r${String((written += 1)).padStart(4, '0')}`;
const on = (day: number): number => BEGUN + day * DAY;

export function tends(member: MemberId, from: number, until: number | null = null): Tending {
  const ended = until === null ? null : on(until);
  return { ...about, id: nextId(), member, made: on(from), ended };
}

export function asks(member: MemberId, to: MemberId, day: number): HandingOn {
  return { ...about, id: nextId(), member, to, made: on(day) };
}

export function proposes(
  member: MemberId,
  words: string,
  day: number,
  more: {
    readonly field?: LineField;
    readonly over?: RecordRef;
    readonly isWithdrawn?: boolean;
  } = {},
): Proposal {
  const { field = 'said', over = null, isWithdrawn = false } = more;
  return { ...about, id: nextId(), member, made: on(day), field, words, over, isWithdrawn };
}

export function says(
  member: MemberId,
  yesOrWait: Voice['says'],
  { member: author, id }: Proposal,
  day: number,
): Voice {
  const proposal = `${author}.${id}`;
  return { ...about, id: nextId(), member, made: on(day), proposal, says: yesOrWait, words: '' };
}

export function remembrance(more: Partial<Remembrance> = {}): Remembrance {
  return {
    ...{ beginnings: [beginning], proposals: [], voices: [], tendings: [], handings: [] },
    ...{ closings: [], memories: [], takedowns: [], candles: [], carries: [], gatherings: [] },
    photos: [],
    ...more,
  };
}
