/** What a form or a button does to the seats of a role, as the board's own acts, done today. */

import type { MemberId } from '#lib/base/brands.ts';
import { join, leave, takeUp, type Doing, type Seat } from '#lib/board/roles.ts';
import type { Docs } from '#lib/board/docs.ts';
import { today } from '#lib/platform/today.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { RoleDraft, SeatAction } from '#lib/ui/screens/roles/view-model.ts';

type Act = (docs: Docs, role: string, member: MemberId, doing: Doing) => unknown;

const joining =
  (seat: Exclude<Seat, 'holders'>): Act =>
  (docs, role, member, doing) =>
    join(docs, role, seat, member, doing);
const leaving =
  (seat: Seat): Act =>
  (docs, role, member, doing) =>
    leave(docs, role, seat, member, doing);

const ACTS: Readonly<Record<SeatAction, Act>> = {
  take: takeUp,
  'step-back': leaving('holders'),
  'stand-beside': joining('beside'),
  'leave-beside': leaving('beside'),
  learn: joining('learning'),
  'stop-learning': leaving('learning'),
};

export function actOnSeat(docs: Docs, role: string, member: MemberId, action: SeatAction): void {
  ACTS[action](docs, role, member, doingNow());
}

const JOIN: Readonly<Record<Seat, Act>> = {
  holders: takeUp,
  beside: joining('beside'),
  learning: joining('learning'),
  next: joining('next'),
};

/** Only who was added or taken out is written: what others did to the seats meanwhile stays. */
export function changeSeat(
  docs: Docs,
  role: string,
  seat: Seat,
  before: readonly string[],
  after: readonly string[],
): void {
  const doing = doingNow();
  for (const member of after)
    if (!before.includes(member)) JOIN[seat](docs, role, member as MemberId, doing);
  for (const member of before)
    if (!after.includes(member)) leave(docs, role, seat, member as MemberId, doing);
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

function doingNow(): Doing {
  return { today: today(), random: surroundings.random };
}
