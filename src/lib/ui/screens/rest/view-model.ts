/*
 * Rest as its page needs it: what I wrote down of it, what a rest would change before it is saved, what is
 * enough, what I carried. All of it is about whoever reads it, and nobody else's is shown.
 */
import type { MemberId } from '#lib/base/brands.ts';
import { dayAfter, dayNumberOf } from '#lib/domain/plain-date.ts';
import type { RestFacts } from '#lib/domain/rotation/asks.ts';
import { ownLoad } from '#lib/domain/rotation/own-load.ts';
import type { Enough, TurnId } from '#lib/domain/rotation/records.ts';
import type { RestAhead, RotaTurns } from '#lib/domain/rotation/rest-ahead.ts';
import type { WelcomeBack } from '#lib/domain/rotation/welcome-back.ts';
import type { PersonView } from '../shell/view-model.ts';
import { whenOf, type WhenView } from '../turns/when.ts';

export type Contact = RestFacts['contact'];

/** What the form holds; `until` null: until they say otherwise. */
export interface RestDraft {
  readonly from: string;
  readonly until: string | null;
  readonly contact: Contact;
}

export interface RestView extends RestDraft {
  readonly id: string;
  readonly isNow: boolean;
}

export interface EnoughView {
  readonly turns: number;
  readonly per: Enough['per'];
}

export interface LoadView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly turns: number;
  readonly covered: number;
}

interface TurnLine {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly when: WhenView;
}

export interface PreviewView {
  readonly passed: readonly (TurnLine & { readonly to: readonly PersonView[] })[];
  readonly returned: readonly TurnLine[];
  /** There are more than fit; they go on in the same way. */
  readonly isMore: boolean;
}

export interface WelcomeView {
  readonly mark: string;
  readonly rotas: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly isNew: boolean;
  }[];
  readonly returned: readonly TurnLine[];
  readonly carried: readonly PersonView[];
}

export interface RestHrefs {
  readonly rota: (id: string) => string;
  readonly turn: (rota: string, turn: TurnId) => string;
}

/** Enough to see how it goes on; the rota's page has the rest. */
const MOST_LINES = 6;
/** Three months, as people count them. */
const LOAD_DAYS = 92;

/** Mine that are not over, the one that goes on first. */
export function createRestViews(
  rests: readonly (RestFacts & { readonly id: string })[],
  me: MemberId,
  today: string,
): readonly RestView[] {
  return rests
    .filter(({ member, until }) => member === me && (until === null || until >= today))
    .map(({ id, from, until, contact }) => ({ id, from, until, contact, isNow: from <= today }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

export function createEmptyRest(today: string): RestDraft {
  return { from: today, until: dayAfter(today, 6), contact: 'quiet' };
}

/** RULE: what is past stays as it was, so a rest begins today or later. */
export function restProblem(draft: RestDraft, today: string): 'from' | 'until' | null {
  if (draft.from < today) return 'from';
  return draft.until !== null && draft.until < draft.from ? 'until' : null;
}

/** The limit that holds on that day; null: none. */
export function enoughOn(
  limits: readonly Enough[],
  me: MemberId,
  today: string,
): EnoughView | null {
  const [last] = limits
    .filter(({ member, from }) => member === me && from <= today)
    .toSorted(
      (a, b) =>
        (a.from === b.from ? 0 : a.from < b.from ? 1 : -1) ||
        (b.turns ?? Infinity) - (a.turns ?? Infinity),
    );
  return last === undefined || last.turns === null ? null : { turns: last.turns, per: last.per };
}

/** In the collective's order: an order by how much would be a measure. */
export function createLoad(
  rotas: readonly RotaTurns[],
  me: MemberId,
  today: string,
  href: RestHrefs['rota'],
): readonly LoadView[] {
  const end = dayNumberOf(today) + 1;
  return rotas.flatMap(({ id, name, turns }) => {
    const load = ownLoad(turns, me, end - LOAD_DAYS, end);
    return load.turns === 0 ? [] : [{ id, name, href: href(id), ...load }];
  });
}

export function createPreview(
  { passed, returned }: RestAhead,
  person: (id: MemberId) => PersonView,
  hrefs: RestHrefs,
): PreviewView {
  const lineOf = createLine(hrefs);
  return {
    passed: passed.slice(0, MOST_LINES).map(({ to, days, ...one }) => ({
      ...lineOf({ ...one, days }),
      to: to.map(person),
    })),
    returned: returned.slice(0, MOST_LINES).map((one) => lineOf({ ...one, days: one.turn.days })),
    isMore: passed.length > MOST_LINES || returned.length > MOST_LINES,
  };
}

export function createWelcome(
  { rest, rotas, returned, carried }: WelcomeBack,
  person: (id: MemberId) => PersonView,
  hrefs: RestHrefs,
): WelcomeView {
  const lineOf = createLine(hrefs);
  return {
    mark: welcomeMark(rest),
    rotas: rotas.map((one) => ({ ...one, href: hrefs.rota(one.id) })),
    returned: returned.slice(0, MOST_LINES).map((one) => lineOf({ ...one, days: one.turn.days })),
    carried: carried.map(person),
  };
}

/** By which a device remembers that it was read. */
export function welcomeMark(rest: string): string {
  return `welcome ${rest}`;
}

type Line = Pick<WelcomeBack['returned'][number], 'rota' | 'name' | 'turn'> & {
  readonly days: readonly number[];
};

function createLine(hrefs: RestHrefs): (line: Line) => TurnLine {
  return ({ rota, name, turn, days }) => ({
    id: `${rota} ${turn.id}`,
    name,
    href: hrefs.turn(rota, turn.id),
    when: whenOf(turn, days),
  });
}
