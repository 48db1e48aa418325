/*
 * Home as the screen needs it: what domain/home.ts resolved, with people instead of ids and places to go.
 * Words come later, in the components; order and number of everything are the domain's.
 */
import type { CarriedRole, Home, Need } from '#lib/domain/home.ts';
import type { PersonView } from '../shell/view-model.ts';

export interface CareView {
  readonly role: string;
  readonly title: string;
  readonly href: string;
  readonly holders: readonly PersonView[];
  readonly beside: readonly PersonView[];
  readonly learning: readonly PersonView[];
  readonly next: readonly PersonView[];
  readonly until: string | null;
  /** Of a turn: the moment of handover in ms, told by the clock on the wall there. */
  readonly ends?: { readonly moment: number; readonly zone: string };
  /** Of a rota of which nobody has a turn now: when the next one begins. */
  readonly begins?: { readonly moment: number; readonly zone: string };
}

/** One time of one turn, in ms. */
export interface TurnLine {
  readonly key: string;
  /** The rota's name. */
  readonly title: string;
  readonly href: string;
  readonly zone: string;
  readonly start: number;
  readonly end: number;
}

/** What rotas say today. Made by turns.ts, which comes with the first rota. */
export interface TurnsView {
  readonly now: number;
  readonly care: readonly CareView[];
  /** Of this week; or, when none is, the next. */
  readonly mine: readonly TurnLine[];
  readonly isMineLater: boolean;
  /** Nobody has them. */
  readonly open: readonly TurnLine[];
}

/** A need with where it leads; `title` is the role's, when it is about one. */
export interface NeedView {
  readonly need: Need;
  readonly title: string;
  readonly until: string | null;
  readonly href: string;
}

export interface OpenView {
  readonly role: string;
  readonly title: string;
  readonly href: string;
  readonly free: number;
  readonly carried: boolean;
}

export interface HomeView {
  /** Roles that somebody carries now. */
  readonly care: readonly CareView[];
  readonly needs: readonly NeedView[];
  readonly open: readonly OpenView[];
  /** Nobody else is on the board yet. */
  readonly alone: boolean;
  readonly hasRoles: boolean;
  /** Null while there are no rotas. */
  readonly turns: TurnsView | null;
}

export interface HomeHrefs {
  readonly invite: string;
  readonly firstRole: string;
  readonly firstRota: string;
  readonly myCard: string;
  readonly role: (id: string) => string;
}

/** What the domain resolved, made ready for the screen. On the first day the two ways on are the page, not needs. */
export function createHomeView(
  home: Home,
  person: (id: CarriedRole['holders'][number]) => PersonView,
  alone: boolean,
  turns: TurnsView | null,
  hrefs: HomeHrefs,
): HomeView {
  const byRole = new Map(home.carried.map((carried) => [carried.role, carried]));
  return {
    care: home.carried
      .filter(({ holders }) => holders.length > 0)
      .map(({ role, title, holders, beside, learning, next, until }) => ({
        role,
        title,
        href: hrefs.role(role),
        holders: holders.map(person),
        beside: beside.map(person),
        learning: learning.map(person),
        next: next.map(person),
        until,
      })),
    needs: home.needs
      .filter(({ kind }) => !(alone && (kind === 'invite' || kind === 'first-role')))
      .map((need) => {
        const carried = 'role' in need ? byRole.get(need.role) : undefined;
        return {
          need,
          title: carried?.title ?? '',
          until: carried?.until ?? null,
          href: hrefOf(need, hrefs),
        };
      }),
    open: home.open.map((open) => ({ ...open, href: hrefs.role(open.role) })),
    alone,
    hasRoles: home.carried.length > 0,
    turns,
  };
}

function hrefOf(need: Need, hrefs: HomeHrefs): string {
  switch (need.kind) {
    case 'card':
      return hrefs.myCard;
    case 'invite':
      return hrefs.invite;
    case 'first-role':
      return hrefs.firstRole;
    case 'term-ends':
    case 'named-next':
    case 'uncarried':
      return hrefs.role(need.role);
  }
}
