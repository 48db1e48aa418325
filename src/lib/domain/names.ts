/**
 * The names people go by. Aliases are welcome and two people may share one; then the app says so
 * instead of guessing, because taking somebody's name is also how one would pose as them.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { cleanLine } from '#lib/domain/words.ts';

export type NameProblem = 'empty' | 'too-long';

export function nameProblem(typed: string): NameProblem | null {
  const name = cleanLine(typed);
  if (name === '') return 'empty';
  return name.length > LIMITS.line ? 'too-long' : null;
}

/** Members whose name somebody else goes by too: letter case, accents and spacing do not tell apart. */
export function nameTwins(names: ReadonlyMap<MemberId, string>): ReadonlySet<MemberId> {
  const byLook = new Map<string, MemberId[]>();
  for (const [member, name] of names) {
    const look = cleanLine(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    byLook.set(look, [...(byLook.get(look) ?? []), member]);
  }
  return new Set([...byLook.values()].filter((members) => members.length > 1).flat());
}
