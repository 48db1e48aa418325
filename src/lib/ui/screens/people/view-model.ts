/*
 * People as the screens need them: the name they go by and what they chose to write. There is no legal name, no photo,
 * no time of a visit, and nothing is counted. A card belongs to its person; only they write it.
 */
import type { Person } from '#lib/board/people.ts';
import type { CardFields } from '#lib/board/schema.ts';
import type { RestFacts } from '#lib/domain/rotation/asks.ts';
import type { ApartView } from '../apart/view-model.ts';
import type { PersonView } from '../shell/view-model.ts';

export interface RoleLink {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

export interface PersonCardView extends PersonView {
  readonly href: string;
  readonly me: boolean;
  /** written: there is a card; missing: not yet; unreadable: this version cannot read it. */
  readonly card: 'written' | 'missing' | 'unreadable';
  readonly languages: string;
  readonly helps: string;
  /** Somebody else on the board goes by the same name. */
  readonly twin: boolean;
  /** Today, and what they chose to say of it. */
  readonly resting?: Pick<RestFacts, 'until' | 'contact'> | null | undefined;
  /** Nothing falls to them for now. */
  readonly standing?: ApartView | null | undefined;
}

export interface PersonRoles {
  readonly carries: readonly RoleLink[];
  readonly beside: readonly RoleLink[];
  readonly learning: readonly RoleLink[];
}

/** What the form of one's own card holds; kept sealed while one types. */
export type CardDraft = CardFields;

export function createPersonCardView(
  person: Person,
  more: Pick<PersonCardView, 'href' | 'me' | 'twin' | 'resting' | 'standing'>,
): PersonCardView {
  const { member, name, thread, card } = person;
  const written = card.kind === 'record';
  return {
    id: member,
    name,
    thread,
    ...more,
    card: written ? 'written' : card.kind,
    pronouns: written && card.pronouns !== '' ? card.pronouns : undefined,
    languages: written ? card.languages : '',
    helps: written ? card.helps : '',
  };
}
