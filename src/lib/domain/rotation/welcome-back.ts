/**
 * What somebody finds who comes back from a rest: what of the rotas changed that concerns them, turns
 * that come back, who carried meanwhile. For two weeks, so that nobody has to look for it; never how
 * long they were away, never what they did not do.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { DAY_MS, dayAfter, dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import type { Departure, Place, Rest, Span } from '#lib/domain/rotation/records.ts';
import { isApart, restOn } from '#lib/domain/rotation/turn-times.ts';

export interface RotaThen {
  readonly id: string;
  readonly name: string;
  readonly spans: readonly Span[];
  readonly turns: readonly Turn[];
}

export interface WelcomeBack {
  /** The rest that is over. */
  readonly rest: string;
  readonly rotas: readonly {
    readonly id: string;
    readonly name: string;
    readonly isNew: boolean;
  }[];
  readonly returned: readonly {
    readonly rota: string;
    readonly name: string;
    readonly turn: Turn;
  }[];
  /** Who carried what would have been theirs. */
  readonly carried: readonly MemberId[];
}

const WELCOME_DAYS = 14;

/** Null while they rest, long after, and if they never did. */
export function resolveWelcomeBack(
  rotas: readonly RotaThen[],
  {
    me,
    rests,
    departures,
    today,
  }: {
    readonly me: MemberId;
    readonly rests: readonly (Rest & { readonly id: string })[];
    /** Who is set apart is not named in a greeting. */
    readonly departures: readonly Departure[];
    readonly today: string;
  },
): WelcomeBack | null {
  const rest = lastRest(rests, me, today);
  if (rest === null || restOn(rests, me, today) !== null) return null;
  const { id, from, until } = rest;
  return {
    rest: id,
    rotas: rotas.flatMap((rota) => changeOf(rota, me, from)),
    returned: rotas.flatMap((rota) =>
      rota.turns
        .filter((turn) => isReturned(turn, me, today))
        .map((turn) => ({ rota: rota.id, name: rota.name, turn })),
    ),
    carried: [...new Set(rotas.flatMap(({ turns }) => whoCarried(turns, me, from, until)))].filter(
      (member) => !isApart(departures, member, today),
    ),
  };
}

function lastRest(
  rests: readonly (Rest & { readonly id: string })[],
  me: MemberId,
  today: string,
): { readonly id: string; readonly from: string; readonly until: string } | null {
  const since = dayAfter(today, -WELCOME_DAYS);
  const over = rests.flatMap(({ id, member, from, until }) =>
    member === me && until !== null && until < today && until >= since ? [{ id, from, until }] : [],
  );
  return over.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1) ?? null;
}

/** RULE: of a rota that neither had them nor has them nothing is said. */
function changeOf({ id, name, spans }: RotaThen, me: MemberId, from: string) {
  const isSince = ({ made }: Span): boolean => spellDay(Math.floor(made / DAY_MS)) >= from;
  const since = spans.filter(isSince);
  if (since.length === 0 || !spans.some(({ places }) => places.some((one) => hasIn(one, me))))
    return [];
  return [{ id, name, isNew: since.length === spans.length }];
}

function isReturned({ days, seats }: Turn, me: MemberId, today: string): boolean {
  return (
    days.at(-1)! >= dayNumberOf(today) &&
    seats.some(({ stretches }) =>
      stretches.some(({ carriers }) =>
        carriers.some(({ member, how }) => member === me && how === 'returned'),
      ),
    )
  );
}

function whoCarried(
  turns: readonly Turn[],
  me: MemberId,
  from: string,
  until: string,
): readonly MemberId[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(until)];
  return turns.flatMap(({ span, seats }) =>
    seats.flatMap(({ place, stretches }) => {
      const whose = span.places.find(({ id }) => id === place);
      if (whose === undefined || !hasIn(whose, me)) return [];
      return stretches
        .filter(({ days }) => days.some((day) => day >= first && day <= last))
        .flatMap(({ carriers }) => carriers)
        .flatMap(({ member, how }) =>
          member !== me && (how === 'stand-in' || how === 'cover') ? [member] : [],
        );
    }),
  );
}

function hasIn({ people }: Place, me: MemberId): boolean {
  return people.some(({ member, learns }) => member === me && !learns);
}
