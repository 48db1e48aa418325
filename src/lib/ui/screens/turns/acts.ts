/*
 * What I can do with a turn. RULE: what is past stays as it was; who carries a turn that has begun changes
 * by a cover of the days that are left, and by nothing else.
 */
import { spellDay } from '#lib/domain/plain-date.ts';
import { mayTake, type RestFacts } from '#lib/domain/rotation/asks.ts';
import type { MemberId } from '#lib/base/brands.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import type { TurnId } from '#lib/domain/rotation/records.ts';
import {
  carriersOf,
  daysAhead,
  daysOfMember,
  isApart,
  isRestingOn,
  restOn,
  standingOfTurn,
  type TurnStanding,
} from '#lib/domain/rotation/turn-times.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { TurnFacts } from './facts.ts';
import { whenOf, type WhenView } from './when.ts';

/** Somebody for whom cover can be asked, and of which days. */
export interface CoverChoice {
  readonly person: PersonView;
  readonly days: readonly string[];
  /** Nothing of the turn is over, and they carry all of it. */
  readonly isWhole: boolean;
}

export interface SwapChoice {
  readonly id: string;
  readonly with: PersonView;
  readonly gives: TurnId;
  readonly takes: TurnId;
  /** The turn that is chosen; the other one is this page's. */
  readonly when: WhenView;
}

export interface TurnActs {
  /** Me first. */
  readonly cover: readonly CoverChoice[];
  readonly mayTakeGap: boolean;
  readonly swap: { readonly isMine: boolean; readonly choices: readonly SwapChoice[] };
  /** Who could be planned for it; null: it has begun. */
  readonly plan: readonly PersonView[] | null;
  readonly mayPause: boolean;
}

const NOTHING: TurnActs = {
  ...{ cover: [], mayTakeGap: false, swap: { isMine: false, choices: [] } },
  ...{ plan: null, mayPause: false },
};
/** So many turns ahead, or one scrolls for ever. */
const MOST_CHOICES = 16;

export function createTurnActs(facts: TurnFacts, standing: TurnStanding): TurnActs {
  const { turn, rests, departures, members, today, person } = facts;
  if (standing === 'past') return NOTHING;
  const isAhead = standing === 'ahead';
  if (turn.isPaused) return { ...NOTHING, mayPause: isAhead };
  const there = members.filter(
    (member) =>
      !isRestingOn([...rests, ...departures], member, turn, turn.days) &&
      !isApart(departures, member, today),
  );
  return {
    cover: coverChoices(facts),
    mayTakeGap: mayTakeGap(facts),
    swap: isAhead ? swapChoices(facts) : NOTHING.swap,
    plan: isAhead ? there.map(person) : null,
    mayPause: isAhead,
  };
}

function coverChoices({ rota, turn, me, now, person }: TurnFacts): readonly CoverChoice[] {
  const asked = rota.covers
    .filter(({ isOpen, request }) => isOpen && request.turns.includes(turn.id))
    .map(({ request }) => request.relieves);
  const mine = (member: MemberId): number => (member === me ? 0 : 1);
  return carriersOf(turn)
    .map(({ member }) => member)
    .filter((member) => !asked.includes(member))
    .toSorted((a, b) => mine(a) - mine(b))
    .flatMap((member) => {
      const days = daysAhead(turn, daysOfMember(turn, member), now);
      const isWhole = days.length === turn.days.length;
      return days.length === 0
        ? []
        : [{ person: person(member), days: days.map(spellDay), isWhole }];
    });
}

/** A gap for which a request is open is taken by that request. */
function mayTakeGap(facts: TurnFacts): boolean {
  const { rota, turn } = facts;
  const isAsked = rota.covers.some(
    ({ isOpen, request }) => isOpen && request.relieves === null && request.turns.includes(turn.id),
  );
  return !isAsked && mayTake({ relieves: null, days: null }, turn, facts);
}

function swapChoices(facts: TurnFacts): TurnActs['swap'] {
  const { rota, turn, me, now, today, rests, departures } = facts;
  const isMine = daysOfMember(turn, me).length > 0;
  const choices: SwapChoice[] = [];
  for (const other of rota.turns) {
    if (choices.length >= MOST_CHOICES) break;
    const [given, taken] = isMine ? [turn, other] : [other, turn];
    if (daysOfMember(given, me).length === 0 || daysOfMember(taken, me).length > 0) continue;
    if (standingOfTurn(other, now) !== 'ahead' || isRestingOn(rests, me, taken, taken.days))
      continue;
    for (const { member } of carriersOf(taken))
      if (!isApart(departures, member, today) && mayBeAsked(member, given, rests, today))
        choices.push(choiceOf(facts, member, given, taken, other));
  }
  return { isMine, choices };
}

/** RULE: nobody is proposed what falls into their rest, and who asked for quiet is proposed nothing. */
function mayBeAsked(
  member: MemberId,
  given: Turn,
  rests: readonly RestFacts[],
  today: string,
): boolean {
  return (
    daysOfMember(given, member).length === 0 &&
    !isRestingOn(rests, member, given, given.days) &&
    restOn(rests, member, today)?.contact !== 'quiet'
  );
}

function choiceOf(
  { person }: TurnFacts,
  member: MemberId,
  given: Turn,
  taken: Turn,
  other: Turn,
): SwapChoice {
  return {
    id: `${other.id} ${member}`,
    with: person(member),
    ...{ gives: given.id, takes: taken.id },
    when: whenOf(other, other.days),
  };
}
