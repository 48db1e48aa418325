/**
 * A person's thread: one of twelve, each a colour and a twist, the same everywhere. A chosen one
 * stands. Otherwise the place in the roster decides, so that the first twelve people all differ, and
 * nobody's thread changes because somebody else chose one.
 */

import type { MemberId } from '#lib/base/brands.ts';

export const THREADS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Thread = (typeof THREADS)[number];

export function isThread(value: unknown): value is Thread {
  return (THREADS as readonly unknown[]).includes(value);
}

/** `order` is the roster's; somebody who is not on it gets a thread from the bytes of their id. */
export function defaultThread(member: MemberId, order: readonly MemberId[]): Thread {
  const place = order.indexOf(member);
  return threadAt(place >= 0 ? place : fnv1a(member));
}

export function threadOf(
  member: MemberId,
  order: readonly MemberId[],
  chosen: Thread | null,
): Thread {
  return chosen ?? defaultThread(member, order);
}

function threadAt(place: number): Thread {
  return THREADS[place % THREADS.length] ?? 1;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
