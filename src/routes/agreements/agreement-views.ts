/** Agreements as their pages show them: from records and rounds to people, days and addresses. */

import type { MemberId } from '#lib/base/brands.ts';
import type { DraftOnBoard } from '#lib/board/agreements.ts';
import { blocksOf } from '#lib/board/versions.ts';
import { isToReview, type Agreed, type RoundWithText } from '#lib/domain/consent/agreements.ts';
import { blanksIn } from '#lib/domain/consent/blanks.ts';
import { openComments } from '#lib/domain/consent/comments.ts';
import { listAgreements, type Listed } from '#lib/domain/consent/listing.ts';
import { myWordIn } from '#lib/domain/consent/news.ts';
import { refOf } from '#lib/domain/consent/records.ts';
import { tallyOf } from '#lib/domain/consent/tally.ts';
import { encodeVersion } from '#lib/domain/consent/version.ts';
import { dayOf } from '#lib/platform/today.ts';
import type { AgreementRecords } from '#lib/state/agreements.svelte.ts';
import type {
  AgreementHrefs,
  AgreementItem,
  AgreementList,
  AgreementView,
  DecidedView,
  DraftView,
  OpenItem,
} from '#lib/ui/screens/agreements/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { hrefs } from '../hrefs.ts';
import { personView } from '../people.ts';

export interface Looking {
  readonly me: MemberId;
  readonly people: ReadonlyMap<MemberId, PersonView>;
  readonly today: string;
  /** Set apart: they tend nothing for now. */
  readonly apart: { has(member: MemberId): boolean };
}

export function agreementHrefs(id: string): AgreementHrefs {
  return {
    ...{ list: hrefs.agreements, draft: hrefs.agreementDraft(id) },
    ...{ round: hrefs.agreementRound(id), history: hrefs.agreementHistory(id) },
    keep: hrefs.keepAgreement(id),
    ladder: { sheet: hrefs.conflictSheetFrom(id), redLines: hrefs.redLines },
  };
}

export function createAgreementList(
  records: AgreementRecords,
  agreed: ReadonlyMap<string, Agreed>,
  looking: Looking,
): AgreementList {
  const readable = records.drafts.filter((draft) => draft.kind === 'record');
  const { open, shelves } = listAgreements(readable, agreed);
  const item = (one: Listed): AgreementItem => createItem(one, looking.today);
  return {
    open: open.flatMap((one) =>
      (one.agreed?.underWay ?? []).map((round) => createOpenItem(round, looking.me)),
    ),
    ...{ inForce: shelves['in-force'].map(item), written: shelves.written.map(item) },
    ...{ aside: shelves.aside.map(item), withdrawn: shelves.withdrawn.map(item) },
    hasUnreadable:
      readable.length < records.drafts.length ||
      records.refused.some(({ why }) => why === 'unreadable'),
    refused: refusedIn(records).map((member) => personView(looking.people, member)),
  };
}

/** Each person once. What a newer version wrote is no forgery. */
function refusedIn({ refused }: AgreementRecords): readonly MemberId[] {
  const members = refused.filter(({ why }) => why !== 'unreadable').map(({ member }) => member);
  return [...new Set(members)];
}

function createItem({ id, draft, agreed }: Listed, today: string): AgreementItem {
  const decided = agreed?.inForce ?? agreed?.withdrawn ?? null;
  const said = decided?.round.text ?? draft ?? agreed?.past[0]?.round.text;
  const inForce = agreed?.inForce?.round.text ?? null;
  return {
    ...{ id, href: hrefs.agreement(id), title: said?.title ?? '', digest: said?.digest ?? '' },
    since: decided === null ? null : dayOf(decided.round.ends),
    review: inForce?.review ?? null,
    isToReview: inForce !== null && isToReview(inForce, today),
  };
}

function createOpenItem(resolved: RoundWithText, me: MemberId): OpenItem {
  const { round } = resolved;
  return {
    ...{ id: refOf(round), href: hrefs.agreement(round.agreement), title: round.text.title },
    ...{ deed: round.text.deed, ends: round.ends },
    mine: myWordIn(resolved, me),
  };
}

/** Null: there is nothing of it here. */
export function createAgreementView(
  id: string,
  records: AgreementRecords,
  agreed: Agreed | null,
  looking: Looking,
): AgreementView | null {
  const state = records.drafts.find((draft) => draft.id === id) ?? null;
  if (state === null && agreed === null) return null;
  const inForce = agreed?.inForce ?? null;
  const withdrawn = agreed?.withdrawn ?? null;
  const decided = (round: RoundWithText): DecidedView => createDecided(round, looking);
  const before = agreed?.past.find(
    ({ standing, round }) => standing === 'adopted' && round.text.deed === 'adopt',
  );
  const draft = state?.kind === 'record' ? state : null;
  const asked = [...(agreed?.underWay ?? []), ...(agreed?.past ?? [])][0];
  const named = inForce?.round.text ?? before?.round.text ?? draft ?? asked?.round.text;
  return {
    ...{ id, title: named?.title ?? '' },
    inForce: inForce === null ? null : decided(inForce),
    withdrawn:
      withdrawn === null
        ? null
        : {
            since: dayOf(withdrawn.round.ends),
            last: before === undefined ? null : decided(before),
          },
    draft: draft === null ? null : createDraft(draft, records, inForce, looking),
    isDraftUnreadable: state?.kind === 'unreadable',
    hasOpenRound: agreed !== null && agreed.underWay.length > 0,
    hasPast: (agreed?.past.length ?? 0) > 0,
  };
}

function createDecided(resolved: RoundWithText, { people, today }: Looking): DecidedView {
  const { text, ends } = resolved.round;
  return {
    ...{ title: text.title, digest: text.digest, shape: text.shape, blocks: text.blocks },
    ...{ since: dayOf(ends), review: text.review, isToReview: isToReview(text, today) },
    tally: tallyOf(resolved),
    voices: resolved.answers.map((answer) => ({
      ...{ id: refOf(answer), person: personView(people, answer.member) },
      ...{ says: answer.says, words: answer.words },
    })),
  };
}

function createDraft(
  record: DraftOnBoard,
  { remarks, dealt }: Pick<AgreementRecords, 'remarks' | 'dealt'>,
  inForce: RoundWithText | null,
  { me, people, apart }: Looking,
): DraftView {
  const { title, digest, shape, isAside, tenders } = record;
  const blocks = blocksOf(record.draft);
  const text = inForce?.round.text;
  const isAhead =
    blocks.ok &&
    text !== undefined &&
    encodeVersion({ ...text, title, digest, shape, blocks: blocks.value }) !== encodeVersion(text);
  return {
    ...{ title, digest, shape, isAside, isAhead },
    tenders: tenders.filter((one) => !apart.has(one)).map((one) => personView(people, one)),
    isMine: tenders.includes(me),
    blanks: blocks.ok ? blanksIn(blocks.value) : [],
    comments: openComments(remarks, dealt, record.id).length,
  };
}
