/**
 * A circle in session: who holds it, where it stands, whose turn it is. It lives in the memory of the
 * devices that entered it and nowhere else, and no word that anybody says is part of it.
 *
 * Each device says of itself that it is here and whose turns on it are over; a holder says the rest,
 * as one whole word, and the later word counts. What one device knows is the join of what each said
 * last, so it does not matter in which order, or how often, messages come. docs/PROTOCOL.md §9.
 */

import type { MemberId } from '#lib/base/brands.ts';

export type CirclePurpose = 'healing' | 'opening' | 'closing';

export const CIRCLE_LIMITS = {
  members: 28,
  seats: 40,
  /** People who share one phone, its own person among them. */
  together: 4,
  rounds: 12,
  /** Seats ever given, those of people who left among them. */
  given: 250,
  promptBytes: 240,
  minutes: 10,
} as const;

/** A place in the order: a member's own, or somebody's beside them who has no phone. */
export interface Seat {
  /** Never given twice. */
  readonly id: number;
  readonly member: MemberId;
}

/** What the holders say, whole. */
export interface CircleWord {
  readonly clock: number;
  readonly purpose: CirclePurpose;
  readonly script: string;
  readonly rounds: number;
  /** 0 the opening, then the rounds, then the closing. */
  readonly step: number;
  readonly holders: readonly MemberId[];
  /** Who has been asked to hold it too, and has not answered. */
  readonly asked: MemberId | null;
  /** How many seats have been given so far. */
  readonly given: number;
  readonly order: readonly Seat[];
  /** About how long a turn may be; 0: nobody looks. */
  readonly minutes: number;
  /** The holders' own question for this round, in place of the script's; or ''. */
  readonly prompt: string;
}

/** What somebody's device says of itself. */
export interface Here {
  /** Grows with each thing said. */
  readonly at: number;
  /** People who take turns on this phone; 0: they have left. */
  readonly seats: number;
  /** To having been asked to hold. */
  readonly answer: 'none' | 'yes' | 'not-now';
}

/** All that one member has said. */
interface Claim {
  readonly here: Here | null;
  readonly word: CircleWord | null;
  /** Turns that are over, spoken or passed alike: `turnCode`. */
  readonly ended: ReadonlySet<number>;
}

export interface Circle {
  readonly id: string;
  readonly me: MemberId;
  /** Whose word counts from the start: who opened it, or from whom one heard of it; who took it up. */
  readonly trusted: ReadonlySet<MemberId>;
  readonly claims: ReadonlyMap<MemberId, Claim>;
}

export type CircleMessage =
  /** To every member who is online, and the only thing they hear. */
  | { readonly kind: 'notice'; readonly id: string; readonly purpose: CirclePurpose }
  | { readonly kind: 'over'; readonly id: string }
  | {
      readonly kind: 'here';
      readonly id: string;
      readonly here: Here;
      readonly ended: readonly number[];
    }
  | {
      readonly kind: 'word';
      readonly id: string;
      readonly word: CircleWord;
      readonly ended: readonly number[];
    };

const NOTHING: Claim = { here: null, word: null, ended: new Set() };

export function turnCode(step: number, seat: number): number {
  return step * 256 + seat;
}

export function claimOf(circle: Circle, member: MemberId): Claim {
  return circle.claims.get(member) ?? NOTHING;
}

/** Takes in what a member said: the same for any order and any number of times. */
export function joinClaim(circle: Circle, member: MemberId, said: Partial<Claim>): Circle {
  const known = claimOf(circle, member);
  const claim: Claim = {
    here: laterHere(known.here, said.here ?? null),
    word: laterWord(known.word, said.word ?? null),
    ended: new Set([...known.ended, ...(said.ended ?? [])]),
  };
  return { ...circle, claims: new Map([...circle.claims, [member, claim]]) };
}

/** RULE: of two words the later counts; of two at once, the same on every device. */
export function laterWord(a: CircleWord | null, b: CircleWord | null): CircleWord | null {
  if (a === null || b === null) return a ?? b;
  if (a.clock !== b.clock) return a.clock > b.clock ? a : b;
  return spell(a) >= spell(b) ? a : b;
}

function laterHere(a: Here | null, b: Here | null): Here | null {
  if (a === null || b === null) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  const rank = ({ seats, answer }: Here): string => `${seats} ${answer}`;
  return rank(a) >= rank(b) ? a : b;
}

/** A word as text, so that two can be compared. */
function spell(word: CircleWord): string {
  const { clock, purpose, script, rounds, step, holders, asked, given, minutes, prompt } = word;
  const order = word.order.map(({ id, member }) => [id, member]);
  return JSON.stringify([
    ...[clock, purpose, script, rounds, step, holders, asked, given, order, minutes, prompt],
  ]);
}
