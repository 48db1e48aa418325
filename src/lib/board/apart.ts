/**
 * Setting somebody apart from turns, roles and choosing, and back: each a word of whoever says it,
 * below their own root, and never a change to what others wrote. domain/remembrance/apart.ts says
 * which word counts.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { apartSchema } from '#lib/board/apart-schema.ts';
import type { Docs } from '#lib/board/docs.ts';
import { putOwn, readOwn, type Own } from '#lib/board/own-records.ts';
import type { Deed } from '#lib/board/rotas.ts';
import { madeAfter } from '#lib/domain/remembrance/apart.ts';

export type ApartWord = Own<typeof apartSchema>;

/** `from` is the first day of it: today or later, or what was carried would change. */
export interface ApartAct {
  readonly who: MemberId;
  readonly from: string;
}

export function readApart(docs: Docs, members: readonly MemberId[]): readonly ApartWord[] {
  return readOwn(docs, 'apart', apartSchema, members);
}

export function setApart(docs: Docs, me: MemberId, act: ApartAct, deed: Deed): string {
  return say(docs, me, { ...act, isApart: true }, deed);
}

/** They are there again. Of oneself it is shown to the others, one of whom says it too. */
export function setBack(docs: Docs, me: MemberId, act: ApartAct, deed: Deed): string {
  return say(docs, me, { ...act, isApart: false }, deed);
}

function say(
  docs: Docs,
  me: MemberId,
  word: ApartAct & { readonly isApart: boolean },
  { now, random }: Deed,
): string {
  const everyRoot = [...docs.owned.share.keys()] as MemberId[];
  const made = madeAfter(readApart(docs, everyRoot), word.who, now);
  return putOwn(docs, 'apart', me, { made, ...word }, random);
}
