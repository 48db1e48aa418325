/** What a form or a button does to the seats of a role, as the board's own acts. */

import type { MemberId } from '#lib/base/brands.ts';
import {
  learn,
  leave,
  nameNext,
  standBeside,
  stepBack,
  takeUp,
  type Seat,
} from '#lib/board/roles.ts';
import type { Docs } from '#lib/board/docs.ts';
import type { RoleDraft, SeatAction } from '#lib/ui/screens/roles/view-model.ts';

type Act = (docs: Docs, role: string, member: MemberId) => unknown;

const ACTS: Readonly<Record<SeatAction, Act>> = {
  take: takeUp,
  'step-back': stepBack,
  'stand-beside': standBeside,
  'leave-beside': (docs, role, member) => leave(docs, role, 'beside', member),
  learn,
  'stop-learning': (docs, role, member) => leave(docs, role, 'learning', member),
};

export function actOnSeat(docs: Docs, role: string, member: MemberId, action: SeatAction): void {
  ACTS[action](docs, role, member);
}

const JOIN: Readonly<Record<Seat, Act>> = {
  holders: takeUp,
  beside: standBeside,
  learning: learn,
  next: nameNext,
};

/** Only who was added or taken out is written: what others did to the seats meanwhile stays. */
export function changeSeat(
  docs: Docs,
  role: string,
  seat: Seat,
  before: readonly string[],
  after: readonly string[],
): void {
  for (const member of after)
    if (!before.includes(member)) JOIN[seat](docs, role, member as MemberId);
  for (const member of before)
    if (!after.includes(member)) leave(docs, role, seat, member as MemberId);
}

export function changeSeats(
  docs: Docs,
  role: string,
  before: RoleDraft['seats'],
  after: RoleDraft['seats'],
): void {
  // Taking a role up ends standing beside it, so holders come first.
  for (const seat of ['holders', 'beside', 'learning', 'next'] as const)
    changeSeat(docs, role, seat, before[seat], after[seat]);
}
