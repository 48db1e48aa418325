/*
 * The charter as the screens need it: terms with people instead of ids, what is proposed beside what holds, and the
 * draft of a proposal. Nobody is listed for not having answered.
 */
import type { MemberId } from '#lib/base/brands.ts';
import { charterConcerns, endorsementsNeeded, type CharterTerms } from '#lib/domain/charter.ts';
import type { PersonView } from '../shell/view-model.ts';

/** What has no effect yet. It is shown only where a proposal would change it: nobody agrees to it unseen. */
export interface LaterView {
  readonly removal: number;
  readonly newcomersRead: 'everything' | 'from-next-epoch';
  readonly lingerDays: number;
}

export interface TermsView {
  readonly quorum: number;
  /** Null: any member. */
  readonly admitters: readonly PersonView[] | null;
  /** Named, and not on the roster as this device knows it. */
  readonly unknownAdmitters: number;
  /** How many must say yes, of how many who are here. */
  readonly needed: number;
  readonly members: number;
  readonly later: LaterView;
}

/** A charter as the board gives it (ledger/operations.ts), with ids for its admitters. */
export interface CharterGiven extends CharterTerms, LaterView {}

export interface EndorsedView {
  readonly id: string;
  readonly terms: TermsView;
  /** Oneself first. */
  readonly endorsers: readonly PersonView[];
}

export interface ProposalView extends EndorsedView {
  readonly isMine: boolean;
  /** How many more must say yes. */
  readonly missing: number;
}

export interface SetAsideView extends EndorsedView {
  readonly wasCompleted: boolean;
}

export interface CharterView {
  readonly inForce: EndorsedView;
  readonly proposals: readonly ProposalView[];
  readonly setAside: readonly SetAsideView[];
  /** The latest first, the one in force left out. */
  readonly before: readonly EndorsedView[];
}

/** What the form of a proposal holds. */
export interface TermsDraft {
  readonly quorum: number;
  readonly admits: 'any-member' | 'named';
  readonly admitters: readonly string[];
}

export function createTermsView(charter: CharterGiven, people: readonly PersonView[]): TermsView {
  const { quorum, admits, admitters, removal, newcomersRead, lingerDays } = charter;
  const named = people.filter(({ id }) => admitters.includes(id as MemberId));
  return {
    quorum,
    admitters: admits === 'any-member' ? null : named,
    unknownAdmitters: admitters.length - named.length,
    needed: endorsementsNeeded(quorum, people.length),
    members: people.length,
    later: { removal, newcomersRead, lingerDays },
  };
}

export function createProposalView(
  endorsed: EndorsedView,
  inForce: TermsView,
): Omit<ProposalView, keyof EndorsedView> {
  return {
    isMine: endorsed.endorsers.some(({ me }) => me === true),
    missing: Math.max(0, inForce.needed - endorsed.endorsers.length),
  };
}

export function draftOfTerms({ quorum, admitters }: TermsView): TermsDraft {
  return {
    quorum,
    admits: admitters === null ? 'any-member' : 'named',
    admitters: (admitters ?? []).map(({ id }) => id),
  };
}

/** The draft as terms beside those in force; what has no effect yet stays as it is. */
export function termsOfDraft(
  draft: TermsDraft,
  inForce: TermsView,
  people: readonly PersonView[],
): TermsView {
  const { quorum, admits } = draft;
  const admitters = (admits === 'named' ? draft.admitters : []) as readonly MemberId[];
  return createTermsView({ quorum, admits, admitters, ...inForce.later }, people);
}

export function concernsOf(draft: TermsDraft, people: readonly PersonView[]) {
  const me = people.find((person) => person.me === true)?.id ?? '';
  const ids = people.map(({ id }) => id as MemberId);
  return charterConcerns(
    { ...draft, admitters: draft.admitters as readonly MemberId[] },
    ids,
    me as MemberId,
  );
}

export function isSameTerms(a: TermsView, b: TermsView): boolean {
  return a.quorum === b.quorum && isSameDoor(a, b);
}

export function isSameDoor(a: TermsView, b: TermsView): boolean {
  const idsOf = ({ admitters }: TermsView): string =>
    admitters === null ? 'any' : admitters.map(({ id }) => id).join();
  return idsOf(a) === idsOf(b) && a.unknownAdmitters === b.unknownAdmitters;
}

export function isSameLater(a: LaterView, b: LaterView): boolean {
  return (
    a.removal === b.removal && a.newcomersRead === b.newcomersRead && a.lingerDays === b.lingerDays
  );
}
