/* What of the rotas waits for me, as home shows it: a line and one way to answer each; thanks apart. */
import type { MemberId } from '#lib/base/brands.ts';
import type { Ask } from '#lib/domain/rotation/asks.ts';
import { standInMark, thanksMark } from '#lib/domain/rotation/asks.ts';
import type { TurnId } from '#lib/domain/rotation/records.ts';
import type { PersonView } from '../shell/view-model.ts';
import { whenOf, type WhenView } from './when.ts';

export interface AskView {
  readonly id: string;
  readonly kind: Exclude<Ask['kind'], 'thanks' | 'stand-in'>;
  readonly rota: string;
  readonly href: string;
  /** The days that it is about. */
  readonly days: readonly number[];
  /** Who asks, who left it, or who is to be covered; null: a gap. */
  readonly person: PersonView | null;
}

export interface ThanksView {
  readonly mark: string;
  readonly taker: PersonView;
  readonly turn: { readonly title: string; readonly href: string };
}

/** A turn, or some days of one, that has come to me in somebody's place. */
export interface StandInView {
  readonly mark: string;
  readonly rota: string;
  readonly href: string;
  readonly when: WhenView;
  readonly instead: readonly PersonView[];
}

export interface AskViews {
  readonly asks: readonly AskView[];
  readonly thanks: readonly ThanksView[];
  readonly standIns: readonly StandInView[];
}

export function createAskViews(
  asks: readonly Ask[],
  person: (id: MemberId) => PersonView,
  href: (rota: string, turn: TurnId) => string,
): AskViews {
  return {
    asks: asks.flatMap((ask): AskView[] => {
      if (ask.kind === 'thanks' || ask.kind === 'stand-in') return [];
      const { kind, turn } = ask;
      const who = kind === 'cover' ? ask.relieves : ask.by;
      return [
        {
          id: `${kind} ${idOf(ask)}`,
          kind,
          rota: ask.name,
          href: href(ask.rota, turn.id),
          days: kind === 'cover' ? ask.days : turn.days,
          person: who === null ? null : person(who),
        },
      ];
    }),
    thanks: asks.flatMap((ask): ThanksView[] => {
      if (ask.kind !== 'thanks') return [];
      const turn = { title: ask.name, href: href(ask.rota, ask.turn.id) };
      return [{ mark: thanksMark(ask.request), taker: person(ask.taker), turn }];
    }),
    standIns: asks.flatMap((ask): StandInView[] => {
      if (ask.kind !== 'stand-in') return [];
      const { turn, instead, days } = ask;
      return [
        {
          mark: standInMark(turn.id),
          rota: ask.name,
          href: href(ask.rota, turn.id),
          when: whenOf(turn, days),
          instead: instead.map(person),
        },
      ];
    }),
  };
}

function idOf(ask: Exclude<Ask, { readonly kind: 'thanks' | 'stand-in' }>): string {
  if (ask.kind === 'swap') return ask.swap;
  return ask.kind === 'handover' ? ask.handover : ask.request;
}
