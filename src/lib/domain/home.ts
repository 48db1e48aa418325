/**
 * What home shows, as data without words: who carries care now and next, what needs me (three things
 * at most), what is open to take. Only people on the roster count; somebody who has left leaves an
 * honest gap. Pure: `today` is an argument.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { daysUntil } from '#lib/domain/plain-date.ts';

/** The part of a role that home reads. */
export interface RoleAtHome {
  readonly id: string;
  readonly title: string;
  readonly places: number;
  readonly until: string | null;
  readonly holders: readonly MemberId[];
  readonly beside: readonly MemberId[];
  readonly learning: readonly MemberId[];
  readonly next: readonly MemberId[];
  readonly archived: boolean;
  readonly order: number;
}

export interface HomeFacts {
  readonly me: MemberId;
  /** In roster order, me included. */
  readonly members: readonly MemberId[];
  readonly roles: readonly RoleAtHome[];
  /** A rota says who carries care as well as a role does. */
  readonly hasRotas: boolean;
  readonly today: string;
  readonly hasCard: boolean;
}

export interface CarriedRole {
  readonly role: string;
  readonly title: string;
  readonly holders: readonly MemberId[];
  readonly beside: readonly MemberId[];
  readonly learning: readonly MemberId[];
  readonly next: readonly MemberId[];
  readonly until: string | null;
  readonly free: number;
}

export type Need =
  /** I carry it and its term has passed (days < 0) or ends within the notice. */
  | {
      readonly kind: 'term-ends';
      readonly role: string;
      readonly days: number;
      readonly nextNamed: boolean;
    }
  /** I am named next, and nobody carries it or its term ends. */
  | { readonly kind: 'named-next'; readonly role: string; readonly days: number | null }
  /** I stand beside or learn a role that nobody carries. */
  | { readonly kind: 'uncarried'; readonly role: string }
  | { readonly kind: 'card' }
  | { readonly kind: 'invite' }
  | { readonly kind: 'first-role' };

export interface Home {
  readonly carried: readonly CarriedRole[];
  readonly needs: readonly Need[];
  readonly open: readonly {
    readonly role: string;
    readonly title: string;
    readonly free: number;
    readonly carried: boolean;
  }[];
}

/** A handover wants about two weeks. */
export const NOTICE_DAYS = 14;
export const MOST_NEEDS = 3;
/** Sorts roles without an end after all others. */
const FAR = Number.MAX_SAFE_INTEGER;

export function resolveHome(facts: HomeFacts): Home {
  const carried = resolveCarried(facts.roles, facts.members);
  return {
    carried,
    needs: resolveNeeds(facts, carried).slice(0, MOST_NEEDS),
    open: resolveOpen(facts.me, carried),
  };
}

/** Living roles in the collective's order, holding only people on the roster. */
function resolveCarried(
  roles: readonly RoleAtHome[],
  members: readonly MemberId[],
): readonly CarriedRole[] {
  const here = (seat: readonly MemberId[]) => members.filter((member) => seat.includes(member));
  return roles
    .filter((role) => !role.archived)
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((role) => {
      const holders = here(role.holders);
      return {
        role: role.id,
        title: role.title,
        holders,
        beside: here(role.beside),
        learning: here(role.learning),
        next: here(role.next).filter((member) => !holders.includes(member)),
        until: role.until,
        free: Math.max(0, role.places - holders.length),
      };
    });
}

/** RULE: what is open to take lists first what nobody carries, and never what I carry already. */
function resolveOpen(me: MemberId, carried: readonly CarriedRole[]): Home['open'] {
  return carried
    .filter((role) => role.free > 0 && !role.holders.includes(me))
    .map(({ role, title, free, holders }) => ({ role, title, free, carried: holders.length > 0 }))
    .toSorted((a, b) => Number(a.carried) - Number(b.carried));
}

/**
 * RULE: gravity is this order: a term of mine ends; I am named next;
 * a role beside which I stand is carried by nobody; my card; the board's first steps. Within a kind,
 * the earlier day first.
 */
function resolveNeeds(facts: HomeFacts, carried: readonly CarriedRole[]): readonly Need[] {
  const needs: Need[] = [];

  const byDay = carried
    .map((role) => ({
      ...role,
      days: role.until === null ? null : daysUntil(role.until, facts.today),
    }))
    .toSorted((a, b) => (a.days ?? FAR) - (b.days ?? FAR));
  const ends = (days: number | null): days is number => days !== null && days <= NOTICE_DAYS;

  for (const { role, days, holders, next } of byDay)
    if (holders.includes(facts.me) && ends(days))
      needs.push({ kind: 'term-ends', role, days, nextNamed: next.length > 0 });
  for (const { role, days, holders, next } of byDay)
    if (next.includes(facts.me) && (holders.length === 0 || ends(days)))
      needs.push({ kind: 'named-next', role, days });
  for (const { role, holders, beside, learning, next } of byDay)
    if (holders.length === 0 && !next.includes(facts.me))
      if (beside.includes(facts.me) || learning.includes(facts.me))
        needs.push({ kind: 'uncarried', role });

  if (!facts.hasCard) needs.push({ kind: 'card' });
  if (carried.length === 0 && !facts.hasRotas) needs.push({ kind: 'first-role' });
  if (facts.members.length < 2) needs.push({ kind: 'invite' });
  return needs;
}
