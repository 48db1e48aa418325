/* A charter in words: shares, how many that is today, who opens the door. */
import type { CharterConcern } from '#lib/domain/charter.ts';
import { m } from '#lib/paraglide/messages.js';
import { nameOf, sayList, sayNames } from '../shell/words.ts';
import type { LaterView, ProposalView, TermsView } from './view-model.ts';

/** The shares that the form offers, the least first; each is a percentage that more than must agree. */
export const SHARES = [33, 50, 66, 74, 100] as const;

const SHARE_WORDS: Readonly<Record<number, () => string>> = {
  33: m.charter_share_third,
  50: m.charter_share_half,
  66: m.charter_share_two_thirds,
  74: m.charter_share_three_quarters,
  100: m.charter_share_all,
};

export function sayShare(quorum: number): string {
  return SHARE_WORDS[quorum]?.() ?? m.charter_share_percent({ n: quorum });
}

/** "With the 5 of you, 3 must say yes." */
export function sayEffect({ members, needed }: Pick<TermsView, 'members' | 'needed'>): string {
  if (members <= 1) return m.charter_effect_alone();
  if (needed === 1) return m.charter_effect_one({ members });
  if (needed === members) return m.charter_effect_all({ members });
  return m.charter_effect_some({ members, needed });
}

/** Who opens the door, as a whole sentence about now. */
export function sayDoor({ admitters, unknownAdmitters }: TermsView): string {
  if (admitters === null) return m.charter_door_any();
  if (admitters.length + unknownAdmitters === 0) return m.charter_door_named_nobody();
  const names = sayAdmitters(admitters, unknownAdmitters);
  if (admitters.length === 0) return m.charter_door_named_nobody();
  return admitters.length + unknownAdmitters === 1
    ? m.charter_door_named_one({ names })
    : m.charter_door_named({ names });
}

/** Who opens the door, as words in a table. */
export function sayWhoOpens({ admitters, unknownAdmitters }: TermsView): string {
  if (admitters === null) return m.charter_table_anyone();
  if (admitters.length + unknownAdmitters === 0) return m.charter_table_nobody();
  return sayAdmitters(admitters, unknownAdmitters);
}

function sayAdmitters(admitters: NonNullable<TermsView['admitters']>, unknown: number): string {
  return sayList([
    ...admitters.map(nameOf),
    ...(unknown > 0 ? [m.charter_table_others({ n: unknown })] : []),
  ]);
}

export function sayQuorum({ quorum, needed, members }: TermsView): string {
  return m.charter_table_quorum({ share: sayShare(quorum), needed, members });
}

export function sayLater({ removal, newcomersRead, lingerDays }: LaterView): string {
  return sayList([
    m.charter_later_removal({ n: removal }),
    newcomersRead === 'everything' ? m.charter_later_read_all() : m.charter_later_read_next(),
    m.charter_later_linger({ n: lingerDays }),
  ]);
}

export function sayEndorsers({ endorsers, isMine }: ProposalView): string {
  const others = endorsers.filter(({ me }) => me !== true);
  const names = sayNames(others);
  if (isMine)
    return others.length === 0
      ? m.charter_proposed_by_me()
      : m.charter_proposed_by_me_and({ names });
  return others.length === 1
    ? m.charter_proposed_by_one({ names })
    : m.charter_proposed_by({ names });
}

/** `name`: of the only one who would open the door. */
export function sayConcern(concern: CharterConcern, name: string): string {
  switch (concern) {
    case 'nobody-admits':
      return m.charter_concern_nobody();
    case 'one-admits':
      return m.charter_concern_one_admits({ name });
    case 'leaves-me-out':
      return m.charter_concern_without_me();
    case 'all-must-agree':
      return m.charter_concern_all();
    case 'one-decides':
      return m.charter_concern_one_decides();
  }
}
