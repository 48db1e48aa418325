/*
 * Roles as the screens need them: records with people instead of ids, and the draft of a form.
 * The seats are the board's; what a person may do follows from the seats they are in, and from nothing else.
 */
import type { MemberId } from '#lib/base/brands.ts';
import type { Role, Seat } from '#lib/board/roles.ts';
import type { RoleFields } from '#lib/board/schema.ts';
import { resolveMemory, type RememberedSeat } from '#lib/domain/memory.ts';
import type { PersonView } from '../shell/view-model.ts';

export type { Seat };

export type Seats = Readonly<Record<Seat, readonly PersonView[]>>;

export interface RoleView {
  readonly kind: 'role';
  readonly id: string;
  readonly href: string;
  readonly fields: RoleFields;
  readonly seats: Seats;
  /** Places that nobody holds. */
  readonly free: number;
  readonly archived: boolean;
  /** Who has carried it or stood beside, the earliest first. */
  readonly memory: readonly MemoryView[];
}

/** One line of a role's memory; months are `YYYY-MM`. */
export interface MemoryView {
  /** What it was written down as: taken out together. */
  readonly ids: readonly string[];
  readonly person: PersonView;
  readonly seat: RememberedSeat;
  readonly from: string;
  readonly to: string | null;
  readonly lasts: boolean;
}

/** A record that a newer version wrote, or a broken one: kept, named as such, never opened. */
export interface UnreadableView {
  readonly kind: 'unreadable';
  readonly id: string;
}

export type RoleItem = RoleView | UnreadableView;

/** What the form holds. Kept sealed by the state as one types; put on the board only on saving. */
export interface RoleDraft {
  readonly fields: RoleFields;
  readonly seats: Readonly<Record<Seat, readonly string[]>>;
}

/** What one can do on a role's page with oneself. */
export type SeatAction =
  'take' | 'step-back' | 'stand-beside' | 'leave-beside' | 'learn' | 'stop-learning';

export function createRoleView(
  role: Role,
  href: string,
  person: (id: MemberId) => PersonView | null,
): RoleView {
  const people = (ids: readonly MemberId[]): readonly PersonView[] =>
    ids.map(person).filter((one) => one !== null);
  const { id, title, purpose, carries, limits, places, term, until, archived } = role;
  const holders = people(role.holders);
  return {
    kind: 'role',
    id,
    href,
    fields: { title, purpose, carries, limits, places, term, until },
    seats: {
      holders,
      beside: people(role.beside),
      learning: people(role.learning),
      next: people(role.next).filter((one) => !holders.some((holder) => holder.id === one.id)),
    },
    free: Math.max(0, places - holders.length),
    archived,
    memory: createMemoryView(role, person),
  };
}

/** A role that is put away is carried by nobody: its seats only wait. */
function createMemoryView(
  role: Role,
  person: (id: MemberId) => PersonView | null,
): readonly MemoryView[] {
  const seats = role.archived ? { holders: [], beside: [] } : role;
  return resolveMemory(role.past, seats).flatMap(({ member, ...line }) => {
    const whose = person(member);
    return whose === null ? [] : [{ ...line, person: whose }];
  });
}

export function draftOfRole(role: RoleView): RoleDraft {
  const ids = (people: readonly PersonView[]): readonly string[] => people.map(({ id }) => id);
  const { holders, beside, learning, next } = role.seats;
  return {
    fields: role.fields,
    seats: { holders: ids(holders), beside: ids(beside), learning: ids(learning), next: ids(next) },
  };
}

export function createEmptyDraft(): RoleDraft {
  return {
    fields: { title: '', purpose: '', carries: '', limits: '', places: 1, term: '', until: null },
    seats: { holders: [], beside: [], learning: [], next: [] },
  };
}

/** RULE: taking up needs a free place; beside and learning are open to anyone who does not carry it. */
export function seatActions(role: RoleView): readonly SeatAction[] {
  const amIn = (seat: Seat): boolean => role.seats[seat].some(({ me }) => me === true);
  if (amIn('holders')) return ['step-back'];
  const actions: SeatAction[] = [];
  if (role.free > 0) actions.push('take');
  actions.push(amIn('beside') ? 'leave-beside' : 'stand-beside');
  actions.push(amIn('learning') ? 'stop-learning' : 'learn');
  return actions;
}
