/** What somebody does in a circle, as what their device then says. Whoever may not, changes nothing. */

import type { MemberId } from '#lib/base/brands.ts';
import {
  CIRCLE_LIMITS,
  claimOf,
  joinClaim,
  turnCode,
  type Circle,
  type CirclePurpose,
  type CircleWord,
  type Here,
  type Seat,
} from '#lib/domain/circle/circle.ts';
import { hasLeft, standingOf } from '#lib/domain/circle/standing.ts';

export interface Opening {
  readonly id: string;
  readonly me: MemberId;
  readonly purpose: CirclePurpose;
  readonly script: string;
  readonly rounds: number;
}

export function openCircle({ id, me, purpose, script, rounds }: Opening, now: number): Circle {
  const empty: Circle = { id, me, trusted: new Set([me]), claims: new Map() };
  return joinClaim(empty, me, {
    here: { at: now, seats: 1, answer: 'none' },
    word: {
      ...{ clock: 1, purpose, script, rounds, step: 0, holders: [me], asked: null },
      ...{ given: 1, order: [{ id: 0, member: me }], minutes: 0, prompt: '' },
    },
  });
}

/** `from` are those who said that it is open: they hold it. */
export function enterCircle(
  id: string,
  me: MemberId,
  from: readonly MemberId[],
  now: number,
): Circle {
  const empty: Circle = { id, me, trusted: new Set(from), claims: new Map() };
  return joinClaim(empty, me, { here: { at: now, seats: 1, answer: 'none' } });
}

/** How many people take turns on this phone; 0: one leaves. */
export function sitTogether(circle: Circle, seats: number, now: number): Circle {
  return sayHere(circle, { seats: Math.min(seats, CIRCLE_LIMITS.together) }, now);
}

export function answerAsked(circle: Circle, answer: 'yes' | 'not-now', now: number): Circle {
  const isAsked = standingOf(circle)?.word.asked === circle.me;
  return isAsked ? sayHere(circle, { answer }, now) : circle;
}

/** RULE: a turn is ended by whose it is, or by a holder; spoken and passed are the same. */
export function endTurn(circle: Circle, seat: number): Circle {
  const standing = standingOf(circle);
  const found = standing?.seats.find(({ id }) => id === seat);
  if (standing === null || found === undefined || standing.phase !== 'round') return circle;
  if (found.member !== circle.me && !standing.iHold) return circle;
  return joinClaim(circle, circle.me, { ended: new Set([turnCode(standing.word.step, seat)]) });
}

export function goToStep(circle: Circle, step: number): Circle {
  return sayWord(circle, ({ rounds }) => ({
    step: Math.max(0, Math.min(step, rounds + 1)),
    prompt: '',
  }));
}

export function setMinutes(circle: Circle, minutes: number): Circle {
  return sayWord(circle, () => ({
    minutes: Math.max(0, Math.min(minutes, CIRCLE_LIMITS.minutes)),
  }));
}

/** `prompt` fits CIRCLE_LIMITS.promptBytes; '' is the script's again. */
export function askInOwnWords(circle: Circle, prompt: string): Circle {
  return sayWord(circle, () => ({ prompt }));
}

export function askToHold(circle: Circle, member: MemberId | null): Circle {
  return sayWord(circle, ({ holders }) =>
    holders.length < 2 && (member === null || !holders.includes(member)) ? { asked: member } : {},
  );
}

export function moveSeat(circle: Circle, seat: number, by: number): Circle {
  return sayWord(circle, ({ order }) => {
    const from = order.findIndex(({ id }) => id === seat);
    const to = from + by;
    const moved = order[from];
    if (moved === undefined || to < 0 || to >= order.length) return {};
    const rest = order.filter((one) => one !== moved);
    return { order: [...rest.slice(0, to), moved, ...rest.slice(to)] };
  });
}

/** When nobody who holds it can be reached any more. */
export function takeUp(circle: Circle): Circle {
  const { me } = circle;
  const trusted = { ...circle, trusted: new Set([...circle.trusted, me]) };
  const holders = standingOf(circle)?.word.holders;
  if (holders === undefined || holders.includes(me)) return circle;
  // Whoever comes back holds on, beside who went on meanwhile.
  return sayWordAs(trusted, () => ({
    holders: [me, ...holders].slice(0, 2),
    asked: null,
  }));
}

/** What a device says by itself: a holder's seats who came, and one's own answer lapses. */
export function tend(circle: Circle, now: number): Circle {
  const standing = standingOf(circle);
  if (standing === null || hasLeft(circle, circle.me)) return circle;
  const own = claimOf(circle, circle.me).here;
  const isOver = own !== null && own.answer !== 'none' && standing.word.asked !== circle.me;
  const settled = isOver ? sayHere(circle, { answer: 'none' }, now) : circle;
  return sayWord(settled, (word) => ({
    ...seatEveryone(settled, word),
    ...settleAsked(settled, word),
  }));
}

function settleAsked(circle: Circle, { asked, holders }: CircleWord): Partial<CircleWord> {
  const staying = holders.filter((one) => !hasLeft(circle, one));
  const answer = asked === null ? 'none' : (claimOf(circle, asked).here?.answer ?? 'none');
  if (asked === null || (answer === 'none' && !hasLeft(circle, asked))) return { holders: staying };
  const isYes = answer === 'yes' && !staying.includes(asked) && staying.length < 2;
  return { asked: null, holders: isYes ? [...staying, asked] : staying };
}

/** Whoever came late sits where the circle ends, and whoever left gives the place back. */
function seatEveryone(circle: Circle, word: CircleWord): Partial<CircleWord> {
  let { given } = word;
  let order: readonly Seat[] = word.order;
  for (const [member, { here }] of circle.claims) {
    if (here === null) continue;
    const own = order.filter((seat) => seat.member === member);
    const spare = new Set(own.slice(here.seats));
    order = order.filter((seat) => !spare.has(seat));
    const isNew = own.length === 0 && membersIn(order) >= CIRCLE_LIMITS.members;
    for (let more = own.length; more < here.seats && !isNew; more++) {
      if (order.length >= CIRCLE_LIMITS.seats || given >= CIRCLE_LIMITS.given) break;
      order = [...order, { id: given++, member }];
    }
  }
  return { given, order };
}

function membersIn(order: readonly Seat[]): number {
  return new Set(order.map(({ member }) => member)).size;
}

function sayHere(circle: Circle, change: Partial<Here>, now: number): Circle {
  const known = claimOf(circle, circle.me).here;
  const here: Here = { seats: 1, answer: 'none', ...known, ...change, at: now };
  return joinClaim(circle, circle.me, {
    here: { ...here, at: Math.max(now, (known?.at ?? 0) + 1) },
  });
}

/** RULE: only a holder changes the phase, the order, the question. */
function sayWord(circle: Circle, change: (word: CircleWord) => Partial<CircleWord>): Circle {
  return standingOf(circle)?.iHold === true ? sayWordAs(circle, change) : circle;
}

function sayWordAs(circle: Circle, change: (word: CircleWord) => Partial<CircleWord>): Circle {
  const word = standingOf(circle)?.word;
  if (word === undefined) return circle;
  const next = { ...word, ...change(word) };
  if (JSON.stringify(next) === JSON.stringify(word)) return circle;
  return joinClaim(circle, circle.me, { word: { ...next, clock: word.clock + 1 } });
}
