/** A memorial's shared lines and its tending, as their pages show them. */

import type { MemberId } from '#lib/base/brands.ts';
import { REST_AGAIN_MS, type OpenProposal } from '#lib/domain/remembrance/lines.ts';
import type { Memorial } from '#lib/domain/remembrance/memorial.ts';
import {
  LINE_FIELDS,
  refOf,
  type LineField,
  type Photo,
  type Remembrance,
} from '#lib/domain/remembrance/records.ts';
import { dayOf } from '#lib/platform/today.ts';
import type {
  LinesPageView,
  PortraitPageView,
  LineView,
  ProposalView,
  TendingView,
} from '#lib/ui/screens/remembering/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { personView } from '../people.ts';
import { askedBy, nameOfMemorial, tendsAlone } from './memorial-views.ts';

interface Looking {
  readonly me: MemberId;
  readonly people: ReadonlyMap<MemberId, PersonView>;
  readonly now: number;
}

export function createLinesPage(
  memorial: Memorial,
  records: Remembrance,
  looking: Looking,
): LinesPageView {
  const { tenders, lines } = memorial;
  const { me, people } = looking;
  const lineOf = (field: LineField): LineView => {
    const { words, restsUntil } = lines.byField[field];
    return {
      ...{ field, words, photo: field === 'portrait' ? memorial.portrait : null },
      restsUntil: restsUntil === null ? null : dayOf(restsUntil),
      proposals: lines.open
        .filter(({ proposal }) => proposal.field === field)
        .map((one) => proposalView(one, memorial, records, looking)),
    };
  };
  return {
    ...{ name: nameOfMemorial(memorial), status: memorial.status },
    lines: LINE_FIELDS.map(lineOf),
    tenders: tenders.map((id) => personView(people, id)),
    isTender: tenders.includes(me),
  };
}

function proposalView(
  { proposal, voices, isOvertaken }: OpenProposal,
  memorial: Memorial,
  records: Remembrance,
  { me, people, now }: Looking,
): ProposalView {
  const isTender = memorial.tenders.includes(me);
  const isResting = memorial.lines.byField[proposal.field].restsUntil !== null;
  const isMine = proposal.member === me;
  return {
    ...{ ref: refOf(proposal), author: personView(people, proposal.member) },
    ...{ words: proposal.words, photo: photoOf(records.photos, proposal.words) },
    voices: voices.map(({ member, says, words }) => ({
      ...{ person: personView(people, member), says, words },
    })),
    ...{ isMine, isOvertaken, mayAgree: isTender && !isMine && !isResting },
    mayWait: isTender && !isMine && !isResting && mayRest(memorial, records, { me, now }, proposal),
  };
}

/** RULE: a tender lets one line rest once in so long (domain/remembrance/lines.ts). */
function mayRest(
  { id }: Memorial,
  { voices, proposals }: Remembrance,
  { me, now }: Pick<Looking, 'me' | 'now'>,
  { field }: { readonly field: LineField },
): boolean {
  const ofLine = new Set(
    proposals.filter((one) => one.memorial === id && one.field === field).map(refOf),
  );
  return !voices.some(
    ({ member, says, made, proposal }) =>
      member === me && says === 'wait' && ofLine.has(proposal) && now < made + REST_AGAIN_MS,
  );
}

function photoOf(photos: readonly Photo[], ref: string): Photo | null {
  return photos.find((photo) => refOf(photo) === ref) ?? null;
}

export function createPortraitPage(
  memorial: Memorial,
  { me, people }: Pick<Looking, 'me' | 'people'>,
): PortraitPageView {
  return {
    ...{ name: nameOfMemorial(memorial), portrait: memorial.portrait },
    isMineAlone: tendsAlone(memorial, me),
    tenders: memorial.tenders.map((id) => personView(people, id)),
  };
}

export function createTendingView(
  memorial: Memorial,
  { me, people }: Pick<Looking, 'me' | 'people'>,
): TendingView {
  const { tenders, asked, closing } = memorial;
  const person = (id: MemberId): PersonView => personView(people, id);
  const waiting = [...new Set(asked.map(({ to }) => to))];
  return {
    ...{ name: nameOfMemorial(memorial), tenders: tenders.map(person) },
    ...{ isTender: tenders.includes(me), askedBy: askedBy(memorial, me, person) },
    asked: waiting.map(person),
    others: [...people.keys()]
      .filter((id) => !tenders.includes(id) && !waiting.includes(id))
      .map(person),
    ...{ closing: closing.map(person), isClosing: closing.includes(me) },
  };
}
