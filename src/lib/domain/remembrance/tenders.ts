/**
 * Who cares for a memorial's page, and who did when: a pure function of what each said for themselves,
 * whatever order it arrives in. Two moments are compared only where one device's clock made both, or
 * where nothing but a gap in the tending hangs on it.
 */

import type { MemberId } from '#lib/base/brands.ts';
import {
  byMade,
  type Beginning,
  type HandingOn,
  type Tending,
} from '#lib/domain/remembrance/records.ts';

export interface Care {
  readonly beginning: Beginning;
  readonly tendings: readonly Tending[];
  readonly handings: readonly HandingOn[];
  readonly apartBy: ApartBy;
}

/** Who said that somebody is apart at that moment (apart.ts); null: they are there. */
export type ApartBy = (member: MemberId, at: number) => MemberId | null;

export interface Tenders {
  /** Whether they cared for the page then; what they said then holds, wherever they are now. */
  tendedAt(member: MemberId, at: number): boolean;
  /** Who cares for it at that moment and is there, in the order in which they began. */
  at(moment: number): readonly MemberId[];
  /**
   * Who cares for it besides `member`, as far as it goes by what others say.
   *
   * RULE: whoever says of a tender that they are apart gains no say over the page by it.
   */
  besides(member: MemberId, moment: number): readonly MemberId[];
  /** Somebody who was asked to, and has not answered by beginning. */
  readonly asked: readonly HandingOn[];
}

export function resolveTenders({ beginning, tendings, handings, apartBy }: Care): Tenders {
  const inOrder = tendings.toSorted(byMade);
  const counted = new Set<Tending>();

  const tended = (member: MemberId, at: number): boolean =>
    [...counted].some((one) => one.member === member && covers(one, at));

  /** RULE: who began the page may care for it; so may whoever is asked by somebody who does. */
  const isCalled = ({ member, made }: Tending): boolean =>
    made >= beginning.made &&
    (member === beginning.member ||
      handings.some((asking) => asking.to === member && tended(asking.member, asking.made)));

  const besides = (member: MemberId, at: number): readonly MemberId[] =>
    [...counted].flatMap((one) => {
      if (one.member === member || !covers(one, at)) return [];
      const by = apartBy(one.member, at);
      return by === null || by === member ? [one.member] : [];
    });

  /** RULE: a page that nobody cares for may be taken up by anybody. */
  const isFree = ({ member, made }: Tending): boolean =>
    made >= beginning.made && besides(member, made).length === 0;

  function countNext(mayTend: (one: Tending) => boolean): boolean {
    const next = inOrder.find((one) => !counted.has(one) && mayTend(one));
    if (next !== undefined) counted.add(next);
    return next !== undefined;
  }
  // Everybody who is called before anybody who found nobody there: each of these may have called others.
  while (countNext(isCalled) || countNext(isFree));

  const order = [...new Set([...counted].toSorted(byMade).map(({ member }) => member))];
  return {
    tendedAt: tended,
    at: (moment) =>
      order.filter((member) => tended(member, moment) && apartBy(member, moment) === null),
    besides,
    asked: handings.filter(
      (asking) => tended(asking.member, asking.made) && !order.includes(asking.to),
    ),
  };
}

function covers({ made, ended }: Tending, at: number): boolean {
  return made <= at && (ended === null || at < ended);
}
