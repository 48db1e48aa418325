/** Who is apart from turns, roles and choosing on an open board, as its pages read it. */

import type { MemberId } from '#lib/base/brands.ts';
import { readApart } from '#lib/board/apart.ts';
import type { Role, RoleState } from '#lib/board/roles.ts';
import {
  apartOn,
  memoryWithout,
  resolveApartDays,
  seatsWithout,
  type ApartStanding,
} from '#lib/domain/remembrance/apart.ts';
import type { Departure } from '#lib/domain/rotation/records.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { personViews } from './people.ts';

export type ApartToday = ReadonlyMap<MemberId, ApartStanding>;

export function apartToday({ docs, members }: BoardState, today: string): ApartToday {
  return apartOn(readApart(docs, members), today);
}

export function departuresOf({ docs, members }: BoardState): readonly Departure[] {
  return resolveApartDays(readApart(docs, members));
}

/** For forms: whoever is apart is known there, and not offered. */
export function peopleToChoose(
  board: BoardState,
  today: string,
): ReadonlyMap<MemberId, PersonView> {
  const apart = apartToday(board, today);
  return new Map(
    [...personViews(board)].map(([id, view]) => [id, { ...view, apart: apart.has(id) }]),
  );
}

/** Roles as they stand without them. */
export function rolesToday(board: BoardState, today: string): readonly RoleState[] {
  const apart = apartToday(board, today);
  return board.roles.map((role) => (role.kind === 'record' ? roleWithout(role, apart) : role));
}

export function roleWithout(role: Role, apart: ApartToday): Role {
  return { ...seatsWithout(role, apart), past: memoryWithout(role.past, apart) };
}
